#include "engine/trace/file/reading/events/event_scan.h"
#include "engine/trace/file/reading/json_cursor.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>
#include <string>

namespace {

/// What EventScan promises, character by character.
struct PlainScan
{
    std::size_t looked = 1;
    std::size_t comma = 0;
    int depth = 0;
    bool isStrict = false;

    trace::EventScan::Found look(std::string_view text)
    {
        using Found = trace::EventScan::Found;
        for (; looked < text.size(); ++looked) {
            const char c = text[looked];
            if (c == '"') {
                const auto end = trace::endOfQuotes(text, looked);
                if (end == std::string_view::npos) return Found::EndOfText;
                looked = end - 1;
            } else if (c == '{' || c == '[') {
                if (++depth > trace::JsonCursor::kDeepest && isStrict) return Found::TooDeep;
            } else if (c == '}' || c == ']') {
                if (depth == 0 && (isStrict || c == ']')) return Found::EndOfList;
                if (depth > 0) --depth;
            } else if (c == ',' && depth == 0) {
                comma = looked;
            }
        }
        return Found::EndOfText;
    }
};

std::string randomList(std::mt19937& random, std::size_t length)
{
    // Some lists are nearly all plain, others nearly all signs, with texts and escapes seldom or often.
    constexpr std::string_view kSigns = "\"\"\"\\{{[}}],,,:x\n";
    const auto plain = random() % 20 + 1;
    const bool hasEscapes = random() % 2 == 0;
    std::string text = "[";
    while (text.size() < length) {
        const char sign = kSigns[random() % kSigns.size()];
        if (sign == '\\' && !hasEscapes) continue;
        if (sign == ']' && random() % 8 != 0) continue;
        text.append(random() % plain, 'a').append(1, sign);
    }
    return text;
}

} // namespace

/// Where the events of a list end.
class TestEventScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsTheLastCommaBetweenTwoEvents()
    {
        trace::EventScan scan(true);
        const std::string text = "[{\"a\":[1,2]},{\"b\":\"},{\"}]";
        QCOMPARE(scan.look(text), trace::EventScan::Found::EndOfList);
        QCOMPARE(scan.comma(), text.find("},{") + 1);
        QCOMPARE(scan.looked(), text.size() - 1);
    }

    /// Whatever the text is, however much of it comes at a time.
    void manyCharactersAtATimeAreAsOneByOne()
    {
        std::mt19937 random(20); // NOLINT(*-msc51-cpp): the same each time
        for (int round = 0; round < 20'000; ++round) {
            const auto text = randomList(random, random() % 700 + 2);
            const bool isStrict = random() % 2 == 0;
            trace::EventScan scan(isStrict);
            PlainScan plain{.isStrict = isStrict};
            auto found = trace::EventScan::Found::EndOfText;
            for (std::size_t known = 1; known < text.size() && found == trace::EventScan::Found::EndOfText;) {
                known = std::min(known + random() % 300 + 1, text.size());
                const auto some = std::string_view(text).substr(0, known);
                found = scan.look(some);
                QCOMPARE(found, plain.look(some));
                QCOMPARE(scan.looked(), plain.looked);
                QCOMPARE(scan.comma(), plain.comma);
                QCOMPARE(scan.depth(), plain.depth);
            }
        }
    }

    void whatIsTooDeepIsFound()
    {
        const auto deep = "[" + std::string(trace::JsonCursor::kDeepest + 100, '[');
        trace::EventScan strict(true);
        QCOMPARE(strict.look(deep), trace::EventScan::Found::TooDeep);
        QCOMPARE(strict.looked(), std::size_t{trace::JsonCursor::kDeepest + 1});
        trace::EventScan loose(false);
        QCOMPARE(loose.look(deep), trace::EventScan::Found::EndOfText);
        QCOMPARE(loose.depth(), trace::JsonCursor::kDeepest + 100);
    }
};

PLAIN_TEST(TestEventScan)
#include "test_event_scan.moc"
