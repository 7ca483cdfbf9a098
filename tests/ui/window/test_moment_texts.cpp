#include "engine/analysis/moment.h"
#include "engine/trace/history.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/request_list/request_columns.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::RequestId;

namespace {

constexpr QSize kWide{12'000, 1'600}; // every label has room

trace::Event change(trace::EventKind kind, trace::Duration when, std::uint32_t value)
{
    return {.time = TraceBuilder::at(when), .value = value, .kind = kind};
}

/// Two that block one worker, a health check that waits, and two that do not block.
trace::Store article()
{
    TraceBuilder builder;
    builder.blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).healthCheck(3, 1s, 8s);
    builder.asyncRequest(4, 9s).asyncRequest(5, 9300ms).busy(1, 0ms, 8010ms).lag(1, 8s, 7900000us);
    builder.event(change(trace::EventKind::DelayChanged, 9s, 2000));
    return builder.store();
}

/// On two workers, with a failed call, a gathered request and one that nobody ever reads.
trace::Store mixed()
{
    TraceBuilder builder;
    builder.blockingRequest(1, 0ms, 100ms, 1s, 1).blockingRequest(2, 200ms, 300ms, 2s, 2);
    builder.sent(3, 400ms).read(3, 2100ms, 1).started(3, 2100ms);
    builder.step(3, trace::StepKind::AsyncCall, 1, 2200ms, 3s)
        .step(3, trace::StepKind::AsyncCall, 2, 2200ms, 4s, 500);
    builder.finished(3, 4s, 502).received(3, 4s, 502);
    builder.sent(4, 500ms).gaveUp(4, 1500ms);
    builder.busy(1, 100ms, 2110ms).busy(2, 300ms, 4310ms).lag(1, 2s, 1000000us);
    builder.event(change(trace::EventKind::WorkersChanged, 3500ms, 3));
    return builder.store();
}

/// Probes that are answered, late and not answered.
trace::Store probed()
{
    TraceBuilder builder;
    builder.blockingRequest(1, 0ms, 0ms, 3s);
    for (unsigned i = 0; i < 10; ++i) {
        const auto sent = i * 1000ms;
        const auto read = std::max<trace::Duration>(sent, 6s);
        auto event = trace::Event{.time = TraceBuilder::at(sent),
                                  .request = RequestId(i + 2),
                                  .value = 1,
                                  .kind = trace::EventKind::RequestSent};
        builder.event(event);
        builder.read(i + 2, read, 1, 0)
            .started(i + 2, read)
            .finished(i + 2, read + 1ms)
            .received(i + 2, read + 1ms);
    }
    return builder.busy(1, 0ms, 6010ms).store();
}

QStringList textsIn(const ui::Scene& scene)
{
    QStringList texts;
    for (const auto* list : {&scene.texts, &scene.probeTexts})
        for (const auto& text : *list)
            texts << text.text;
    for (const auto& pill : scene.changePills)
        texts << pill.text;
    for (const auto& flow : scene.flows)
        texts << flow.share;
    static const QRegularExpression kNameBefore(QStringLiteral("^#\\d+( health)?  "));
    for (auto& text : texts) // on a lane of many a bar tells whose it is
        text.remove(kNameBefore);
    texts.removeAll(QString());
    texts.sort();
    return texts;
}

QStringList queuedIn(const trace::Store& past, trace::Time moment)
{
    QStringList labels;
    for (const auto& request : past.requests())
        if (trace::isSet(request.begin()) && !trace::isSet(request.read))
            labels << QStringLiteral("queued ") +
                          ui::durationText((request.isInFlight() ? moment : request.end()) - request.begin());
    return labels;
}

/// But for names, which are true whenever they have room.
QStringList without(QStringList texts, const QStringList& others)
{
    static const QRegularExpression kName(QStringLiteral("^#\\d+(·\\d+| health)?$"));
    for (const auto& other : others)
        texts.removeOne(other);
    texts.removeIf([](const QString& text) { return kName.match(text).hasMatch(); });
    return texts;
}

/// Zeros that only tell how precise a number is: what goes on is told in tenths of a second.
QString rounded(QString text)
{
    static const QRegularExpression kZeros(QStringLiteral("(\\d+\\.\\d*?)0+(?!\\d)"));
    return text.replace(kZeros, QStringLiteral("\\1"));
}

