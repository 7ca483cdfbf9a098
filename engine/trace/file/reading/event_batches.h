#pragma once

#include "engine/trace/file/reading/input_file.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// Cuts the text of a trace file into pieces that can be parsed one after the other, so that neither its size
/// nor its nesting costs memory. Throws BadFile where there is no list of events; once there is one, what is
/// wrong with the rest is damage(), unless it is to be strict.
class EventBatches
{
public:
    /// `text` may be read `kPadding` bytes beyond its end.
    struct Piece
    {
        enum class Kind : std::uint8_t {
            Events, ///< an array of whole events
            Member, ///< a value at the top, named `key`
            End
        };
        Kind kind = Kind::End;
        std::string key;
        std::string_view text;
        bool isCut = false; ///< the file ends in it, perhaps in the middle of an event
    };

    static constexpr std::size_t kPadding = 64;
    static constexpr int kDeepest = 256;

    explicit EventBatches(InputFile& input);

    /// Valid until the next call.
    Piece next();

    /// From now on everything that is wrong is thrown.
    void beStrict() { m_isStrict = true; }

    /// Why the file is not read to its end, or is not quite JSON, and where; empty where all is well.
    const std::string& damage() const { return m_damage; }

    /// "line 3 (byte 120)" of a place in the last piece; of where it is now for null.
    std::string placeOf(const char* at) const;

private:
    enum class Where : std::uint8_t { Start, Members, Events, End };

    Piece readNext();
    bool fill();
    bool hasChar() { return m_at < m_end || fill(); }
    // What is expected is a phrase.
    char peek(const char* expected);
    void expect(char c, const char* expected);
    void skipSpace();

    void begin();
    Piece readMember();
    std::string readKey();
    Piece readValue(std::string key);
    void passValue();
    void passString();
    void passScalar();
    void passContainer();
    void endMember();
    void checkEnd();

    Piece readEvents();
    Piece cutEvents(std::size_t end);
    Piece endEvents();
    Piece endOfFile(int depth);
    bool passInBuffer(int& depth);
    bool passStringInBuffer();
    void goDeeper(int& depth) const;
    void readRest();
    void noteDamage(const std::string& what);
    [[noreturn]] void fail(const char* phrase, std::initializer_list<std::string> parts = {}) const;

    InputFile& m_input;
    std::vector<char> m_buffer;
    std::size_t m_kept = 0;          ///< what is before it is not needed any more
    std::size_t m_at = 0;            ///< what is before it was looked at
    std::size_t m_end = 0;           ///< of what was read
    std::size_t m_comma = 0;         ///< after the last whole event, counted from m_kept; 0 = none yet
    std::size_t m_next = 0;          ///< where the next piece begins
    std::uint64_t m_bytesBefore = 0; ///< of the file, before the buffer
    std::uint64_t m_linesBefore = 0;
    std::string m_damage;
    Where m_where = Where::Start;
    bool m_isStrict = false;
    bool m_hasList = false;
    bool m_isObject = false;
    bool m_isKeeping = false; ///< what is passed is part of a piece
};

} // namespace trace
