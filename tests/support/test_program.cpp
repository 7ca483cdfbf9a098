#include "tests/support/test_program.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

namespace support {

namespace {

constinit TestEntry* firstEntry = nullptr;

/// "test_store" of "/…/test_store.cpp".
std::string_view nameOf(std::string_view sourceFile)
{
    const auto name = sourceFile.substr(sourceFile.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

} // namespace

TestEntry::TestEntry(const char* sourceFile, Main main)
    : m_sourceFile(sourceFile)
    , m_main(main)
    , m_next(std::exchange(firstEntry, this))
{}

int TestEntry::run(int argc, char** argv)
{
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    for (const auto* entry = firstEntry; entry; entry = entry->m_next)
        if (nameOf(entry->m_sourceFile) == wanted) {
            argv[1] = argv[0];
            return entry->m_main(argc - 1, argv + 1);
        }
    std::fprintf(stderr, "Which test? One of:\n");
    for (const auto* entry = firstEntry; entry; entry = entry->m_next)
        std::fprintf(stderr, "  %s\n", std::string(nameOf(entry->m_sourceFile)).c_str());
    return 2;
}

} // namespace support

int main(int argc, char** argv)
{
    return support::TestEntry::run(argc, argv);
}
