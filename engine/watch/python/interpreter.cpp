#include "engine/watch/python/interpreter.h"

#include "engine/watch/python/elf_symbols.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace watch {

namespace {

constexpr std::string_view kRuntime = "_PyRuntime";
constexpr std::string_view kCodeType = "PyCode_Type";
constexpr std::string_view kVersion = "Py_Version";
constexpr std::array kNames{kRuntime, kCodeType, kVersion};

struct LoadedFile
{
    Address address = 0;
    std::string path;
};

/// "55e0-55f0 r--p 00000000 fe:01 1234   /usr/bin/python3.11", where that is the beginning of a file.
std::optional<LoadedFile> parseMapping(std::string_view line)
{
    const auto address = takeNumber<std::uint64_t>(line, 16);
    const auto permissions = line.find(' ');
    const auto slash = line.find('/');
    if (!address || permissions == line.npos || slash == line.npos) return {};
    auto rest = line.substr(permissions + 1);
    rest.remove_prefix(std::min(rest.size(), rest.find(' ')));
    const auto offset = takeNumber<std::uint64_t>(rest, 16);
    if (offset != 0U) return {};
    return LoadedFile{*address, std::string(line.substr(slash))};
}

bool isPythonsName(const std::string& path)
{
    return path.find("python", path.rfind('/')) != path.npos;
}

std::vector<LoadedFile> pythonsFiles(int pid)
{
    std::vector<LoadedFile> files;
    std::set<std::string> seen;
    const auto maps = readText(procPath(pid, "maps"), std::size_t{4} << 20);
    for (std::string_view rest = maps; !rest.empty();) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        auto file = parseMapping(line);
        if (file && isPythonsName(file->path) && seen.insert(file->path).second)
            files.push_back(std::move(*file));
    }
    return files;
}

std::optional<PythonLayout> layoutOf(const Memory& memory, Address runtime, PythonVersion version)
{
    if (const auto layout = knownLayout(version)) return layout;
    std::array<std::uint64_t, kPublishedWords> words{};
    if (!memory.read(runtime, std::as_writable_bytes(std::span(words)))) return {};
    return publishedLayout(words);
}

/// A process in a container names its files as it sees them, one in a plain chroot as we do.
File openLoaded(int pid, const std::string& path)
{
    auto file = File::open(procPath(pid, "root") + path);
    return file.isOpen() ? std::move(file) : File::open(path);
}

std::optional<Interpreter> interpreterIn(int pid, const LoadedFile& loaded)
{
    const auto file = openLoaded(pid, loaded.path);
    if (!file.isOpen()) return {};
    const auto found = readElfSymbols(file, kNames);
    if (!found || !found->symbols.contains(kRuntime)) return {};
    const auto base = found->isMovable ? loaded.address : 0;
    const auto addressOf = [&](std::string_view name) {
        const auto symbol = found->symbols.find(name);
        return symbol == found->symbols.end() ? Address{0} : base + symbol->second.address;
    };
    Interpreter interpreter{
        .runtime = addressOf(kRuntime), .codeType = addressOf(kCodeType), .version = {}, .layout = {}};
    interpreter.runtimeEnd = interpreter.runtime + found->symbols.find(kRuntime)->second.size;
    const ProcessMemory memory(pid);
    if (const auto hex = memory.value<std::uint64_t>(addressOf(kVersion))) {
        interpreter.version = pythonVersion(*hex);
        interpreter.layout = layoutOf(memory, interpreter.runtime, *interpreter.version);
    }
    return interpreter;
}

} // namespace

std::optional<Interpreter> findInterpreter(int pid)
{
    for (const auto& file : pythonsFiles(pid))
        if (const auto interpreter = interpreterIn(pid, file)) return interpreter;
    return {};
}

} // namespace watch
