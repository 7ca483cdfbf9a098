#include "engine/trace/segment.h"
#include "tests/support/real_window.h"
#include "tests/support/test_program.h"
#include "ui/compare/comparison_view.h"
#include "ui/timeline/timeline_view.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <cstdlib>

using namespace std::chrono_literals;
using trace::RequestId;
using trace::State;

namespace {

constexpr auto kDelay = 300ms;

app::Scenario quickSetUp()
{
    app::Scenario scenario;
    scenario.setUp.upstream.delay = kDelay;
    return scenario;
}

trace::Segment segmentOf(const trace::Request& request, std::size_t index)
{
    std::vector<trace::Segment> segments;
    appendSegments(request, trace::Clock::now(), segments);
    return segments.at(index);
}

std::size_t indexOfFirst(const trace::Request& request, State state)
{
    std::vector<trace::Segment> segments;
    appendSegments(request, trace::Clock::now(), segments);
    const auto found = std::ranges::find(segments, state, &trace::Segment::state);
    if (found == segments.end()) qFatal("the request was never in that state");
    return static_cast<std::size_t>(found - segments.begin());
}

bool isSame(const QColor& one, const QColor& other)
{
    const auto differs = [](int a, int b) { return std::abs(a - b) > 2; };
    return !differs(one.red(), other.red()) && !differs(one.green(), other.green()) &&
           !differs(one.blue(), other.blue());
}

/// As an older experiment's state is painted, under a veil.
ui::StateStyle steppedBack(const ui::Theme& theme, State state)
{
    constexpr int kVeil = 0x60;
    const auto veiled = [&](const QColor& colour) {
        const auto mixed = [](int a, int b) { return (a * (255 - kVeil) + b * kVeil) / 255; };
        return QColor(mixed(colour.red(), theme.panel.red()), mixed(colour.green(), theme.panel.green()),
                      mixed(colour.blue(), theme.panel.blue()));
    };
    auto style = theme.style(state);
    style.fill = veiled(style.fill);
    style.pattern = veiled(style.pattern);
    return style;
}

/// True where most pixels of the row around `place` have the state's fill or pattern colour.
bool looksLike(const QImage& image, const QPoint& place, const ui::StateStyle& style)
{
    int matching = 0;
    int seen = 0;
    for (int dx = -9; dx <= 9; ++dx, ++seen) {
        const QColor pixel = image.pixelColor(place + QPoint(dx, 0));
        if (isSame(pixel, style.fill) || isSame(pixel, style.pattern)) ++matching;
    }
    return matching * 2 > seen;
}

int pixelsOf(const QImage& picture, State state)
{
    const auto colour = ui::Theme::light().style(state).fill.rgb();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            count += picture.pixel(x, y) == colour ? 1 : 0;
    return count;
}

} // namespace

/// A person with a mouse.
class TestPerson : public QObject, support::RealWindow
{
    Q_OBJECT

public:
    static constexpr bool kIsTimed = true;

private Q_SLOTS:
    void initTestCase() { prepare("test_person"); }
    void init() { QVERIFY(open(quickSetUp())); }
    void cleanup() { m_desktop.reset(); }

    void seesBlockingRequestsQueueAndAsyncOnesInterleave();
    void isToldWhoHeldTheLoopAndGoesThere();
    void closesTheWindowWhileAWorkerSitsInALongCall();
    void repeatsTheClicksWithTheOtherHandler();
    void runsWhatWasTyped_data();
    void runsWhatWasTyped();
    void repeatsWithWhatWasTypedAtReturn();
    void runsAScenarioFromTheMenu();
    void isToldOfAScenarioThatIsWrong();

private:
    const trace::Request& request(unsigned id) const { return *store().find(RequestId{id}); }
    void sendTwice() const;
    QPoint placeOf(trace::Time time, unsigned lane) const;
    QImage exportedPicture() const;
    void checkPicture(const QImage& picture) const;
};

/// The second click comes when the first request is under way.
void TestPerson::sendTwice() const
{
    const auto before = store().requests().size();
    click("sendButton");
    QTRY_VERIFY(store().requests().size() == before + 1 && trace::isSet(store().requests().back().started));
    click("sendButton");
    QTRY_COMPARE(store().requests().size(), before + 2);
}

