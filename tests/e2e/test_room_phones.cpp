#include "tests/e2e/desktop_bench.h"
#include "tests/support/test_program.h"
#include "ui/lessons/classroom.h"
#include "ui/room/poll_view.h"
#include "ui/room/room_desk.h"
#include "ui/room/room_wall.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace {

/// Three browsers at phone size, driven by phones.py; this process goes on meanwhile, for it is the room.
class Phones
{
public:
    Phones() { m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(PHONES)}); }

    ~Phones()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(30'000);
    }

    bool areMissing() const
    {
        return m_process.state() == QProcess::NotRunning && m_process.exitCode() == 77;
    }

    QJsonValue ask(const QJsonArray& command)
    {
        m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
        const bool isThere = QTest::qWaitFor(
            [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 180'000);
        if (!isThere || !m_process.canReadLine()) return QStringLiteral("no answer");
        const auto line = '[' + m_process.readLine() + ']';
        return QJsonDocument::fromJson(line).array().first();
    }

    /// What is wrong; empty where the part says the words, sooner or later.
    QString whyNot(const char* phone, const char* part, const QString& words)
    {
        const auto answer = ask({QLatin1String(phone), QStringLiteral("wait"), QLatin1String(part), words});
        if (answer.isString() && answer.toString().contains(words)) return {};
        return answer.isString() ? answer.toString() : answer[QLatin1String("problem")].toString();
    }

    QString text(const char* phone, const char* part)
    {
        return ask({QLatin1String(phone), QStringLiteral("text"), QLatin1String(part)}).toString();
    }

    void click(const char* phone, const char* part)
    {
        ask({QLatin1String(phone), QStringLiteral("click"), QLatin1String(part)});
    }

private:
    QProcess m_process;
};

} // namespace

#define IS_EASY_TO_USE(phone)                                                                                \
    do {                                                                                                     \
        const auto violations = phones.ask({QStringLiteral(phone), QStringLiteral("violations")});           \
        QVERIFY2(violations.isArray() && violations.toArray().isEmpty(),                                     \
                 QJsonDocument(QJsonArray{violations}).toJson());                                            \
    } while (false)

#define SAYS(phone, part, words)                                                                             \
    do {                                                                                                     \
        const auto problem = phones.whyNot(phone, part, words);                                              \
        QVERIFY2(problem.isEmpty(), qPrintable(problem));                                                    \
    } while (false)

/// A room from the code on the wall to the end, with three real browsers.
class TestRoomPhones : public QObject, private support::DesktopBench
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepare("test_room_phones"); }
    void cleanup() { end(); }

    void threePhonesJoinSendHangAreToldWhyVoteAndSayGoodbye()
    {
        start();
        m_desktop->lab().setUpstreamDelay(std::chrono::milliseconds(3000)); // long enough for a busy machine
        m_desktop->window().setUpstreamDelay(std::chrono::milliseconds(3000));
        m_desktop->room().open(QStringLiteral("127.0.0.1"), std::nullopt);
        const auto& room = m_desktop->room().room();
        const auto url = room.url() + QLatin1Char('/') + room.token();
        Phones phones;
        const QJsonObject plain;
        if (!phones.ask({QStringLiteral("ana"), QStringLiteral("open"), url, plain}).isBool() &&
            phones.areMissing())
            QSKIP("chromium and python3-selenium are not installed");
        phones.ask({QStringLiteral("bob"), QStringLiteral("open"), url,
                    QJsonObject{{QStringLiteral("dark"), true}, {QStringLiteral("reduced_motion"), true}}});
        phones.ask({QStringLiteral("eva"), QStringLiteral("open"), url,
                    QJsonObject{{QStringLiteral("language"), QStringLiteral("es")}}});
        join(phones);
        hang(phones);
        vote(phones);
        ends(phones);
        say(phones);
    }

