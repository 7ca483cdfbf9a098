#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/room/poll_view.h"
#include "ui/room/qr_code.h"
#include "ui/room/room_actions.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_dialog.h"
#include "ui/room/room_side.h"
#include "ui/room/room_wall.h"
#include "ui/run/verdict_banner.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

const std::vector<ui::RoomAddress> kAddresses{{QStringLiteral("192.168.1.20"), QStringLiteral("wlan0")},
                                              {QStringLiteral("127.0.0.1"), QStringLiteral("lo")}};

ui::RoomFacts factsOf(const QString& wall)
{
    ui::RoomFacts facts;
    facts.host = QStringLiteral("192.168.1.20:8080");
    facts.token = QStringLiteral("AbCdEfGhIjKlMnOpQrStUv");
    facts.people = 96;
    facts.waiting = 41;
    facts.longestWait = 5600ms;
    facts.wall = wall;
    return facts;
}

ui::PollFacts closedPoll()
{
    ui::PollFacts poll;
    poll.question = QStringLiteral("When?");
    poll.rows = {{.label = {},
                  .bars = {{QStringLiteral("2 s"), 2s, 58, false}, {QStringLiteral("6 s"), 6s, 21, true}}}};
    poll.horizon = 8s;
    poll.votes = 79;
    return poll;
}

QStringList labelsOf(const QWidget& widget)
{
    QStringList texts;
    for (const auto* label : widget.findChildren<QLabel*>())
        texts << label->text();
    return texts;
}

} // namespace