/// Where the moment must be painted: on a line through two places that the view tells, so that a wrong scale
/// between them would be seen.
QPoint TestPerson::placeOf(trace::Time time, unsigned lane) const
{
    const auto* view = find<ui::TimelineView>("timelineView");
    const auto first = view->segmentRect(RequestId{1}, indexOfFirst(request(1), State::Blocking)).value();
    const auto lastIndex = indexOfFirst(request(4), State::Waiting);
    const auto last = view->segmentRect(RequestId{4}, lastIndex).value();
    const auto from = segmentOf(request(1), indexOfFirst(request(1), State::Blocking)).begin;
    const auto to = segmentOf(request(4), lastIndex).begin;
    const auto share = std::chrono::duration<double>(time - from) / std::chrono::duration<double>(to - from);
    const auto calls = indexOfFirst(request(lane), lane <= 2 ? State::Blocking : State::Waiting);
    const auto row = view->segmentRect(RequestId{lane}, calls).value().center().y();
    return {first.left() + static_cast<int>(share * (last.left() - first.left())), row + 8};
}

void TestPerson::checkPicture(const QImage& picture) const
{
    const auto theme = ui::Theme::light();
    const auto middleOf = [&](unsigned id, State state) {
        const auto segment = segmentOf(request(id), indexOfFirst(request(id), state));
        return placeOf(segment.begin + segment.length() * 3 / 4, id);
    };
    QVERIFY(looksLike(picture, middleOf(1, State::Blocking), steppedBack(theme, State::Blocking)));
    QVERIFY(looksLike(picture, middleOf(2, State::Queued), steppedBack(theme, State::Queued)));
    QVERIFY(looksLike(picture, middleOf(2, State::Blocking), steppedBack(theme, State::Blocking)));
    QVERIFY(looksLike(picture, middleOf(3, State::Waiting), theme.style(State::Waiting)));
    QVERIFY(looksLike(picture, middleOf(4, State::Waiting), theme.style(State::Waiting)));
    QVERIFY(!looksLike(picture, middleOf(3, State::Waiting), theme.style(State::Blocking)));
}

/// Keys go to the active window, which a dialog was before it closed.
QImage TestPerson::exportedPicture() const
{
    const auto file = m_folder.filePath(QStringLiteral("run.png"));
    QFile::remove(file); // of an earlier test: the dialog would ask whether to replace it
    QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier);
    find<QPushButton>("savePictureButton")->click();
    auto* dialog = window().findChild<QFileDialog*>();
    if (dialog == nullptr) return {};
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
    QMetaObject::invokeMethod(dialog, "accept");
    delete dialog;
    return QImage(file);
}

void TestPerson::seesBlockingRequestsQueueAndAsyncOnesInterleave()
{
    click("handler_Blocking");
    sendTwice();
    QTRY_COMPARE(store().inFlight(), 0U);
    click("handler_Async");
    sendTwice();
    QTRY_COMPARE(store().inFlight(), 0U);

    QVERIFY(request(2).sent < request(1).finished);
    QVERIFY(request(2).started >= request(1).finished);
    QVERIFY(request(4).started < request(3).steps.front().ended);
    for (unsigned id = 1; id <= 4; ++id)
        QCOMPARE(request(id).status, std::uint16_t(200));
    const auto chosen =
        std::ranges::count(store().changes(), trace::EventKind::HandlerChosen, &trace::Event::kind);
    QCOMPARE(chosen, 2);

    auto* view = find<ui::TimelineView>("timelineView");
    click("fitButton"); // the newest experiment
    click("fitButton"); // all of them
    QVERIFY(!view->isLive());
    checkPicture(view->grab().toImage().scaled(view->size()));
    const auto picture = exportedPicture();
    QCOMPARE(picture.width(), 2 * ui::FigureStyle::kUsualWidth);
    for (const auto state : {State::Queued, State::Blocking, State::Waiting})
        QVERIFY(pixelsOf(picture, state) > 5'000); // more than the legend has
    QVERIFY(pixelsOf(picture, State::Ready) < 5'000);

    const auto bar = view->segmentRect(RequestId{2}, 0).value();
    QTest::mouseClick(view, Qt::LeftButton, {}, bar.center());
    QCOMPARE(view->selected(), RequestId{2});
    QTRY_VERIFY(find<QPlainTextEdit>("logText")->toPlainText().contains(QStringLiteral("#2 finished!")));
}

void TestPerson::isToldWhoHeldTheLoopAndGoesThere()
{
    click("handler_Blocking");
    sendTwice();
    auto* verdict = find<QAbstractButton>("verdictButton");
    QTRY_VERIFY(verdict->text().contains(QStringLiteral("has been held")));
    QTRY_COMPARE(store().inFlight(), 0U);
    static const QRegularExpression held(
        QStringLiteral("^Worker 1's loop was held for [1-9]\\.\\d s by blocking calls\\. #2"));
    QTRY_VERIFY(verdict->text().contains(held));
    auto* view = find<ui::TimelineView>("timelineView");
    QTest::mouseClick(verdict, Qt::LeftButton);
    QCOMPARE(view->selected(), RequestId{1});

    QTest::mouseClick(view, Qt::LeftButton, {}, view->segmentRect(RequestId{2}, 0).value().center());
    auto* why = find<QLabel>("whyText");
    QTRY_VERIFY(why->text().contains(QStringLiteral("waited")));
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Tab);
    QTest::keyClick(why, Qt::Key_Return);
    QTRY_COMPARE(view->selected(), RequestId{1});
}

void TestPerson::closesTheWindowWhileAWorkerSitsInALongCall()
{
    m_desktop->lab().setUpstreamDelay(20s);
    click("handler_Blocking");
    sendTwice();
    const auto begin = trace::Clock::now();
    window().close();
    m_desktop.reset();
    QVERIFY(trace::Clock::now() - begin < 500ms); // a fortieth of the call
}

void TestPerson::repeatsTheClicksWithTheOtherHandler()
{
    click("runAgainButton"); // too early
    QVERIFY(find<QWidget>("noticeBar")->isVisible());
    click("handler_Blocking");
    sendTwice();
    QTRY_COMPARE(store().inFlight(), 0U);
    QTest::keyClick(&window(), Qt::Key_G);
    QTest::mouseClick(find<QPushButton>("runButton"), Qt::LeftButton);

    auto* view = find<ui::ComparisonView>("comparisonView");
    QTRY_VERIFY(view->isVisible());
    QTRY_COMPARE(view->runs().comparison().counted, 2U);
    QVERIFY(view->runs().verdict().headline.startsWith(QStringLiteral("async saved")));
    QVERIFY(find<QToolButton>("handler_Async")->isChecked());
    QVERIFY(comesToFront());
    const auto picture = exportedPicture();
    QCOMPARE(picture.width(), 2 * ui::FigureStyle::kUsualWidth);
    click("sendButton");                         // goes on in the second run,
    QTRY_COMPARE(store().requests().size(), 3U); // and is no part of the comparison
    QCOMPARE(view->runs().pairs().size(), 2U);
    QVERIFY(comesToFront());
    QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window().findChild<ui::ComparisonView*>() == nullptr);
}

