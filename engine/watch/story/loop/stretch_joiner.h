#pragma once

#include "engine/watch/observation.h"

#include <string>
#include <utility>
#include <vector>

namespace watch {

/// What a loop did for a while, as far as looks tell. It ends where the next one begins.
struct Stretch
{
    enum class Kind : std::uint8_t { Free, Held, NotKnown };

    Kind kind = Kind::NotKnown;
    Doing doing = Doing::Unknown;
    std::string call;   ///< in which a blocking one waits
    std::string target; ///< for what
    trace::Time begin = trace::kUnset;
    trace::Duration within{0};               ///< it may have begun so much earlier
    trace::Time joinedUntil = trace::kUnset; ///< shorter ones that joined it at its begin lasted until then

    /// From then on it is what it is called.
    trace::Time itself() const { return trace::isSet(joinedUntil) ? joinedUntil : begin; }

    bool isHeld() const { return kind == Kind::Held; }
    bool isWait() const { return isHeld() && doing == Doing::Blocking; }

    bool operator==(const Stretch&) const = default;
};

/// What it is to a loop that its thread does this.
Stretch::Kind kindOf(Doing doing);

/// Whether looks went on at its end. Else nobody knows what came next.
bool isFollowed(const LoopSpell& spell);

/// Makes a loop's spells to stretches that are worth telling: what took less than about three looks joins
/// what is around it. Pure.
class StretchJoiner
{
public:
    static constexpr trace::Duration kShort = std::chrono::milliseconds(3);

    /// Takes one that has ended. In their order.
    void take(const LoopSpell& spell);

    /// Takes what goes on by the newest looks. It may be an old tale: one that has ended meanwhile.
    void takeOngoing(const LoopSpell& spell);

    /// The stretches that began since the last call.
    std::vector<Stretch> fetch() { return std::exchange(m_begun, {}); }

private:
    struct Piece
    {
        Stretch what;
        trace::Time end = trace::kUnset;

        trace::Duration length() const { return end - what.begin; }
    };

    void add(Piece piece);
    void addLong(Stretch stretch);
    void joinShortOnes();
    void begin(Stretch stretch);

    Stretch::Kind m_current = Stretch::Kind::NotKnown;
    std::vector<Piece> m_short; ///< of which it is not known yet what they join
    std::vector<Stretch> m_begun;
    trace::Time m_ended = trace::kUnset;   ///< when the newest spell that has ended began
    trace::Time m_ongoing = trace::kUnset; ///< when the one began that goes on and is taken
};

} // namespace watch