private:
    void join(Phones& phones)
    {
        SAYS("ana", "title", QStringLiteral("You are in."));
        SAYS("bob", "title", QStringLiteral("You are in."));
        SAYS("eva", "title", QStringLiteral("Ya está dentro."));
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->room().room().people(), std::size_t{3}, 60'000);
        const auto name = phones.text("ana", "name");
        QVERIFY(name != phones.text("bob", "name"));
        // All that a newcomer needs is there without scrolling.
        const auto fits = phones.ask({QStringLiteral("ana"), QStringLiteral("script"),
                                      QStringLiteral("return document.getElementById('healthButton')"
                                                     ".getBoundingClientRect().bottom <= innerHeight &&"
                                                     " document.documentElement.scrollWidth <= innerWidth")});
        QVERIFY(fits.toBool());
        IS_EASY_TO_USE("ana");
        IS_EASY_TO_USE("bob");
        const auto tree = phones.ask({QStringLiteral("ana"), QStringLiteral("tree")}).toArray();
        for (const auto& [role, said] : {std::pair("button", "Send request"),
                                         {"button", "♥ Health check"},
                                         {"heading", "You are in."},
                                         {"button", "Español"},
                                         {"status", ""}})
            QVERIFY2(tree.contains(QJsonArray{QString::fromUtf8(role), QString::fromUtf8(said)}), said);
    }

    QString motion(Phones& phones, const char* phone)
    {
        return phones
            .ask(
                {QLatin1String(phone), QStringLiteral("script"),
                 QStringLiteral("return getComputedStyle(document.getElementById('counter')).animationName")})
            .toString();
    }

    void hang(Phones& phones)
    {
        phones.click("ana", "sendButton");
        QTRY_VERIFY_WITH_TIMEOUT(!store().isEmpty() && trace::isSet(store().requests().front().started),
                                 60'000);
        phones.click("bob", "sendButton");
        SAYS("bob", "title", QStringLiteral("is waiting"));
        SAYS("bob", "why", QStringLiteral("Worker 1 is held by #1 (%1)").arg(phones.text("ana", "name")));
        SAYS("ana", "why", QStringLiteral("held by your request"));
        QCOMPARE(motion(phones, "bob"), QStringLiteral("none")); // as this phone wants it
        SAYS("bob", "spoken", QStringLiteral("is waiting"));     // without the seconds, once
        QVERIFY(!phones.text("bob", "spoken").contains(QStringLiteral("\u00a0s")));
        phones.click("eva", "healthButton");
        SAYS("eva", "title", QStringLiteral("espera"));
        QCOMPARE(motion(phones, "eva"), QStringLiteral("breathe"));
        IS_EASY_TO_USE("eva");
        phones.click("eva", "giveUpButton");
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::any_of(store().requests(),
                                [](const auto& request) { return request.failure == trace::Failure::Left; }),
            60'000);
        QTRY_VERIFY_WITH_TIMEOUT(wall().contains(phones.text("ana", "name")) || store().inFlight() == 0,
                                 60'000);
        SAYS("ana", "title", QStringLiteral("#1: answered"));
        SAYS("bob", "title", QStringLiteral("answered"));
        SAYS("bob", "why", QStringLiteral("queued")); // nobody had read it all that time
    }

    void vote(Phones& phones)
    {
        m_desktop->lab().clear(); // so that nobody is asked whether it is to be kept
        auto& window = m_desktop->window();
        const auto& lessons = window.classroom().course().lessons();
        const auto room = std::ranges::find(lessons, QStringLiteral("12-the-room"), &ui::Lesson::id);
        QVERIFY(room != lessons.end());
        const_cast<ui::LessonCourse&>(window.classroom().course()).goTo(std::size_t(room - lessons.begin()));
        SAYS("ana", "question", QStringLiteral("When is the third one answered?")); // by itself
        phones.ask({QStringLiteral("ana"), QStringLiteral("choose"), 0});
        phones.ask({QStringLiteral("bob"), QStringLiteral("choose"), 2});
        phones.ask({QStringLiteral("ana"), QStringLiteral("choose"), 2});
        phones.ask({QStringLiteral("eva"), QStringLiteral("choose"), 0});
        QTRY_COMPARE_WITH_TIMEOUT(m_desktop->room().room().poll().votes.voters, std::size_t{3}, 60'000);
        SAYS("ana", "voteNote", QStringLiteral("Votes: 3"));
        IS_EASY_TO_USE("ana");
        const_cast<ui::LessonCourse&>(window.classroom().course()).act();
        QTRY_VERIFY_WITH_TIMEOUT(m_desktop->room().room().poll().isAnswered(), 120'000);
        QCOMPARE(m_desktop->room().room().poll().rightVotes(0), std::size_t{2});
        SAYS("ana", "voteNote", QStringLiteral("You said so!"));
        SAYS("eva", "voteNote", QStringLiteral("Usted dijo"));
        QTRY_VERIFY(!window.findChild<ui::PollView*>()->isHidden());
    }

    void ends(Phones& phones)
    {
        auto& window = m_desktop->window();
        const auto& desk = window.roomDesk().actions();
        const auto actions = window.actions();
        const auto predict = std::ranges::find_if(actions, [](const QAction* action) {
            return action->shortcuts().contains({Qt::SHIFT | Qt::Key_G});
        });
        QVERIFY(predict != actions.end());
        m_desktop->lab().clear(); // so that nobody is asked whether it is to be kept
        (*predict)->setChecked(true);
        Q_EMIT window.scenarioRequested(QStringLiteral("healthcheck-under-blocking"));
        desk.ask->trigger();
        SAYS("ana", "question", QStringLiteral("When is each answer there?"));
        SAYS("ana", "moments", QStringLiteral("/healthcheck"));
        phones.ask({QStringLiteral("ana"), QStringLiteral("move"), QStringLiteral("moment0"), 4000});
        phones.click("ana", "sayButton");
        phones.click("eva", "sayButton");
        SAYS("bob", "voteNote", QStringLiteral("Votes: 2"));
        IS_EASY_TO_USE("ana");
        IS_EASY_TO_USE("bob");
        desk.reveal->trigger();
        SAYS("bob", "title", QStringLiteral("answered")); // it has not said anything: back to its buttons
        window.classroom().goOn();
        SAYS("ana", "voteNote", QStringLiteral("of your guesses were right"));
        SAYS("eva", "voteNote", QStringLiteral("Acertó"));
        IS_EASY_TO_USE("ana");
    }

    void say(Phones& phones)
    {
        m_desktop->room().close();
        SAYS("ana", "title", QStringLiteral("closed the room"));
        SAYS("eva", "title", QStringLiteral("ha cerrado la sala"));
        IS_EASY_TO_USE("bob");
        for (const auto* phone : {"ana", "bob", "eva"}) {
            const auto complaints =
                phones.ask({QLatin1String(phone), QStringLiteral("complaints")}).toArray();
            for (const auto& complaint : complaints)
                QVERIFY2(!complaint.toString().contains(QStringLiteral("Content Security Policy")),
                         qPrintable(complaint.toString()));
        }
    }

    QString wall() const
    {
        QString text;
        for (const auto* label : m_desktop->window().findChild<ui::RoomWall*>()->findChildren<QLabel*>())
            text += label->text();
        return text;
    }
};

WIDGET_TEST(TestRoomPhones)
#include "test_room_phones.moc"
