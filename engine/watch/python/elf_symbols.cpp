#include "engine/watch/python/elf_symbols.h"

#include <algorithm>
#include <cstring>
#include <elf.h>

namespace watch {

namespace {

constexpr std::size_t kLargestTable = std::size_t{16} << 20;

/// Exactly `size` bytes from `offset`, or nothing.
std::optional<std::vector<char>> bytesAt(const File& file, std::uint64_t offset, std::uint64_t size)
{
    if (size > kLargestTable) return {};
    std::vector<char> bytes(size);
    for (std::size_t done = 0; done < bytes.size();) {
        const auto piece = file.read(std::span(bytes).subspan(done), offset + done);
        if (piece.empty()) return {};
        done += piece.size();
    }
    return bytes;
}

template <typename Record>
std::optional<std::vector<Record>> recordsAt(const File& file, std::uint64_t offset, std::uint64_t size)
{
    const auto bytes = bytesAt(file, offset, size);
    if (!bytes) return {};
    std::vector<Record> records(bytes->size() / sizeof(Record));
    if (!records.empty()) std::memcpy(records.data(), bytes->data(), records.size() * sizeof(Record));
    return records;
}

bool isOfThisMachine(const Elf64_Ehdr& header)
{
    return std::memcmp(header.e_ident, ELFMAG, SELFMAG) == 0 && header.e_ident[EI_CLASS] == ELFCLASS64 &&
           header.e_ident[EI_DATA] == ELFDATA2LSB && header.e_shentsize == sizeof(Elf64_Shdr);
}

std::string_view nameAt(const std::vector<char>& names, std::size_t at)
{
    if (at >= names.size()) return {};
    return {names.data() + at, ::strnlen(names.data() + at, names.size() - at)};
}

} // namespace

std::optional<ElfSymbols> readElfSymbols(const File& file, std::span<const std::string_view> names)
{
    const auto header = recordsAt<Elf64_Ehdr>(file, 0, sizeof(Elf64_Ehdr));
    if (!header || !isOfThisMachine(header->front())) return {};
    const auto sections = recordsAt<Elf64_Shdr>(file, header->front().e_shoff,
                                                std::uint64_t{header->front().e_shnum} * sizeof(Elf64_Shdr));
    if (!sections) return {};
    ElfSymbols found{.isMovable = header->front().e_type == ET_DYN, .symbols = {}};
    const auto table = std::ranges::find(*sections, Elf64_Word{SHT_DYNSYM}, &Elf64_Shdr::sh_type);
    if (table == sections->end() || table->sh_link >= sections->size()) return found;
    const auto& strings = (*sections)[table->sh_link];
    const auto symbols = recordsAt<Elf64_Sym>(file, table->sh_offset, table->sh_size);
    const auto text = bytesAt(file, strings.sh_offset, strings.sh_size);
    if (!symbols || !text) return found;
    for (const auto& symbol : *symbols) {
        const auto name = nameAt(*text, symbol.st_name);
        if (symbol.st_shndx != SHN_UNDEF && std::ranges::find(names, name) != names.end())
            found.symbols.emplace(name, ElfSymbol{symbol.st_value, symbol.st_size});
    }
    return found;
}

} // namespace watch
