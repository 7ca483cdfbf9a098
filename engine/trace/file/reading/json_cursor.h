#pragma once

#include "engine/trace/file/reading/input_file.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// Walks over the JSON of a file, of which it has in memory only the part that is kept and what was read
/// ahead. Throws BadFile for what is wrong. What is expected is told as a marked phrase.
class JsonCursor
{
public:
    static constexpr std::size_t kPadding = 64; ///< that can be read beyond the end of a text
    static constexpr int kDeepest = 256;

    explicit JsonCursor(InputFile& input);

    /// From now on a file that breaks off is damage(), and no longer thrown.
    void tolerateDamage(bool tolerates) { m_toleratesDamage = tolerates; }

    /// Notes what is wrong, and where it is now, unless something was before.
    void noteDamage(const std::string& what);
    const std::string& damage() const { return m_damage; }

    bool hasChar() { return m_at < m_end || fill(); }
    char here() const { return m_buffer[m_at]; }
    char peek(const char* expected);
    void expect(char c, const char* expected);
    void pass(std::size_t count = 1) { m_at += count; }
    void skipSpace();
    void passValue();
    void passString();

    /// What is here and after it stays in memory.
    void keepFromHere();
    void keepPart() { m_isKeeping = true; } ///< from where it begins
    void stopKeeping() { m_isKeeping = false; }

    /// What was passed since then, and with it what has been read ahead.
    std::string_view passed() const { return {m_buffer.data() + m_kept, m_at - m_kept}; }
    std::string_view inMemory() const { return {m_buffer.data() + m_kept, m_end - m_kept}; }

    /// Goes to a place in what is kept.
    void goTo(std::size_t offset) { m_at = m_kept + offset; }

    /// Ends what is kept at `offset`, where the next part begins; both its ends become brackets. Valid until
    /// the next beginPart().
    std::string_view cutList(std::size_t offset);

    /// The next part begins here.
    void endPart() { m_next = m_at; }

    /// Goes to where the next part begins; what was before it may go.
    void beginPart();

    /// Reads on, and forgets what is not kept. False at the file's end.
    bool fill();

    /// The text that has been read so far.
    std::string_view start() const { return {m_buffer.data(), m_end}; }

    /// "line 3 (byte 120)" of a place in what is in memory; of where it is now for null.
    std::string placeOf(const char* at) const;

    [[noreturn]] static void fail(const char* phrase, std::initializer_list<std::string> parts = {});
    [[noreturn]] static void failForDepth();

private:
    void passScalar();
    void passContainer();

    InputFile& m_input;
    std::vector<char> m_buffer;
    std::size_t m_kept = 0;          ///< what is before it is not needed any more
    std::size_t m_at = 0;            ///< what is before it was looked at
    std::size_t m_end = 0;           ///< of what was read
    std::size_t m_next = 0;          ///< where the next part begins
    std::uint64_t m_bytesBefore = 0; ///< of the file, before the buffer
    std::uint64_t m_linesBefore = 0;
    std::string m_damage;
    bool m_toleratesDamage = false;
    bool m_isKeeping = false;
};

} // namespace trace
