#include "engine/trace/generic_details.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <string>
#include <utility>
#include <vector>

/// What was said of another program's spans.
class TestGenericDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachTextIsFoundWhereItLies()
    {
        const std::size_t mega = 1'000'000;
        trace::GenericDetails details;
        std::vector<std::pair<std::uint32_t, std::string>> added;
        for (const std::size_t length : {std::size_t{2}, mega / 2, mega / 2, std::size_t{7}, 3 * mega,
                                         std::size_t{1}, mega / 4, (std::size_t{1} << 20) - 1, mega}) {
            const std::string text(length, static_cast<char>('a' + added.size()));
            added.emplace_back(details.add(text), text);
        }
        const auto copy = details;
        const auto moved = std::move(details);
        for (const auto& [place, text] : added) {
            QVERIFY(copy.at(place) == text);
            QVERIFY(moved.at(place) == text);
        }
    }
};

PLAIN_TEST(TestGenericDetails)
#include "test_generic_details.moc"
