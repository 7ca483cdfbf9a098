#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/request/why_box.h"
#include "ui/run/verdict_banner.h"
#include "ui/run/verdict_button.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;
using analysis::Findings;
using analysis::Level;
using analysis::Verdict;
using analysis::VerdictKind;
using support::TraceBuilder;
using trace::RequestId;

namespace {

Findings findingsOf(const TraceBuilder& trace, unsigned request = 0)
{
    const auto store = trace.store();
    const analysis::Evidence evidence(store, TraceBuilder::at(1h));
    return analysis::findingsOf(evidence, {.request = RequestId(request)});
}

TraceBuilder article()
{
    return TraceBuilder().blockingRequest(1, 0s, 0s).blockingRequest(2, 300ms, 4s).healthCheck(3, 1s, 8s);
}

/// The banner with its action.
struct ShownBanner
{
    ShownBanner()
    {
        banner.resize(1200, banner.height());
        banner.show();
    }

    ui::VerdictButton& text() { return *banner.findChild<ui::VerdictButton*>(); }
    QToolButton& others() { return *banner.findChild<QToolButton*>(QStringLiteral("otherVerdictsButton")); }

    ui::Attention attention;
    QAction flows;
    ui::VerdictBanner banner{attention, flows};
};

} // namespace

class TestExplanation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBannerSaysTheWorstAndWhatToDo()
    {
        ShownBanner shown;
        const auto findings = findingsOf(article());
        shown.banner.setFindings(findings);
        QCOMPARE(
            shown.text().sentence(),
            QStringLiteral("Worker 1's loop was held for 8.0 s by blocking calls. #2 and the health check #3 "
                           "lost 3.7 s and 7.0 s to it."));
        QVERIFY(!shown.text().nextStep().isEmpty());
        QCOMPARE(shown.text().accessibleName(), shown.text().sentence());
        QVERIFY(shown.text().toolTip().contains(shown.text().nextStep()));
    }

    void aClickLeadsToTheCulprit()
    {
        ShownBanner shown;
        shown.banner.setFindings(findingsOf(article()));
        const QSignalSpy sought(&shown.attention, &ui::Attention::requestSought);
        shown.text().click();
        QCOMPARE(sought.size(), 1);
        QCOMPARE(shown.attention.request(), RequestId{1});
        QTest::keyClick(&shown.text(), Qt::Key_Space);
        QCOMPARE(sought.size(), 2);
    }

    void theOtherVerdictsAreInTheMenuAndStayChosen()
    {
        ShownBanner shown;
        const auto findings = findingsOf(article());
        QCOMPARE(findings.verdicts.size(), std::size_t(2));
        shown.banner.setFindings(findings);
        QCOMPARE(shown.others().text(), QStringLiteral("1 of 2 ▾"));
        auto& menu = *shown.others().menu();
        Q_EMIT menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 2);
        QVERIFY(menu.actions().front()->isChecked());
        menu.actions().back()->trigger();
        const auto second = QString::fromStdString(findings.verdicts[1].sentence);
        QCOMPARE(shown.text().sentence(), second);
        shown.banner.setFindings(findings);
        QCOMPARE(shown.text().sentence(), second);
        shown.banner.setFindings({});
        shown.banner.setFindings(findings);
        QVERIFY(shown.text().sentence() != second);
    }

    void aHealthyRunIsCalm()
    {
        ShownBanner shown;
        shown.banner.setFindings(findingsOf(TraceBuilder().healthCheck(1, 0s, 1ms)));
        QVERIFY(!shown.text().isEnabled());
        QCOMPARE(shown.text().sentence(), QStringLiteral("Health checks: nobody waited."));
        QVERIFY(shown.others().isHidden());
        QVERIFY(shown.banner.property("level").toString().isEmpty());
    }

    void itIsAlwaysAsHigh()
    {
        ShownBanner shown;
        const int empty = shown.banner.height();
        shown.banner.setFindings(findingsOf(article()));
        QCOMPARE(shown.banner.height(), empty);
        shown.banner.setFindings(findingsOf(TraceBuilder().healthCheck(1, 0s, 1ms)));
        QCOMPARE(shown.banner.height(), empty);
    }

    /// It is asked now and then, and the timeline goes on with every frame: neither claims what the other
    /// denies.
    void whatIsSaidOfARunThatGoesOnSaysWhenItWasSo()
    {
        ShownBanner shown;
        shown.banner.setFindings(findingsOf(article()));
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("Worker 1's loop")));
        auto findings = findingsOf(article());
        findings.at = 3400ms;
        shown.banner.setFindings(findings);
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("At 3.4")));
        shown.attention.setMoment(TraceBuilder::at(1s));
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("The whole run, until 3.4")));
        findings.at.reset();
        shown.banner.setFindings(findings);
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("The whole run: ")));
        shown.attention.setMoment(std::nullopt);
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("Worker 1's loop")));
    }

    void onlyWhatIsFoundInARunThatGoesOnHasATime()
    {
        QVERIFY(!findingsOf(article()).at);
        const auto open = TraceBuilder().sent(1, 0s).store();
        const auto findings = analysis::findingsOf(analysis::Evidence(open, TraceBuilder::at(2s)), {});
        QCOMPARE(findings.at, std::optional<trace::Duration>(2s));
    }

    void itSaysWhenOlderRequestsAreLeftOut()
    {
        ShownBanner shown;
        auto findings = findingsOf(article());
        findings.isOfNewest = true;
        shown.banner.setFindings(findings);
        QVERIFY(shown.text().sentence().startsWith(QStringLiteral("Of the newest 3 requests: ")));
    }

    void atAnEarlierMomentTheBoxSaysThatItKnowsTheWholeRun()
    {
        ui::Attention attention;
        ui::WhyBox box(attention);
        attention.select(RequestId{2});
        box.setFindings(findingsOf(article(), 2));
        attention.setMoment(TraceBuilder::at(1s));
        QVERIFY(box.accessibleName().endsWith(QStringLiteral("(the whole run)")));
        attention.setMoment(std::nullopt);
        QCOMPARE(box.accessibleName(), QStringLiteral("Why did it wait?"));
    }

    void theBoxSaysWhyAndLinksToTheCulprit()
    {
        ui::Attention attention;
        ui::WhyBox box(attention);
        attention.select(RequestId{2});
        box.setFindings(findingsOf(article(), 2));
        auto* text = box.findChild<QLabel*>(QStringLiteral("whyText"));
        QVERIFY(!box.isHidden());
        QVERIFY2(text->accessibleName().startsWith(
                     QStringLiteral("#2 waited 3.7 s: worker 1 was inside #1, call")),
                 qPrintable(text->accessibleName()));
        QVERIFY(text->accessibleName().contains(QStringLiteral("#2 cost one other request")));
        const QSignalSpy sought(&attention, &ui::Attention::requestSought);
        Q_EMIT text->linkActivated(QStringLiteral("1"));
        QCOMPARE(sought.size(), 1);
        QCOMPARE(attention.request(), RequestId{1});
    }

    void theBoxIsSilentAboutOthersAndAboutWhoHardlyWaited()
    {
        ui::Attention attention;
        ui::WhyBox box(attention);
        attention.select(RequestId{3});
        box.setFindings(findingsOf(article(), 2));
        QVERIFY(box.isHidden());
        attention.select(RequestId{1});
        box.setFindings(findingsOf(TraceBuilder().healthCheck(1, 0s, 1ms), 1));
        QVERIFY(box.isHidden());
    }

    void numbersBecomeLinksAndTheRestIsText()
    {
        QCOMPARE(ui::withLinks(QStringLiteral("#2 <waited> for #13, call 1 & #2"), RequestId{2}, Qt::blue),
                 QStringLiteral("#2 &lt;waited&gt; for <a href='13' style='color:#0000ff'>#13</a>, call 1 "
                                "&amp; #2"));
    }
};

WIDGET_TEST(TestExplanation)
#include "test_explanation.moc"
