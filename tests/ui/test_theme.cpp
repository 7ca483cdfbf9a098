#include "tests/support/test_program.h"
#include "ui/style/theme.h"

#include <QTest>

#include <cmath>
#include <set>

namespace {

/// Of one of a colour's channels, as the eye takes it in (WCAG 2.1, relative luminance).
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto one = luminance(a);
    const auto other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

struct Pair
{
    const char* what;
    QColor text;
    QColor ground;
};

/// Every text that the program writes, on every ground that it writes it on.
std::vector<Pair> textsOf(const ui::Theme& theme)
{
    std::vector<Pair> pairs{
        {"text on panel", theme.text, theme.panel},
        {"text on background", theme.text, theme.background},
        {"text on notice", theme.text, theme.warningSoft},
        {"soft text on panel", theme.softText, theme.panel},
        {"soft text on background", theme.softText, theme.background},
        {"muted on panel", theme.muted, theme.panel},
        {"muted on background", theme.muted, theme.background},
        {"accent on panel", theme.accent, theme.panel},
        {"accent on its ground", theme.accent, theme.accentSoft},
        {"accent on background", theme.accent, theme.background},
        {"now", theme.onAccent, theme.danger},
        {"chosen text", theme.onAccent, theme.accent},
        {"on the big button", theme.onPrimary, theme.primary},
        {"label on an upstream call", theme.softText, theme.upstreamFill},
        {"label on a client's view", theme.softText, theme.clientFill},
        {"free loop", theme.muted, theme.loopGround},
        {"live", theme.danger, theme.dangerSoft},
    };
    for (const auto nuance : trace::kNuances)
        pairs.push_back({trace::name(nuance).data(), theme.style(nuance).text, theme.style(nuance).fill});
    return pairs;
}

} // namespace

/// The table of colours: that all texts can be read, and that no state is told by its colour alone.
class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void everyStateHasAPatternOfItsOwn_data() { everyTextCanBeRead_data(); }
    void everyStateHasAPatternOfItsOwn();
    void highContrastIsMoreThanTheOthers();
};

void TestTheme::everyTextCanBeRead_data()
{
    QTest::addColumn<ui::Theme>("theme");
    QTest::newRow("light") << ui::Theme::light();
    QTest::newRow("dark") << ui::Theme::dark();
    QTest::newRow("high contrast") << ui::Theme::highContrast();
}

void TestTheme::everyTextCanBeRead()
{
    QFETCH(const ui::Theme, theme);
    QStringList unreadable;
    for (const auto& pair : textsOf(theme))
        if (const auto ratio = contrast(pair.text, pair.ground); ratio < 4.5)
            unreadable.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(pair.what)).arg(ratio));
    QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(QStringLiteral(", "))));
}

void TestTheme::everyStateHasAPatternOfItsOwn()
{
    QFETCH(const ui::Theme, theme);
    std::set<ui::Pattern> patterns;
    for (const auto& style : theme.nuances)
        patterns.insert(style.kind);
    QCOMPARE(patterns.size(), theme.nuances.size());
}

void TestTheme::highContrastIsMoreThanTheOthers()
{
    const auto theme = ui::Theme::highContrast();
    QVERIFY(contrast(theme.text, theme.background) >= 15);
    QVERIFY(contrast(theme.muted, theme.background) >= 7);
    QVERIFY(contrast(theme.border, theme.panel) >= 4.5);
}

PLAIN_TEST(TestTheme)
#include "test_theme.moc"
