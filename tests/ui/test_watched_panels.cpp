#include "tests/support/test_program.h"
#include "tests/support/watched_trace.h"
#include "ui/help/guide_panel.h"
#include "ui/request/request_facts.h"
#include "ui/request/request_panel.h"
#include "ui/request_list/request_columns.h"
#include "ui/run/watch_panel.h"
#include "ui/source/held_source_panel.h"
#include "ui/source/source_panel.h"
#include "ui/source/source_view.h"
#include "ui/style/swatch.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;
using trace::State;

namespace {

QStringList lines()
{
    QStringList lines;
    for (int i = 1; i <= 60; ++i)
        lines << QStringLiteral("line(%1)").arg(i);
    return lines;
}

ui::HeldPlace place(int line, trace::Duration time, const char* file = "app/reports.py")
{
    return {{file, "load_rates", line}, time, "poll", true};
}

QString textOf(const QWidget& parent, const char* name)
{
    const auto* label = parent.findChild<QLabel*>(QLatin1String(name));
    return label == nullptr ? QString() : label->text();
}

ui::WatchFacts factsOfUvicorn()
{
    ui::WatchFacts facts;
    facts.server = QStringLiteral("uvicorn app:app");
    facts.pids = {9125, 9126};
    facts.looksPerSecond = 1000;
    facts.looks = 12'345;
    facts.lateLooks = 12;
    facts.lateShare = 0.003;
    facts.shareOfCore = 0.039;
    facts.within = 1ms;
    facts.lines = ui::WatchFacts::Lines::Known;
    return facts;
}

QStringList textsOf(const QWidget& panel)
{
    QStringList texts;
    for (const auto* label : panel.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

/// The desktop, as far as it opens files.
class Opener : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

/// Where watchedTrace() has it.
void writeReports(const QTemporaryDir& folder)
{
    QDir(folder.path()).mkdir(QStringLiteral("app"));
    QFile file(folder.filePath(QStringLiteral("app/reports.py")));
    if (file.open(QIODevice::WriteOnly)) file.write(lines().join(u'\n').toUtf8());
}

} // namespace

/// The panels, where a foreign server is watched.
class TestWatchedPanels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestSaysItsProcessAndHowExactItsTimesAre()
    {
        const auto store = support::watchedTrace().store();
        const auto facts = ui::describe(store, *store.find(RequestId(1)), store.latest());
        QVERIFY(facts.summary.startsWith(QStringLiteral("worker 9125 · finished")));
        const auto textIn = [&](State state) { return facts.stateTexts[static_cast<std::size_t>(state)]; };
        QCOMPARE(textIn(State::Blocking), QStringLiteral("2.013 s ± 2 ms"));
        QCOMPARE(textIn(State::Queued), QStringLiteral("0.001 s ± 1 ms"));
        QCOMPARE(textIn(State::Ready), QStringLiteral("0.000 s"));
        QStringList steps;
        for (const auto& line : facts.steps)
            steps << line.text;
        QVERIFY(steps.contains(QStringLiteral("read by worker 9125")));
        QVERIFY(steps.contains(
            QStringLiteral("upstream call 2 ends"))); // with what status is the upstream's to know
    }

    void whatASuspectDidIsNotKnown()
    {
        const auto store = support::watchedTrace().store();
        const auto facts = ui::describe(store, *store.find(RequestId(4)), store.latest());
        QCOMPARE(facts.stateTexts[static_cast<std::size_t>(State::NotKnown)],
                 QStringLiteral("0.448 s ± 2 ms"));
    }

    void theSixthStateIsSeenOnlyWhereItCanBe()
    {
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        const auto watched = support::watchedTrace().store();
        QCOMPARE(ui::columnsOf(own) + 1, ui::columnsOf(watched));
        ui::GuidePanel guide;
        guide.show();
        const auto swatches = [&] {
            const auto all = guide.findChildren<ui::Swatch*>();
            return std::ranges::count_if(all, [](const ui::Swatch* swatch) { return !swatch->isHidden(); });
        };
        QCOMPARE(swatches(), 7);
        guide.setStates(watched.watched().states());
        QCOMPARE(swatches(), 8);
        guide.setStates(own.watched().states());
        QCOMPARE(swatches(), 7);
    }

    void placesAreSummedLongestFirst()
    {
        auto builder = support::watchedTrace();
        builder.holding(TraceBuilder::pollAt(1, 3s, 3500ms, {RequestId{1}}));
        const auto store = builder.store();
        const auto all = ui::heldPlaces(store, RequestId::None, {});
        QCOMPARE(all.size(), 2U);
        QVERIFY(!all.front().isCaller && all.back().isCaller);
        QCOMPARE(all.back().line.line, 38);
        QCOMPARE(all.back().time, all.front().time);
        QCOMPARE(all.front().time, trace::Duration(2013ms + 448ms + 500ms));
        QCOMPARE(ui::heldPlaces(store, RequestId(4), {}).front().time, trace::Duration(448ms));
        QVERIFY(ui::heldPlaces(store, RequestId(3), {}).empty());
        QCOMPARE(ui::heldPlaces(store, RequestId(1), TraceBuilder::at(1102ms)).front().time,
                 trace::Duration(1s));
        QCOMPARE(ui::heldText(all.front()), QStringLiteral("3.0 s in poll()"));
        auto working = all.front();
        working.isWaiting = false;
        QCOMPARE(ui::heldText(working), QStringLiteral("held 3.0 s"));
    }

    void anExcerptShowsWhereTheLoopWasHeld()
    {
        const auto rows = ui::excerpt(lines(), {place(42, 2s), place(38, 1s), place(7, 1s, "other.py")});
        QCOMPARE(rows.front().number, 30);
        QCOMPARE(rows.back().number, 44);
        QCOMPARE(rows[12].code, QStringLiteral("line(42)"));
        QCOMPARE(rows[12].note, QStringLiteral("2.0 s in poll()"));
        QCOMPARE(rows[12].state, std::optional(State::Blocking));
        QCOMPARE(rows[8].note, QStringLiteral("1.0 s in poll()"));
        QCOMPARE(rows[9].note, QString());
        QVERIFY(ui::excerpt(lines(), {place(61, 2s)}).empty()); // another file than it was
        QVERIFY(ui::excerpt({}, {place(1, 2s)}).empty());
        QVERIFY(ui::excerpt(lines(), {}).empty());
        const auto apart = ui::excerpt(lines(), {place(58, 2s), place(2, 1s)});
        QCOMPARE(apart.front().number, 1);
        QCOMPARE(apart[4].code, QStringLiteral("⋯"));
        QCOMPARE(apart[4].number, 0);
        QCOMPARE(apart[5].number, 50);
    }

    /// Its name is "app/reports.py" for the server; nobody said in which folder that runs, but that is seen.
    void aFileIsFoundFromTheFolderInWhichItsWorkerRuns()
    {
        QTemporaryDir folder;
        writeReports(folder);
        auto watched = support::watchedTrace();
        const auto store = watched.worker(2, 9126, "uvicorn", folder.path().toStdString()).store();
        ui::Attention attention;
        ui::HeldSourcePanel panel(store, attention);
        attention.refresh(store.latest());
        attention.select(RequestId(1));
        const auto* view = panel.findChild<ui::SourceView*>();
        QVERIFY(view->toPlainText().contains(QStringLiteral("  42  line(42)\n2.0 s in poll()")));
        const auto* link = panel.findChild<QToolButton*>(QStringLiteral("heldFile"));
        QCOMPARE(link->text(), QStringLiteral("app/reports.py ↗"));
    }

    void theUsersOwnFileIsRead()
    {
        QTemporaryDir folder;
        writeReports(folder);
        const auto store = support::watchedTrace().store();
        ui::Attention attention;
        ui::HeldSourcePanel panel(store, attention);
        panel.setFolder(folder.path());
        attention.refresh(store.latest());
        attention.select(RequestId(1));
        QVERIFY(!panel.isHidden());
        const auto* view = panel.findChild<ui::SourceView*>();
        QVERIFY(view->toPlainText().contains(QStringLiteral("  42  line(42)\n2.0 s in poll()")));
        QVERIFY(view->toPlainText().contains(QStringLiteral("  38  line(38)\nheld 2.0 s"))); // it called that
        QCOMPARE(textOf(panel, "heldStack"),
                 QStringLiteral("reports() at reports.py:38\n↳ load_rates() at reports.py:42\n"
                                "↳ get() at api.py:73"));
        attention.select(RequestId(3));
        QVERIFY(view->isHidden());
        QCOMPARE(textOf(panel, "heldElsewhere"), QStringLiteral("No line is known to have held a loop."));
    }

    void aClickOpensTheFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("reports.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines().join(u'\n').toUtf8());
        file.close();
        auto holding = TraceBuilder::pollAt(1, 102ms, 2115ms, {RequestId{1}});
        holding.lines.front().own.file = file.fileName().toStdString();
        TraceBuilder builder;
        const auto store =
            builder.worker(1, 9125).seenRequest(1, 100ms, 101ms, 2120ms).holding(holding).store();
        ui::Attention attention;
        ui::HeldSourcePanel panel(store, attention);
        attention.refresh(store.latest());
        auto* link = panel.findChild<QToolButton*>(QStringLiteral("heldFile"));
        QVERIFY(link->text().endsWith(QStringLiteral("reports.py ↗")));
        Opener opener;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &opener, "open");
        link->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opener.opened, QList<QUrl>{QUrl::fromLocalFile(file.fileName())});
    }

    void aFileThatIsNotHereIsTold()
    {
        const auto store = support::watchedTrace().store();
        ui::Attention attention;
        ui::HeldSourcePanel panel(store, attention);
        attention.refresh(store.latest());
        attention.select(RequestId(1));
        QCOMPARE(textOf(panel, "heldElsewhere"),
                 QStringLiteral("app/reports.py:42, load_rates(): 2.0 s in poll()\n"
                                "app/reports.py:38, reports(): held 2.0 s\nThe file is not here."));
    }

    void oursHasItsHandlerInstead()
    {
        const auto own = TraceBuilder().blockingRequest(1, 0ms, 1ms).store();
        const auto watched = support::watchedTrace().store();
        for (const auto* store : {&own, &watched}) {
            ui::Attention attention;
            QWidget window;
            auto* handler = new ui::SourcePanel(*store, attention, &window);
            auto* source = new ui::HeldSourcePanel(*store, attention, &window);
            attention.refresh(store->latest());
            QCOMPARE(handler->isHidden(), store == &watched);
            QCOMPARE(source->isHidden(), store == &own);
        }
    }

    void howItIsLookedAtIsSaid()
    {
        ui::WatchPanel panel;
        QVERIFY(panel.isHidden());
        panel.setFacts(factsOfUvicorn());
        const auto texts = textsOf(panel);
        for (const auto* text : {"uvicorn app:app", "9125, 9126", "1,000", "12,345", "12 (0.3 %)",
                                 "3.9 % of a core", "1 ms", "system calls", "known", "nothing"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("watchMissing"))->isHidden());
        panel.setFacts({});
        QVERIFY(panel.isHidden());
    }

    void howeverManyProcessesThereAreThePanelStaysNarrow()
    {
        auto facts = factsOfUvicorn();
        for (int pid = 4'000'000; facts.pids.size() < 12; ++pid)
            facts.pids.push_back(pid);
        ui::WatchPanel panel;
        panel.setFacts(facts);
        QVERIFY2(panel.minimumSizeHint().width() <= 230, // of the room beside the timeline at its least
                 qPrintable(QString::number(panel.minimumSizeHint().width())));
    }

    void whatCannotBeSeenIsSaidWithWhatWouldHelp()
    {
        auto facts = factsOfUvicorn();
        facts.threads = ui::WatchFacts::Threads::KernelFunctions;
        facts.lines = ui::WatchFacts::Lines::Closed;
        facts.missing = {QStringLiteral("It is closed. Open it."), QStringLiteral("It is away. Bring it.")};
        ui::WatchPanel panel;
        panel.setFacts(facts);
        const auto texts = textsOf(panel);
        for (const auto* text :
             {"kernel functions", "not known", "It is closed. Open it.\n\nIt is away. Bring it."})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
    }
};

WIDGET_TEST(TestWatchedPanels)
#include "test_watched_panels.moc"
