#include "tests/e2e/desktop_bench.h"
#include "tests/engine/door/phone.h"
#include "tests/support/find_widget.h"
#include "tests/support/test_program.h"
#include "ui/lessons/classroom.h"
#include "ui/room/poll_view.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_dialog.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QUrl>

namespace {

using support::Phone;
using support::RawConnection;

QAction& actionOf(ui::MainWindow& window, const QKeySequence& key)
{
    const auto actions = window.actions();
    const auto found = std::ranges::find_if(
        actions, [&](const QAction* action) { return action->shortcuts().contains(key); });
    if (found == actions.end()) qFatal("no action has that key");
    return **found;
}

} // namespace

/// The room as its speaker handles it, with keys; phones are as far away as bytes go.
class TestRoomSpeaker : public QObject, private support::DesktopBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_room_speaker"); }
    void init() { start(); }
    void cleanup() { end(); }

    void keysOpenAndCloseTheRoom()
    {
        auto& window = m_desktop->window();
        press(Qt::Key_O);
        auto* dialog = window.findChild<ui::RoomDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto* addresses = support::findWidget<QComboBox>(*dialog, "roomAddress");
        addresses->setCurrentIndex(addresses->findData(QStringLiteral("127.0.0.1"))); // no other in tests
        support::findWidget<QPushButton>(*dialog, "openRoomButton")->click();
        QVERIFY(room().isOpen() && !dialog->isVisible());
        QVERIFY(room().url().startsWith(QStringLiteral("http://127.0.0.1:")));
        Phone one = phone();
        QCOMPARE(one.join(), 200);
        press(Qt::Key_O);
        QVERIFY(!room().isOpen());
        QVERIFY_EXCEPTION_THROWN(RawConnection(one.port()), boost::system::system_error);
    }

    void aKeyPausesSends()
    {
        open();
        Phone one = phone();
        one.join();
        const auto send = [&] { return RawConnection::statusOf(one.ask("POST", one.own("send"))); };
        press(Qt::Key_Z);
        QTRY_COMPARE(send(), 409);
        press(Qt::Key_Z);
        QTRY_VERIFY(room().isOpen() && !room().isPaused());
        QCOMPARE(answerTo(one, "send"), 200);
    }

    void keysHideAllNamesAndOneName()
    {
        open();
        Phone one = phone();
        one.join();
        QCOMPARE(answerTo(one, "send"), 200);
        const auto who = store().requests().front().participant;
        const auto shown = [&] { return QString::fromUtf8(store().participants().shownName(who).data()); };
        QVERIFY(!shown().isEmpty());
        press(Qt::Key_X);
        QVERIFY(shown().isEmpty());
        press(Qt::Key_X);
        QVERIFY(!shown().isEmpty());
        auto& timeline = *m_desktop->window().findChild<ui::TimelineView*>();
        Q_EMIT timeline.requestSelected(store().requests().front().id);
        press(Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(store().participants().keptName(who).empty());
        press(Qt::Key_X, Qt::ShiftModifier);
        QVERIFY(!store().participants().keptName(who).empty());
    }

    void theEndsOfAScenarioAreAskedBeforeItRuns()
    {
        open();
        auto& window = m_desktop->window();
        actionOf(window, {Qt::SHIFT | Qt::Key_G}).setChecked(true);
        auto three = scenario();
        three.setUp.upstream.delay = std::chrono::milliseconds(600);
        three.arrivals = {{std::chrono::milliseconds(0), "/async-blocking", 2},
                          {std::chrono::milliseconds(100), "/healthcheck"}};
        m_desktop->run(three); // its ends are to be placed first
        QVERIFY(window.classroom().isPlacingEnds());
        press(Qt::Key_V);
        const auto& poll = room().poll();
        QCOMPARE(poll.parts(), std::size_t{3});
        QCOMPARE(poll.moments.back().label, std::string("3. /healthcheck"));
        vote({1200, 2500, 2500});
        vote({1200, 1200, 200});
        QTRY_COMPARE(poll.votes.voters, std::size_t{2});
        auto& histogram = *window.findChild<ui::PollView*>();
        const int closed = histogram.sizeHint().height();
        press(Qt::Key_V, Qt::ShiftModifier);
        QVERIFY(!poll.isOpen);
        QTRY_VERIFY(histogram.sizeHint().height() > closed);
        window.classroom().goOn();
        QVERIFY(poll.isAsked() && !poll.isAnswered());
        QTRY_VERIFY_WITH_TIMEOUT(poll.isAnswered(), 60'000);
        QCOMPARE(poll.answers.size(), std::size_t{3});
        for (std::size_t part = 0; part < 3; ++part) {
            const auto& request = store().requests()[part];
            QCOMPARE(*poll.answers[part].value, app::inMs(request.end() - store().origin()));
        }
        QTRY_VERIFY(histogram.accessibleDescription().contains(QStringLiteral("guesses were right")));
        press(Qt::Key_V, Qt::ShiftModifier);
        QVERIFY(!poll.isAsked());
    }

    void anotherRunThanTheLessonsSaysNothingOfItsQuestion()
    {
        open();
        auto& course = const_cast<ui::LessonCourse&>(m_desktop->window().classroom().course());
        course.goTo(0);
        press(Qt::Key_V);
        QVERIFY(room().poll().isAsked() && room().poll().isOpen);
        m_desktop->run(scenario());
        QTRY_VERIFY_WITH_TIMEOUT(!store().isEmpty() && !m_desktop->lab().isRunning(), 60'000);
        QVERIFY(!room().poll().isAnswered());
    }

    void withoutALessonAndAScenarioTheNextRequestIsAskedFor()
    {
        open();
        press(Qt::Key_V);
        QCOMPARE(room().poll().parts(), std::size_t{1});
        vote({0});
        QTRY_COMPARE(room().poll().votes.voters, std::size_t{1});
        press(Qt::Key_V, Qt::ShiftModifier);
        Phone one = phone();
        one.join();
        QCOMPARE(answerTo(one, "send"), 200);
        QTRY_VERIFY(room().poll().isAnswered());
    }

private:
    const app::Room& room() const { return m_desktop->room().room(); }

    void open()
    {
        m_desktop->room().open(QStringLiteral("127.0.0.1"), std::nullopt);
        QTRY_VERIFY(actionOf(m_desktop->window(), {Qt::Key_V}).isEnabled());
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTRY_VERIFY(key == Qt::Key_O ||
                    actionOf(m_desktop->window(), {QKeyCombination(modifiers, key)}).isEnabled());
        m_desktop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
        QTest::keyClick(&m_desktop->window(), key, modifiers);
    }

    Phone phone() const
    {
        return {static_cast<std::uint16_t>(QUrl(room().url()).port()), room().token().toStdString()};
    }

    void vote(const std::vector<int>& choices) const
    {
        Phone one = phone();
        one.join();
        boost::json::array list(choices.begin(), choices.end());
        const boost::json::object said{{"question", room().poll().number}, {"choices", std::move(list)}};
        QCOMPARE(RawConnection::statusOf(one.ask("POST", one.own("vote"), boost::json::serialize(said))),
                 200);
    }

    /// The status of the answer, for which the room has to go on meanwhile.
    static int answerTo(const Phone& phone, const char* verb)
    {
        RawConnection connection(phone.port());
        connection.send(phone.requestText("POST", phone.own(verb)));
        if (!QTest::qWaitFor([&] { return connection.isReadable(); }, 60'000)) return 0;
        return RawConnection::statusOf(connection.response());
    }
};

WIDGET_TEST(TestRoomSpeaker)
#include "test_room_speaker.moc"
