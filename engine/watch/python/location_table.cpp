#include "engine/watch/python/location_table.h"

#include <limits>

namespace watch {

namespace {

// The kinds of an entry that matter here; those below carry columns alone.
constexpr unsigned kFirstOneLine = 10;
constexpr unsigned kLastOneLine = 12;
constexpr unsigned kNoColumns = 13;
constexpr unsigned kLong = 14;
constexpr unsigned kNoLocation = 15;

constexpr std::int64_t kBytesPerUnit = 2;

/// Takes the table's numbers one after the other; once it was asked for more than there is, it is broken.
class TableReader
{
public:
    explicit TableReader(std::span<const std::uint8_t> table)
        : m_rest(table)
    {}

    bool isAtEnd() const { return m_rest.empty(); }
    bool isBroken() const { return m_isBroken; }

    unsigned takeByte()
    {
        if (m_rest.empty()) {
            m_isBroken = true;
            return 0;
        }
        const unsigned byte = m_rest.front();
        m_rest = m_rest.subspan(1);
        return byte;
    }

    /// Six bits a byte, the lowest first; the seventh says that more follow.
    std::uint32_t takeVarint()
    {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 36; shift += 6) {
            const auto byte = takeByte();
            number |= std::uint64_t{byte & 0x3fU} << shift;
            if ((byte & 0x40U) == 0) return narrowed(number);
        }
        m_isBroken = true;
        return 0;
    }

    /// The lowest bit is the sign.
    std::int64_t takeSignedVarint()
    {
        const auto number = takeVarint();
        const std::int64_t half = number >> 1U;
        return (number & 1U) != 0 ? -half : half;
    }

private:
    std::uint32_t narrowed(std::uint64_t number)
    {
        if (number > std::numeric_limits<std::uint32_t>::max()) m_isBroken = true;
        return static_cast<std::uint32_t>(number);
    }

    std::span<const std::uint8_t> m_rest;
    bool m_isBroken = false;
};

/// How many lines an entry of the kind is below the one before; the columns are skipped.
std::int64_t takeLineStep(TableReader& reader, unsigned kind)
{
    std::int64_t step = 0;
    if (kind == kLong) {
        step = reader.takeSignedVarint();
        for (int skipped = 0; skipped < 3; ++skipped)
            reader.takeVarint();
    } else if (kind == kNoColumns) {
        step = reader.takeSignedVarint();
    } else if (kind >= kFirstOneLine && kind <= kLastOneLine) {
        step = kind - kFirstOneLine;
        reader.takeByte();
        reader.takeByte();
    } else if (kind < kFirstOneLine) {
        reader.takeByte();
    }
    return step;
}

} // namespace

std::optional<int> lineAt(std::span<const std::uint8_t> table, int firstLine, std::int64_t offset)
{
    TableReader reader(table);
    std::int64_t line = firstLine;
    std::int64_t end = 0;
    while (!reader.isAtEnd()) {
        const auto head = reader.takeByte();
        const auto kind = head >> 3U & 0xfU;
        if ((head & 0x80U) == 0) return {};
        line += takeLineStep(reader, kind);
        end += ((head & 7U) + 1) * kBytesPerUnit;
        if (reader.isBroken() || line < 0 || line > std::numeric_limits<int>::max()) return {};
        if (offset < end) return kind == kNoLocation ? std::nullopt : std::optional(static_cast<int>(line));
    }
    return {};
}

} // namespace watch
