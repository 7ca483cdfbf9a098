#include "engine/trace/file/csv.h"
#include "engine/trace/file/trace_file.h"
#include "engine/trace/history.h"
#include "tests/support/people.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_equality.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace trace;
using namespace std::chrono_literals;
using support::TraceBuilder;

namespace {

const std::string kTreacherous = "\"},{<script>alert(1)</script>&\\";

/// A run of two people in the room, one of whom chose a name.
Store runWithRoom()
{
    TraceBuilder builder;
    builder.sentBy(1, 1, 10ms).sentBy(2, 2, 20ms).sent(3, 30ms);
    builder.received(1, 100ms).received(2, 200ms).gaveUp(3, 300ms, Failure::Left);
    return support::withPeople(builder.store(),
                               {{ParticipantId{1}, "blue heron", 0}, {ParticipantId{2}, kTreacherous, 3}});
}

} // namespace

/// Who sent the requests, kept, saved and opened.
class TestParticipants : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestKnowsWhoSentIt()
    {
        const auto store = runWithRoom();
        QCOMPARE(store.find(RequestId(2))->participant, ParticipantId{2});
        QCOMPARE(store.find(RequestId(3))->participant, ParticipantId::None);
        QCOMPARE(asOf(store, TraceBuilder::at(150ms)).participants(), store.participants());
    }

    void aRunThatWasSavedKeepsNamesAndColours()
    {
        const auto store = runWithRoom();
        const auto opened = saveAndOpen(store);
        QCOMPARE(opened.problem, std::string());
        QCOMPARE(support::difference(opened.document->store, store), QString());
        QCOMPARE(opened.document->store.participants(), store.participants());
    }

    void itKeepsNothingOfThemWhereTheSpeakerWantsThat()
    {
        const auto store =
            support::saying(runWithRoom(), [](Participants& people) { people.keepInFiles(false); });
        const auto opened = saveAndOpen(store);
        QVERIFY(opened.document->store.participants().isEmpty());
        for (const auto& request : opened.document->store.requests())
            QCOMPARE(request.participant, ParticipantId::None);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly) && !file.readAll().contains("heron"));
        QVERIFY(requestsCsv(store, store.latest()).find("heron") == std::string::npos);
    }

    void aHiddenNameIsInNoFileAndItsColourStays()
    {
        const auto store = support::saying(
            runWithRoom(), [](Participants& people) { people.hideName(ParticipantId{1}, true); });
        const auto opened = saveAndOpen(store);
        const auto* known = opened.document->store.participants().find(ParticipantId{1});
        QVERIFY(known != nullptr && known->name.empty());
        QVERIFY(requestsCsv(store, store.latest()).find("heron") == std::string::npos);
    }

    void whoSentNothingIsInNoFile()
    {
        const auto store = support::saying(runWithRoom(), [](Participants& people) {
            people.name({ParticipantId{7}, "silent yak", 1});
        });
        QCOMPARE(saveAndOpen(store).document->store.participants(), runWithRoom().participants());
    }

    void namesThatAreNotShownAreStillKept()
    {
        auto participants = runWithRoom().participants();
        participants.showNames(false);
        QVERIFY(participants.shownName(ParticipantId{1}).empty());
        QCOMPARE(std::string(participants.keptName(ParticipantId{1})), std::string("blue heron"));
    }

    void theTableHasThemOnlyWhereThereWasARoom()
    {
        const auto store = runWithRoom();
        const auto csv = requestsCsv(store, store.latest());
        QVERIFY(csv.find(",participant,name,") != std::string::npos);
        QVERIFY(csv.find(",1,blue heron,") != std::string::npos);
        const auto plain = TraceBuilder().sent(1, 0ms).store();
        QVERIFY(requestsCsv(plain, plain.latest()).find("participant") == std::string::npos);
    }

    void noSpreadsheetTakesANameForAFormula()
    {
        for (const auto* name : {"=cmd()", "+1", "-1", "@x"}) {
            const auto store = support::saying(runWithRoom(), [&](Participants& people) {
                people.name({ParticipantId{1}, name, 0});
            });
            const auto csv = requestsCsv(store, store.latest());
            QVERIFY2(csv.find(",'" + std::string(name) + ",") != std::string::npos, csv.c_str());
        }
    }

    void whatIsNoParticipantIsRefused_data()
    {
        QTest::addColumn<QByteArray>("instead");
        QTest::newRow("no number") << QByteArray("{\"colour\":0,\"name\":\"x\"}");
        QTest::newRow("colour") << QByteArray("{\"participant\":1,\"colour\":99,\"name\":\"x\"}");
        QTest::newRow("number") << QByteArray("{\"participant\":70000,\"colour\":0,\"name\":\"x\"}");
    }

    void whatIsNoParticipantIsRefused()
    {
        QFETCH(QByteArray, instead);
        saveAndOpen(runWithRoom());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto text = file.readAll();
        file.close();
        const QByteArray own("{\"participant\":1,\"colour\":0,\"name\":\"blue heron\"}");
        QVERIFY(text.contains(own));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.replace(own, instead)) > 0);
        file.close();
        const auto opened = openTrace(path().toStdString());
        QVERIFY(!opened.document && !opened.problem.empty());
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("room.json")); }

    OpenedTrace saveAndOpen(const Store& store) const
    {
        const auto file = path().toStdString();
        if (const auto problem = saveTrace(file, {store, "{}", 0, true}); !problem.empty())
            qFatal("%s", problem.c_str());
        return openTrace(file);
    }

    QTemporaryDir m_folder;
};

PLAIN_TEST(TestParticipants)
#include "test_participants.moc"
