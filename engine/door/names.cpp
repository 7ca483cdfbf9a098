#include "engine/door/names.h"

#include "engine/door/door_phrase.h"
#include "engine/trace/file/text/clean_text.h"
#include "engine/trace/identity/participant.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace door {

namespace {

// With the colours they are more pairs than there are people in a room.
constexpr std::array kAnimals{
    door::marked("heron"), door::marked("fox"),   door::marked("owl"),    door::marked("crab"),
    door::marked("otter"), door::marked("lynx"),  door::marked("hare"),   door::marked("seal"),
    door::marked("wolf"),  door::marked("bear"),  door::marked("deer"),   door::marked("swan"),
    door::marked("crow"),  door::marked("duck"),  door::marked("frog"),   door::marked("toad"),
    door::marked("newt"),  door::marked("mole"),  door::marked("goat"),   door::marked("lamb"),
    door::marked("pony"),  door::marked("yak"),   door::marked("ibis"),   door::marked("kiwi"),
    door::marked("puma"),  door::marked("panda"), door::marked("koala"),  door::marked("tiger"),
    door::marked("whale"), door::marked("shark"), door::marked("squid"),  door::marked("snail"),
    door::marked("robin"), door::marked("finch"), door::marked("raven"),  door::marked("eagle"),
    door::marked("stork"), door::marked("crane"), door::marked("moose"),  door::marked("bison"),
    door::marked("camel"), door::marked("llama"), door::marked("gecko"),  door::marked("lemur"),
    door::marked("hyena"), door::marked("zebra"), door::marked("badger"), door::marked("beaver"),
};

constexpr std::size_t kPairs = kAnimals.size() * trace::kParticipantColours.size();

bool isIn(char32_t character, char32_t from, char32_t to)
{
    return from <= character && character <= to;
}

/// Turns the direction of what follows, or is not to be seen.
bool isTreacherous(char32_t character)
{
    return isIn(character, 0x200B, 0x200F) || isIn(character, 0x2028, 0x202E) ||
           isIn(character, 0x2060, 0x206F) || isIn(character, 0xFFF9, 0xFFFB) ||
           isIn(character, 0xE0000, 0xE0FFF) || isIn(character, 0xFE00, 0xFE0F) ||
           isIn(character, 0xE000, 0xF8FF) || character == 0xFEFF || character == 0x00AD ||
           character == 0x061C || character == 0x3164 || isIn(character, 0x115F, 0x1160) ||
           isIn(character, 0x17B4, 0x17B5) || isIn(character, 0x180B, 0x180F) || character == 0xFFA0 ||
           isIn(character, 0xFFF0, 0xFFF8) || isIn(character, 0x1D173, 0x1D17A) || character == 0xFFFC ||
           character == 0xFFFD;
}

/// Is written on top of the character before it: a pile of them reaches into other lines.
bool isCombining(char32_t character)
{
    return isIn(character, 0x0300, 0x036F) || isIn(character, 0x0483, 0x0489) ||
           isIn(character, 0x1AB0, 0x1AFF) || isIn(character, 0x1DC0, 0x1DFF) ||
           isIn(character, 0x20D0, 0x20FF) || isIn(character, 0xFE20, 0xFE2F);
}

bool isBlank(char32_t character)
{
    return character == ' ' || isIn(character, '\t', '\r') || character == 0x00A0 || character == 0x1680 ||
           character == 0x2800 || isIn(character, 0x2000, 0x200A) || character == 0x202F ||
           character == 0x205F || character == 0x3000;
}

} // namespace

NameLot::NameLot(std::uint32_t seed)
    : m_random(seed)
{}

DealtName NameLot::deal()
{
    if (m_left.empty()) {
        m_left.resize(kPairs);
        std::iota(m_left.begin(), m_left.end(), std::uint16_t{0});
        std::ranges::shuffle(m_left, m_random);
        ++m_round;
    }
    const auto pair = m_left.back();
    m_left.pop_back();
    const auto colour = pair % trace::kParticipantColours.size();
    const auto* animal = kAnimals[pair / trace::kParticipantColours.size()];
    //: %1 is a colour, %2 an animal
    auto name = filled(door::phrase("%1 %2"),
                       {trace::phrase(trace::kParticipantColours[colour].word), door::phrase(animal)});
    if (m_round > 1) name += ' ' + std::to_string(m_round);
    return {std::move(name), static_cast<std::uint8_t>(colour)};
}

std::string cleanName(std::string_view typed)
{
    std::string clean;
    std::size_t length = 0;
    bool isGapDue = false;
    while (!typed.empty() && length < kLongestName) {
        const auto next = trace::firstCharacter(typed);
        const auto bytes = typed.substr(0, next.size);
        typed.remove_prefix(next.size);
        if (!next.isValid || isTreacherous(next.code) || isCombining(next.code)) continue;
        if (isBlank(next.code)) {
            isGapDue = length > 0;
            continue;
        }
        if (!trace::isOfPlainText(next.code)) continue;
        if (isGapDue && length + 1 == kLongestName) break;
        if (std::exchange(isGapDue, false)) {
            clean += ' ';
            ++length;
        }
        clean += bytes;
        ++length;
    }
    return clean;
}

} // namespace door