void TestPerson::runsWhatWasTyped_data()
{
    QTest::addColumn<bool>("isClick");
    QTest::newRow("with a click") << true;
    QTest::newRow("with a key") << false;
}

/// A tool button leaves the focus in the field, and so does a key.
void TestPerson::runsWhatWasTyped()
{
    QFETCH(bool, isClick);
    auto* delay = find<QAbstractSpinBox>("delayField");
    delay->setFocus();
    delay->selectAll();
    QTest::keyClicks(delay, QStringLiteral("0.1"));
    if (isClick)
        click("sendButton");
    else
        QTest::keyClick(delay, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_desktop->lab().scenario().setUp.upstream.delay, 100ms);
    QTRY_VERIFY(!store().isEmpty() && trace::isSet(request(1).received));
    for (const auto& call : store().upstreamCalls())
        QVERIFY(call.answered - call.arrived < kDelay);
}

void TestPerson::repeatsWithWhatWasTypedAtReturn()
{
    click("sendButton");
    QTRY_VERIFY(!store().isEmpty() && store().inFlight() == 0 && trace::isSet(request(1).received));
    QTest::keyClick(&window(), Qt::Key_G);
    auto* workers = find<QAbstractSpinBox>("againWorkersField");
    workers->setFocus();
    workers->selectAll();
    QTest::keyClicks(workers, QStringLiteral("3"));
    QTest::keyClick(workers, Qt::Key_Return);
    QVERIFY(m_desktop->lab().isRunning());
    QCOMPARE(m_desktop->lab().scenario().setUp.server.workers, 3U);
    QTRY_VERIFY(!m_desktop->lab().isRunning());
}

void TestPerson::runsAScenarioFromTheMenu()
{
    const auto actions = window().findChildren<QAction*>();
    const auto isMeant = [](const QAction* action) {
        return action->text().remove(QLatin1Char('&')).contains(QStringLiteral("article-async"));
    };
    const auto found = std::ranges::find_if(actions, isMeant);
    QVERIFY(found != actions.end());
    (*found)->trigger();
    QTRY_COMPARE(store().requests().size(), 2U);
    QVERIFY(window().windowTitle().contains(QStringLiteral("The article, async")));
    QVERIFY(find<QToolButton>("handler_Async")->isChecked());
}

void TestPerson::isToldOfAScenarioThatIsWrong()
{
    m_desktop->runScenario(QStringLiteral("no-such-scenario"));
    QVERIFY(find<QWidget>("noticeBar")->isVisible());
}

WIDGET_TEST(TestPerson)
#include "test_person.moc"
