#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/attention/attention.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;
using ui::Attention;

/// What is looked at, and who hears of it.
class TestAttention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atFirstNothingIsLookedAt()
    {
        const Attention attention;
        QCOMPARE(attention.request(), RequestId::None);
        QVERIFY(!attention.moment());
        QVERIFY(!trace::isSet(attention.now()));
    }

    void onlyAnotherRequestIsAChange()
    {
        Attention attention;
        const QSignalSpy changed(&attention, &Attention::requestChanged);
        attention.select(RequestId::None);
        QCOMPARE(changed.size(), 0);
        attention.select(RequestId{1});
        attention.select(RequestId{1});
        QCOMPARE(changed.size(), 1);
        attention.select(RequestId::None);
        QCOMPARE(changed.size(), 2);
    }

    void whoIsSoughtIsSelectedFirst()
    {
        Attention attention;
        auto seen = RequestId::None;
        connect(&attention, &Attention::requestSought, this, [&] { seen = attention.request(); });
        attention.seek(RequestId{2});
        QCOMPARE(seen, RequestId{2});
    }

    void aSelectedRequestCanBeSoughtAgain()
    {
        Attention attention;
        attention.select(RequestId{2});
        const QSignalSpy changed(&attention, &Attention::requestChanged);
        const QSignalSpy sought(&attention, &Attention::requestSought);
        attention.seek(RequestId{2});
        QCOMPARE(changed.size(), 0);
        QCOMPARE(sought.size(), 1);
    }

    void onlyAnotherMomentIsAChange()
    {
        Attention attention;
        const QSignalSpy changed(&attention, &Attention::momentChanged);
        attention.setMoment(std::nullopt);
        QCOMPARE(changed.size(), 0);
        attention.setMoment(TraceBuilder::at(1s));
        attention.setMoment(TraceBuilder::at(1s));
        QCOMPARE(changed.size(), 1);
        analysis::Moment there;
        there.inFlight = 1;
        attention.setMoment(TraceBuilder::at(1s), there); // more is known of it by now
        QCOMPARE(changed.size(), 2);
        attention.setMoment(std::nullopt);
        QCOMPARE(attention.there(), analysis::Moment());
        QCOMPARE(changed.size(), 3);
    }

    void whoHearsOfAMomentSeesIt()
    {
        Attention attention;
        std::optional<trace::Time> seen;
        connect(&attention, &Attention::momentChanged, this, [&] { seen = attention.moment(); });
        attention.setMoment(TraceBuilder::at(2s));
        QCOMPARE(seen, std::optional(TraceBuilder::at(2s)));
    }

    void aRefreshIsHeardThoughTimeStandsStill()
    {
        Attention attention;
        const QSignalSpy refreshed(&attention, &Attention::refreshed);
        attention.refresh(TraceBuilder::at(1s));
        attention.refresh(TraceBuilder::at(1s));
        QCOMPARE(refreshed.size(), 2);
        QCOMPARE(attention.now(), TraceBuilder::at(1s));
    }

    void anEmptyTraceLeavesNowAsItWas()
    {
        Attention attention;
        attention.refresh(TraceBuilder::at(1s));
        attention.refresh(trace::kUnset);
        QCOMPARE(attention.now(), TraceBuilder::at(1s));
    }
};

PLAIN_TEST(TestAttention)
#include "test_attention.moc"
