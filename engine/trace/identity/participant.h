#pragma once

#include "engine/trace/phrase.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace trace {

/// The number of a person in the room, counted from 1; 0 is nobody's.
enum class ParticipantId : std::uint16_t { None = 0 };

constexpr std::uint16_t number(ParticipantId id)
{
    return static_cast<std::uint16_t>(id);
}

/// A colour that people are told apart by: on the projector, on their phones and in their names.
struct ParticipantColour
{
    const char* word; ///< "blue", marked
    std::uint32_t rgb;
};

// Each of them is to be seen on a light and on a dark ground.
inline constexpr std::array kParticipantColours{
    ParticipantColour{trace::marked("blue"), 0x3b7de0},
    ParticipantColour{trace::marked("amber"), 0xe8a33d},
    ParticipantColour{trace::marked("green"), 0x34a567},
    ParticipantColour{trace::marked("red"), 0xdc4c4c},
    ParticipantColour{trace::marked("violet"), 0x8d5fd3},
    ParticipantColour{trace::marked("teal"), 0x1f9e9e},
    ParticipantColour{trace::marked("pink"), 0xd9609f},
    ParticipantColour{trace::marked("orange"), 0xe0752d},
    ParticipantColour{trace::marked("lilac"), 0xa98bd8},
    ParticipantColour{trace::marked("brown"), 0x9a6b45},
    ParticipantColour{trace::marked("grey"), 0x7b8794},
    ParticipantColour{trace::marked("indigo"), 0x4a56b8},
};

/// A person in the room.
struct Participant
{
    ParticipantId id = ParticipantId::None;
    std::string name;        ///< "blue heron"
    std::uint8_t colour = 0; ///< row of kParticipantColours
    bool isHidden = false;   ///< the speaker hid the name

    bool operator==(const Participant&) const = default;
};

/// Who was in the room during a run, and what may be said of them. Empty for a run without a room. One
/// thread.
class Participants
{
public:
    Participants() = default;

    /// Of two with the same number the later one.
    explicit Participants(std::vector<Participant> all);

    bool isEmpty() const { return m_all.empty(); }

    /// In the order of their numbers.
    const std::vector<Participant>& all() const { return m_all; }

    /// Null where nobody has that number.
    const Participant* find(ParticipantId id) const;

    /// Adds somebody, or tells a new name.
    void name(Participant participant);
    void hideName(ParticipantId id, bool isHidden);

    /// What may be said of those who come next stays.
    void forgetAll() { m_all.clear(); }

    /// Of everybody, whatever is said of each of them.
    void showNames(bool areShown) { m_areNamesShown = areShown; }
    bool areNamesShown() const { return m_areNamesShown; }

    /// Whether files that are written of the run tell who it was.
    void keepInFiles(bool areKept) { m_areKept = areKept; }
    bool areKeptInFiles() const { return m_areKept; }

    /// What may be shown; empty where that is nothing.
    std::string_view shownName(ParticipantId id) const;

    /// What files may tell.
    std::string_view keptName(ParticipantId id) const;

    bool operator==(const Participants&) const = default;

private:
    std::vector<Participant> m_all;
    bool m_areNamesShown = true;
    bool m_areKept = true;
};

} // namespace trace