/// What stands around the timeline while the room is open, and the dialog that opens it.
class TestRoomWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_room_widgets", m_folder); }

    void theCodeIsBigEnoughForTheAddressAndQuietAroundIt()
    {
        ui::QrCode code;
        code.setText(factsOf({}).address());
        QVERIFY(code.modules() >= 25);
        code.resize(200, 200);
        const auto picture = code.grab().toImage();
        const auto isDark = [&](int x, int y) { return qGray(picture.pixel(x, y)) < 128; };
        int dark = 0;
        for (int y = 0; y < 200; ++y)
            for (int x = 0; x < 200; ++x)
                if (isDark(x, y)) ++dark;
        QVERIFY(dark > 200 * 200 / 6 && dark < 200 * 200 / 2);
        for (int i = 3; i < 197; ++i)
            QVERIFY(!isDark(i, 6) && !isDark(6, i));
    }

    void theColumnSaysHowToJoinAndHowManyHave()
    {
        ui::RoomSide side;
        side.setVisible(true);
        side.show(factsOf({}));
        const auto texts = labelsOf(side);
        for (const auto* text : {"192.168.1.20:8080", "/AbCdEfGhIjKlMnOpQrStUv", "96", "41", "5.6 s"})
            QVERIFY2(texts.contains(QLatin1String(text)), text);
        QVERIFY(texts.join(QLatin1Char(' ')).contains(QStringLiteral("same network")));
    }

    void aNameOnTheWallIsTextAndNoMarkup()
    {
        QObject owner;
        const ui::RoomActions actions(&owner);
        ui::RoomWall wall(actions);
        wall.setVisible(true);
        const QString hostile = QStringLiteral("41 people wait for #1 (<img src=x>).");
        wall.show(factsOf(hostile));
        for (const auto* label : wall.findChildren<QLabel*>()) {
            if (label->text() != hostile) continue;
            QCOMPARE(label->textFormat(), Qt::PlainText);
            return;
        }
        QFAIL("the sentence is not there");
    }

    void theWallsButtonsDoWhatTheKeysDo()
    {
        QObject owner;
        const ui::RoomActions actions(&owner);
        ui::RoomWall wall(actions);
        wall.setVisible(true);
        for (auto* action : actions.inside())
            action->setEnabled(true);
        for (auto* action : {actions.ask, actions.pause, actions.hideNames}) {
            QSignalSpy triggered(action, &QAction::triggered);
            const auto buttons = wall.findChildren<QPushButton*>();
            const auto button = std::ranges::find_if(
                buttons, [action](const QPushButton* one) { return one->text() == action->iconText(); });
            QVERIFY(button != buttons.end());
            (*button)->click();
            QCOMPARE(triggered.size(), 1);
        }
    }

    void noButtonOnTheWallIsCutOff_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {1600, 655, 480})
            QTest::addRow("%d pixels", width) << width;
    }

    void noButtonOnTheWallIsCutOff()
    {
        QFETCH(int, width);
        QObject owner;
        const ui::RoomActions actions(&owner);
        ui::RoomWall wall(actions);
        auto facts = factsOf(QStringLiteral("One waits."));
        facts.again = QStringLiteral("Async");
        wall.show(facts);
        wall.setMagnification(1.4);
        wall.setFixedWidth(width);
        wall.QWidget::show();
        const auto buttons = wall.findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 6);
        for (const auto* button : buttons) {
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QVERIFY(button->geometry().right() < wall.width());
        }
    }

    void everyRoomKeyIsItsOwn()
    {
        QObject owner;
        const ui::RoomActions actions(&owner);
        QStringList keys;
        for (const auto* action : actions.withKeys())
            for (const auto& key : action->shortcuts())
                keys << key.toString();
        QCOMPARE(keys.removeDuplicates(), 0);
        QCOMPARE(keys.size(), actions.withKeys().size());
    }

    void votesStandWhereTheirMomentsAreOnTheTimelinesAxis()
    {
        ui::PollView poll;
        poll.show(closedPoll());
        poll.setAxis(100, 800, {0s, 10s});
        QCOMPARE(poll.columnOf(0s), 100);
        QCOMPARE(poll.columnOf(5s), 500); // the timeline shows all that was said: its axis
        poll.setAxis(100, 800, {50s, 60s});
        QCOMPARE(poll.columnOf(8s), 900); // it shows something else: the axis of the answers
    }

    void whileTheVoteIsOpenOnlyItsNumberIsShown()
    {
        auto open = closedPoll();
        open.isOpen = true;
        ui::PollView poll;
        poll.show(open);
        QVERIFY(poll.accessibleDescription().contains(QStringLiteral("79")));
        QVERIFY(!poll.accessibleDescription().contains(QStringLiteral("6 s")));
        const auto height = poll.sizeHint().height();
        poll.show(closedPoll());
        QVERIFY(poll.accessibleDescription().contains(QStringLiteral("21 said 6 s")));
        QVERIFY(poll.sizeHint().height() > height);
        poll.show({});
        QVERIFY(poll.isHidden());
    }

    void eachPartOfAQuestionHasAHistogramOfItsOwn()
    {
        auto facts = closedPoll();
        ui::PollView poll;
        poll.show(facts);
        const auto height = poll.sizeHint().height();
        facts.rows.push_back(facts.rows.front());
        facts.rows.push_back(facts.rows.front());
        facts.rows.back().label = QStringLiteral("3. /healthcheck");
        poll.show(facts);
        QVERIFY(poll.sizeHint().height() > height);
        QVERIFY(poll.accessibleDescription().contains(QStringLiteral("3. /healthcheck, 58 said 2 s")));
        poll.setAxis(100, 800, {0s, 8s});
        for (const int missing : {0, 50}) { // pixels that the window has not got
            poll.resize(1000, poll.sizeHint().height() - missing);
            const auto picture = poll.grab().toImage();
            const auto ground = picture.pixel(700, 2);
            const auto inkAt = [&](int x) { // rows of pixels at a moment that are not empty
                int rows = 0;
                for (int y = 0; y < picture.height(); ++y)
                    rows += int(picture.pixel(x, y) != ground);
                return rows;
            };
            const int axes = inkAt(poll.columnOf(4s) + 30);
            QVERIFY(axes >= 3 && axes < 3 * 6);
            QVERIFY(inkAt(poll.columnOf(2s)) > axes + 3 * 5);
        }
    }

    void onTheProjectorTheRoomTakesThePlaceOfTheVerdict()
    {
        const trace::Store store({"/healthcheck"});
        ui::MainWindow window(store, {{QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}}});
        window.show();
        const auto* verdict = window.findChild<ui::VerdictBanner*>();
        const auto actions = window.actions();
        const auto present = std::ranges::find_if(actions, [](const QAction* action) {
            return action->shortcuts().contains(QKeySequence(Qt::Key_F5));
        });
        QVERIFY(present != actions.end());
        const auto isOnStage = [&] { return !window.findChild<ui::RoomWall*>()->isHidden(); };
        (*present)->trigger();
        QVERIFY(!verdict->isHidden() && !isOnStage());
        window.roomDesk().show(factsOf({}));
        QVERIFY(verdict->isHidden() && isOnStage());
        (*present)->trigger();
        QVERIFY(!verdict->isHidden() && isOnStage());
        window.roomDesk().show({});
        QVERIFY(!verdict->isHidden() && !isOnStage());
    }

    void theDialogRemembersWhatWasChosen()
    {
        ui::RoomDialog dialog;
        dialog.setAddresses(kAddresses);
        QCOMPARE(dialog.wish().address, QStringLiteral("192.168.1.20")); // the likeliest
        QCOMPARE(dialog.wish().limits, settings::RoomLimits());
        support::findWidget<QComboBox>(dialog, "roomAddress")->setCurrentIndex(1);
        dialog.findChild<QCheckBox*>()->setChecked(true);
        const auto boxes = dialog.findChildren<QSpinBox*>();
        boxes.last()->setValue(321);
        QSignalSpy chosen(&dialog, &ui::RoomDialog::chosen);
        support::findWidget<QPushButton>(dialog, "openRoomButton")->click();
        QCOMPARE(chosen.size(), 1);
        const auto last = ui::RoomDialog::remembered(kAddresses);
        QCOMPARE(last.address, QStringLiteral("127.0.0.1"));
        QVERIFY(last.areOwnNamesAllowed);
        QCOMPARE(last.limits.requestsPerAddress, 321U);
        QCOMPARE(ui::RoomDialog::remembered({kAddresses.front()}).address, QStringLiteral("192.168.1.20"));
    }

    void everyLimitHasAFieldWithItsRange()
    {
        ui::RoomDialog dialog;
        const auto boxes = dialog.findChildren<QSpinBox*>();
        for (const auto& limit : settings::roomLimits()) {
            const auto isIts = [&](const QSpinBox* box) {
                return box->minimum() == static_cast<int>(limit.from) &&
                       box->maximum() == static_cast<int>(limit.to) && !box->toolTip().isEmpty();
            };
            QVERIFY2(std::ranges::any_of(boxes, isIts), std::string(limit.key).c_str());
        }
    }

private:
    QTemporaryDir m_folder;
};

WIDGET_TEST(TestRoomWidgets)
#include "test_room_widgets.moc"
