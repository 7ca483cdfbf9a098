#include "tests/engine/watch/stage.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace std::chrono_literals;
using support::Exchange;
using support::lineOf;
using support::Stage;
using watch::Stretch;
using watch::StretchState;

namespace {

/// How long it was in the state because of nobody but `holder`.
trace::Duration timeIn(StretchState state, const std::vector<Stretch>& stretches, const Exchange& holder)
{
    trace::Duration sum{};
    for (const auto& stretch : stretches)
        if (stretch.state == state && stretch.holders == std::vector{holder.request})
            sum += watch::at(stretch.end) - watch::at(stretch.begin);
    return sum;
}

trace::Duration timeIn(StretchState state, const std::vector<Stretch>& stretches)
{
    trace::Duration sum{};
    for (const auto& stretch : stretches)
        if (stretch.state == state) sum += watch::at(stretch.end) - watch::at(stretch.begin);
    return sum;
}

} // namespace

/// Who made whom wait on a real server, once its routes are known.
class TestWatchedBlame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_stage.isReady());
        for (const auto* path : {"/free", "/httpx-async", "/time-sleep", "/requests", "/compute"})
            m_stage.watching().send(path);
        learnHabits(m_stage.watching().run(), m_habits);
    }

    void whoHoldsTheLoopIsToBlameForWhoAwaits_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<int>("state");
        QTest::addRow("sleeping") << "time-sleep" << static_cast<int>(StretchState::Blocking);
        QTest::addRow("a synchronous call") << "requests" << static_cast<int>(StretchState::Blocking);
        QTest::addRow("computing") << "compute" << static_cast<int>(StretchState::Running);
    }

    void whoHoldsTheLoopIsToBlameForWhoAwaits()
    {
        QFETCH(QString, route);
        QFETCH(int, state);
        const auto path = "/" + route.toStdString();
        const auto exchanges = m_stage.watching().sendTogether({"/httpx-async", path});
        const auto& awaiting = exchanges[0];
        const auto& holding = exchanges[1];
        const auto description = QString::fromStdString(m_stage.watching().description());

        const auto heldFor = timeIn(static_cast<StretchState>(state), stretchesOf(holding), holding);
        QVERIFY2(heldFor > 200ms, qPrintable(description));
        const auto others = stretchesOf(awaiting);
        const auto waited =
            timeIn(StretchState::Ready, others, holding) + timeIn(StretchState::Queued, others, holding);
        QVERIFY2(waited > 200ms, qPrintable(description));
        QVERIFY2(timeIn(StretchState::Blocking, others, awaiting) < 50ms, qPrintable(description));
    }

    void theLineThatHoldsTheLoopIsTold()
    {
        const auto exchange = m_stage.watching().send("/time-sleep");
        const auto stretches = stretchesOf(exchange);
        const auto longest = std::ranges::max(stretches, {}, [](const Stretch& stretch) {
            return watch::at(stretch.end) - watch::at(stretch.begin);
        });
        QCOMPARE(longest.state, StretchState::Blocking);
        QVERIFY(longest.line.has_value());
        QCOMPARE(longest.line->line, lineOf("holds.py", "time-sleep"));
    }

    void theCallThatHoldsTheLoopIsTold()
    {
        const auto exchange = m_stage.watching().send("/requests");
        const auto stretches = stretchesOf(exchange);
        QVERIFY(std::ranges::any_of(stretches, [](const Stretch& stretch) {
            return stretch.state == StretchState::Blocking && stretch.call != watch::CallId::None;
        }));
    }

    void nobodyIsToBlameWhereAllAwait()
    {
        for (const auto& exchange :
             m_stage.watching().sendTogether({"/httpx-async", "/httpx-async", "/free"})) {
            const auto stretches = stretchesOf(exchange);
            const auto total = exchange.received - exchange.sent;
            QVERIFY(timeIn(StretchState::Blocking, stretches) < 100ms);
            if (total > 300ms) QVERIFY(timeIn(StretchState::NotKnown, stretches) * 10 <= total);
        }
    }

private:
    std::vector<Stretch> stretchesOf(const Exchange& exchange)
    {
        for (const auto& request : attribute(m_stage.watching().run(), m_habits))
            if (request.request == exchange.request) return request.stretches;
        return {};
    }

    Stage m_stage;
    watch::RouteHabits m_habits;
};

PLAIN_TEST(TestWatchedBlame)
#include "test_watched_blame.moc"