QString cellsOf(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        if (!cells.contains(QStringLiteral("not sent yet")) &&
            !cells.front().startsWith(QStringLiteral("At ")))
            rows << cells.join(u'|');
    }
    return rows.join(u'\n');
}

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) return button->text();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) return cellsOf(*view->model());
    QStringList tabs;
    if (const auto* bar = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < bar->count(); ++i)
            tabs << bar->tabText(i);
    return tabs.join(u'|');
}

bool isIn(const QWidget& widget, const char* ancestor)
{
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (part->objectName() == QLatin1String(ancestor)) return true;
    return false;
}

/// In a panel that stands behind another one's tab: whether it is there already depends on who has been
/// looking.
bool isBehindTab(const QWidget& widget)
{
    for (const auto* part = &widget; part != nullptr; part = part->parentWidget())
        if (qobject_cast<const QDockWidget*>(part) != nullptr) return part->visibleRegion().isEmpty();
    return false;
}

/// What a person reads, by where it stands: the time cursor's own bar aside.
std::map<QString, QString> textsIn(const QWidget& window)
{
    std::map<QString, QString> texts;
    std::map<QString, int> count;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || isBehindTab(*widget)) continue;
        if (isIn(*widget, "playBar") || isIn(*widget, "toolBar")) continue;
        if (widget->objectName() == QLatin1String("runFrameTime")) continue; // the program's, not the run's
        const auto text = rounded(textOf(*widget));
        if (text.isEmpty()) continue;
        const auto where =
            QStringLiteral("%1 in %2").arg(widget->objectName(), widget->parentWidget()->objectName());
        texts[QStringLiteral("%1 (%2)").arg(where).arg(++count[where])] = text;
    }
    return texts;
}

std::unique_ptr<ui::MainWindow> windowOn(const trace::Store& store, trace::Time now)
{
    auto window = std::make_unique<ui::MainWindow>(
        store,
        std::vector<ui::HandlerChoice>{{QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}}});
    window->resize(1600, 1000);
    window->show();
    window->refresh(now);
    return window;
}

void select(ui::MainWindow& window, RequestId id)
{
    Q_EMIT support::findWidget<ui::TimelineView>(window, "timelineView")->requestSelected(id);
}

/// Texts that stand in only one of the windows, or differ; but for those that say that they are of the whole
/// run.
QStringList contradictions(const QWidget& then, const QWidget& travelled)
{
    const auto expected = textsIn(then);
    const auto shown = textsIn(travelled);
    QStringList different;
    const auto isOfWholeRun = [](const QString& text) { return text.contains(QStringLiteral("whole run")); };
    const auto isAside = [&](const QString& where) { // the banner's buttons belong to its sentence
        return where.contains(QStringLiteral("in verdictBanner")) &&
               isOfWholeRun(support::findWidget<QAbstractButton>(travelled, "verdictButton")->text());
    };
    for (const auto& [where, text] : shown)
        if (!isOfWholeRun(text) && !isAside(where) &&
            (!expected.contains(where) || expected.at(where) != text))
            different << QStringLiteral("%1: “%2” instead of “%3”")
                             .arg(where, text, expected.contains(where) ? expected.at(where) : QString());
    for (const auto& [where, text] : expected)
        if (!shown.contains(where) && !isAside(where))
            different << QStringLiteral("%1: nothing instead of “%2”").arg(where, text);
    return different;
}

void runs()
{
    QTest::addColumn<trace::Store>("store");
    QTest::newRow("the article's") << article();
    QTest::newRow("mixed") << mixed();
    QTest::newRow("probed") << probed();
}

/// In full tenths of a second, as what goes on is told, and none of them with an event.
std::vector<trace::Time> momentsOf(const trace::Store& store)
{
    std::vector<trace::Time> moments;
    for (trace::Duration at = 1300ms; store.origin() + at < store.latest(); at += 1400ms)
        moments.push_back(store.origin() + at);
    return moments;
}

} // namespace

