#include "engine/analysis/analyst.h"
#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"

#include <QTest>

#include <optional>

using namespace analysis;
using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

/// Waits for what an analyst says.
class Listener
{
public:
    explicit Listener(std::size_t memory = Analyst::kMemory)
        : m_analyst(
              TraceBuilder::paths(), [this](const Findings& findings) { hear(findings); }, memory)
    {}

    Analyst& analyst() { return m_analyst; }

    /// The first findings, from now on, that `isThem` is true of.
    template <typename IsThem>
    std::optional<Findings> waitFor(IsThem isThem)
    {
        std::unique_lock lock(m_mutex);
        const auto isHere = [&] { return m_last && isThem(*m_last); };
        if (!m_isNew.wait_for(lock, 10s, isHere)) return std::nullopt;
        return m_last;
    }

    unsigned heard()
    {
        const std::scoped_lock lock(m_mutex);
        return m_heard;
    }

private:
    void hear(const Findings& findings)
    {
        const std::scoped_lock lock(m_mutex);
        m_last = findings;
        ++m_heard;
        m_isNew.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_isNew;
    std::optional<Findings> m_last;
    unsigned m_heard = 0;
    Analyst m_analyst; // the last one: it calls until it is gone
};

TraceBuilder twoBlocking()
{
    return TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s);
}

} // namespace

class TestAnalyst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheWatcherFoundIsTold()
    {
        Listener listener;
        const auto store = support::watchedTrace().store();
        listener.analyst().fold(support::watchedTrace().events());
        const auto& holdings = store.watched().holdings();
        listener.analyst().hold({holdings.begin(), holdings.end()}, store.watched().workers());
        listener.analyst().ask({}, store.latest());
        const auto found = listener.waitFor([](const Findings& findings) {
            return !findings.verdicts.empty() &&
                   findings.verdicts.front().sentence.find("app/reports.py:42") != std::string::npos;
        });
        QVERIFY(found.has_value());
    }

    void itSaysWhatTheTraceSays()
    {
        Listener listener;
        listener.analyst().fold(twoBlocking().events());
        listener.analyst().ask({.request = RequestId{2}, .wantsFlows = true}, TraceBuilder::at(8s));
        const auto findings = listener.waitFor([](const Findings& all) { return all.requests == 2; });
        QVERIFY(findings);
        QCOMPARE(findings->verdicts.size(), std::size_t(1));
        QVERIFY(QString::fromStdString(findings->whyItWaited).startsWith(QStringLiteral("#2 waited 3.7 s")));
        QVERIFY(findings->whatItCost.empty());
        QCOMPARE(findings->flows.shown.size(), std::size_t(1));
        QVERIFY(!findings->isOfNewest);
    }

    void aNewQuestionIsAnsweredAtOnceAndTheRunLater()
    {
        Listener listener;
        listener.analyst().fold(TraceBuilder().blockingRequest(1, 0s, 0s).events());
        listener.analyst().ask({}, TraceBuilder::at(4s));
        QVERIFY(listener.waitFor([](const Findings& all) { return all.requests == 1; }));
        listener.analyst().fold(TraceBuilder().blockingRequest(2, 300ms, 4s).events());
        listener.analyst().ask({.request = RequestId{2}}, TraceBuilder::at(8s));
        QVERIFY(listener.waitFor([](const Findings& all) { return !all.whyItWaited.empty(); }));
        listener.analyst().ask({.request = RequestId{1}}, TraceBuilder::at(8s));
        QVERIFY(listener.waitFor([](const Findings& all) { return !all.whatItCost.empty(); }));
    }

    void itLooksFarLessOftenThanItIsAsked()
    {
        Listener listener;
        listener.analyst().fold(twoBlocking().events());
        const auto begin = trace::Clock::now();
        unsigned asked = 0;
        while (trace::Clock::now() - begin < 1s) {
            listener.analyst().ask({}, TraceBuilder::at(8s) + ++asked * 1ms);
            QTest::qSleep(2);
        }
        QVERIFY2(listener.heard() <= 5, qPrintable(QString::number(listener.heard())));
        QVERIFY(asked > 10);
    }

    void whatWasReplacedIsForgotten()
    {
        Listener listener;
        listener.analyst().fold(twoBlocking().events());
        listener.analyst().ask({}, TraceBuilder::at(8s));
        QVERIFY(listener.waitFor([](const Findings& all) { return !all.verdicts.empty(); }));
        listener.analyst().become(
            std::make_shared<const trace::Store>(TraceBuilder::paths(), trace::RequestId{3}));
        listener.analyst().ask({}, TraceBuilder::at(9s));
        QVERIFY(
            listener.waitFor([](const Findings& all) { return all.verdicts.empty() && all.requests == 0; }));
        listener.analyst().fold(TraceBuilder().blockingRequest(3, 10s, 10s).events());
        listener.analyst().ask({}, TraceBuilder::at(20s));
        QVERIFY(listener.waitFor([](const Findings& all) { return all.requests == 1; }));
    }

    void ofManyRequestsTheNewestAreLookedAt()
    {
        Listener listener(60'000);
        for (unsigned id = 1; id <= 500; ++id)
            listener.analyst().fold(TraceBuilder().healthCheck(id, id * 10ms, id * 10ms).events());
        listener.analyst().ask({}, TraceBuilder::at(10s));
        const auto findings = listener.waitFor([](const Findings& all) { return all.requests > 0; });
        QVERIFY(findings);
        QVERIFY(findings->isOfNewest && findings->requests < 500);
    }
};

PLAIN_TEST(TestAnalyst)
#include "test_analyst.moc"
