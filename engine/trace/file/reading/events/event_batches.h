#pragma once

#include "engine/trace/file/reading/json_cursor.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace trace {

/// Cuts the text of a trace file into pieces that can be parsed one after the other, so that neither its size
/// nor its nesting costs memory. Throws BadFile where there is no list of events; once there is one, what is
/// wrong with the rest is damage(), unless it is to be strict.
class EventBatches
{
public:
    /// `text` may be read JsonCursor::kPadding bytes beyond its end.
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

    explicit EventBatches(InputFile& input)
        : m_cursor(input)
    {}

    /// Valid until the next call.
    Piece next();

    /// From now on everything that is wrong is thrown.
    void beStrict();

    /// Why the file is not read to its end, or is not quite JSON, and where; empty where all is well.
    const std::string& damage() const { return m_cursor.damage(); }

    /// "line 3 (byte 120)" of a place in the last piece; of where it is now for null.
    std::string placeOf(const char* at) const { return m_cursor.placeOf(at); }

private:
    enum class Where : std::uint8_t { Start, Members, Events, End };

    Piece readNext();
    void begin();
    void beginList();
    Piece readMember();
    std::string readKey();
    Piece readValue(std::string key);
    void endMember();
    void checkEnd();
    Piece readEvents();
    Piece endEvents();
    void readRest();
    Piece endOfFile(int depth);

    JsonCursor m_cursor;
    Where m_where = Where::Start;
    bool m_isStrict = false;
    bool m_hasList = false;
    bool m_isObject = false;
};

} // namespace trace