/// At the time cursor every text is of that moment, or says that it is not: a window whose cursor stands at a
/// moment says what a window says that has no more than the run until then.
class TestMomentTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_moment_texts", m_folder); }

    void theTimelineTellsNothingThatComesLater_data() { runs(); }
    void theTimelineTellsNothingThatComesLater();
    void theWindowSaysWhatItWouldHaveSaidThen_data() { runs(); }
    void theWindowSaysWhatItWouldHaveSaidThen();
    void theStatisticsLookAsTheyDidThen_data() { runs(); }
    void theStatisticsLookAsTheyDidThen();

private:
    QTemporaryDir m_folder;
};

void TestMomentTexts::theTimelineTellsNothingThatComesLater()
{
    QFETCH(trace::Store, store);
    for (const auto moment : momentsOf(store)) {
        ui::SceneOptions options;
        options.size = kWide;
        options.range = ui::aligned({0s, store.latest() - store.origin()}, ui::plotWidth(kWide.width()));
        ui::Tracks tracks;
        tracks.update(store, store.latest());
        options.lanes = ui::countLanes(store, tracks, {});
        options.lanes->waiting = ui::TrackCount(4); // where requests are until somebody reads them
        options.now = store.latest();
        options.moment = moment;
        options.queuedThen = analysis::momentAt(store, moment).queued;
        const auto travelled = textsIn(ui::buildScene(store, tracks, options, ui::TextMeter()));

        const auto past = trace::asOf(store, moment);
        ui::Tracks pastTracks;
        pastTracks.update(past, moment);
        options.now = moment;
        options.moment.reset();
        const auto then = textsIn(ui::buildScene(past, pastTracks, options, ui::TextMeter()));
        // What nobody has read is on a lane of its own then, where it may have no room for its label.
        const auto tooMuch = without(travelled, then + queuedIn(past, moment));
        QVERIFY2(tooMuch.isEmpty(), qPrintable(QStringLiteral("at %1 ms: %2, not in %3")
                                                   .arg((moment - store.origin()) / 1ms)
                                                   .arg(tooMuch.join(u'|'), then.join(u'|'))));
    }
}

void TestMomentTexts::theWindowSaysWhatItWouldHaveSaidThen()
{
    QFETCH(trace::Store, store);
    const auto travelled = windowOn(store, store.latest());
    travelled->setFindings(analysis::findingsOf(analysis::Evidence(store, store.latest()), {}));
    auto* timeline = support::findWidget<ui::TimelineView>(*travelled, "timelineView");
    for (const auto moment : momentsOf(store)) {
        const auto past = trace::asOf(store, moment);
        const auto then = windowOn(past, moment);
        then->setFindings(analysis::findingsOf(analysis::Evidence(past, moment), {}));
        Q_EMIT timeline->momentRequested(moment);
        const auto different = [&] { // panels follow at their own pace
            then->refresh(moment);
            travelled->refresh(store.latest());
            return contradictions(*then, *travelled);
        };
        for (const auto id : {RequestId::None, RequestId{1}}) {
            select(*then, id);
            select(*travelled, id);
            for (const auto* name : {"requestsPanelDock", "wordsDock", "logDock"}) {
                for (auto* window : {then.get(), travelled.get()})
                    if (auto* dock = window->findChild<QDockWidget*>(QLatin1String(name))) dock->raise();
                QTRY_VERIFY2(different().isEmpty(), qPrintable(different().join(u'\n')));
            }
        }
    }
}

void TestMomentTexts::theStatisticsLookAsTheyDidThen()
{
    QFETCH(trace::Store, store);
    const auto moment = store.origin() + (store.latest() - store.origin()) / 2;
    const auto past = trace::asOf(store, moment);
    const auto travelled = windowOn(store, store.latest());
    const auto then = windowOn(past, moment);
    const auto picture = [](ui::MainWindow& window) {
        return support::findWidget<QWidget>(window, "statisticsPanel")->grab().toImage();
    };
    for (auto* window : {then.get(), travelled.get()})
        window->findChild<QDockWidget*>(QStringLiteral("statisticsPanelDock"))->raise();
    Q_EMIT support::findWidget<ui::TimelineView>(*travelled, "timelineView")->momentRequested(moment);
    QTRY_COMPARE(picture(*travelled), picture(*then));
}

WIDGET_TEST(TestMomentTexts)
#include "test_moment_texts.moc"
