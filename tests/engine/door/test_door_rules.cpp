#include "engine/door/addresses.h"
#include "engine/door/ballot_box.h"
#include "engine/door/names.h"
#include "engine/door/secret.h"
#include "engine/trace/identity/participant.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>

using namespace std::chrono_literals;

/// What the door decides without anybody at it.
class TestDoorRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretHas128BitsAndIsNeverTheSame()
    {
        std::set<std::string> secrets;
        for (int i = 0; i < 1000; ++i) {
            const auto secret = door::newSecret();
            QCOMPARE(secret.size(), door::kSecretLength);
            QVERIFY(secret.find_first_not_of(
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
                    std::string::npos);
            secrets.insert(secret);
        }
        QCOMPARE(secrets.size(), std::size_t{1000});
    }

    void onlyTheSameSecretIsTheSame()
    {
        const std::string secret = "k7Qx";
        QVERIFY(door::isSame("k7Qx", secret));
        for (const auto* guess : {"", "k", "k7Q", "k7Qy", "a7Qx", "k7Qxk7Qx", "K7QX", "k7Qx "})
            QVERIFY2(!door::isSame(guess, secret), guess);
        QVERIFY(!door::isSame("", "x"));
    }

    void aWrongSecretIsLookedAtToItsEndWhereverItDiffers()
    {
        const auto secret = door::newSecret();
        const auto looksAt = [&](const std::string& guess) {
            int looks = 0;
            door::differenceOf(guess, secret, [&](char guessed, char is) {
                ++looks;
                return unsigned(guessed != is);
            });
            return looks;
        };
        for (std::size_t right = 0; right <= secret.size(); ++right) {
            auto guess = std::string(secret.size(), '!').replace(0, right, secret, 0, right);
            QCOMPARE(looksAt(guess), int(secret.size()));
            QCOMPARE(looksAt(guess.substr(0, right)), int(secret.size())); // too short
            QCOMPARE(looksAt(guess + guess), int(secret.size()));          // too long
        }
    }

    void everyPairOfColourAndAnimalIsDealtOnceBeforeAnyComesAgain()
    {
        door::NameLot lot(1);
        std::set<std::string> names;
        for (int i = 0; i < 500; ++i)
            names.insert(lot.deal().name);
        QCOMPARE(names.size(), std::size_t{500});
        for (int i = 0; i < 500; ++i)
            names.insert(lot.deal().name); // then they are numbered
        QCOMPARE(names.size(), std::size_t{1000});
    }

    void aDealtNameSaysItsColour()
    {
        door::NameLot lot(2);
        const auto dealt = lot.deal();
        QVERIFY(dealt.name.starts_with(std::string(trace::kParticipantColours[dealt.colour].word) + ' '));
    }

    void aTypedNameIsCleaned_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QByteArray>("clean");
        const auto row = [](const char* name, const QByteArray& typed, const QByteArray& clean) {
            QTest::newRow(name) << typed << clean;
        };
        row("plain", "Ada", "Ada");
        row("blanks", "  Ada \t\n Lovelace  ", "Ada Lovelace");
        row("too long", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst");
        row("too long by a word", "abcdefghijklmnopqrs uvw", "abcdefghijklmnopqrs");
        row("characters count, not bytes", QByteArray("ñ").repeated(30), QByteArray("ñ").repeated(20));
        row("markup is kept: it is escaped where it leaves", "<b>&\"'", "<b>&\"'");
        row("control characters", QByteArray("a\x01\x1b[31mb\x7f", 9), "a[31mb");
        row("no UTF-8", "a\xff\xc3z", "az");
        row("turned around", "a\u202Ecba", "acba");
        row("invisible", "a\u200B\uFEFF\u2066b", "ab");
        row("letters that are not to be seen", "\u115F\u1160a\u17B4\u180E\uFFA0\u3164b\U0001D173", "ab");
        row("from right to left", "مرحبا", "مرحبا");
        row("emoji", "\U0001F600\uFE0F", "\U0001F600");
        row("piled up", "z\u0300\u0301\u0302\u0303algo", "zalgo");
        row("wide blanks", "\u3000a\u2003b\u00A0", "a b");
        row("nothing", " \u200B\n", "");
        row("zeros", QByteArray("\0\0a", 3), "a");
    }

    void aTypedNameIsCleaned()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QByteArray, clean);
        QCOMPARE(QByteArray::fromStdString(door::cleanName(typed.toStdString())), clean);
    }

    void theLastAnswerOfEachParticipantCounts()
    {
        using trace::ParticipantId;
        door::BallotBox box;
        box.open({.number = 3, .least = 0, .most = 2});
        QVERIFY(box.vote(ParticipantId{1}, 3, {0}));
        QVERIFY(box.vote(ParticipantId{2}, 3, {0}));
        QVERIFY(box.vote(ParticipantId{1}, 3, {2}));
        QCOMPARE(box.votes(), (door::Votes{3, 2, {{{0, 1}, {2, 1}}}}));
    }

    void aQuestionOfSeveralPartsIsAnsweredAtOnceAndEachPartCountedAlone()
    {
        using trace::ParticipantId;
        door::BallotBox box;
        box.open({.number = 1, .least = 0, .most = 9, .parts = 2});
        QVERIFY(!box.vote(ParticipantId{1}, 1, {4}));
        QVERIFY(!box.vote(ParticipantId{1}, 1, {4, 5, 6}));
        QVERIFY(!box.vote(ParticipantId{1}, 1, {4, 10}));
        QCOMPARE(box.votes(), door::Votes{1});
        QVERIFY(box.vote(ParticipantId{1}, 1, {4, 6}));
        QVERIFY(box.vote(ParticipantId{2}, 1, {4, 8}));
        QVERIFY(box.vote(ParticipantId{1}, 1, {2, 6}));
        QCOMPARE(box.votes(), (door::Votes{1, 2, {{{2, 1}, {4, 1}}, {{6, 1}, {8, 1}}}}));
    }

    void answersToOtherQuestionsAndAfterTheEndDoNotCount()
    {
        using trace::ParticipantId;
        door::BallotBox box;
        QVERIFY(!box.vote(ParticipantId{1}, 0, {0})); // nothing was asked
        box.open({.number = 3, .least = 0, .most = 2});
        QVERIFY(!box.vote(ParticipantId{1}, 2, {0}));
        QVERIFY(!box.vote(ParticipantId{1}, 3, {3}));
        QVERIFY(!box.vote(ParticipantId{1}, 3, {-1}));
        QVERIFY(box.vote(ParticipantId{1}, 3, {1}));
        box.close();
        QVERIFY(!box.vote(ParticipantId{1}, 3, {2}));
        QCOMPARE(box.votes(), (door::Votes{3, 1, {{{1, 1}}}}));
        box.open({.number = 4, .least = 0, .most = 2});
        QCOMPARE(box.votes(), door::Votes{4});
    }

    void anAllowanceGrowsWithTimeUpToASecondsWorth()
    {
        door::Allowance allowance;
        const trace::Time begin{1s};
        for (int i = 0; i < 5; ++i)
            QVERIFY(allowance.spend(5, begin));
        QVERIFY(!allowance.spend(5, begin));
        QVERIFY(allowance.spend(5, begin + 250ms));
        QVERIFY(!allowance.spend(5, begin + 300ms));
        for (int i = 0; i < 5; ++i)
            QVERIFY(allowance.spend(5, begin + 1h));
        QVERIFY(!allowance.spend(5, begin + 1h));
    }

    void noAddressHasAllOfTheDoor()
    {
        settings::RoomLimits limits;
        limits.connectionsPerAddress = 2;
        limits.participantsPerAddress = 1;
        door::Addresses addresses;
        QVERIFY(addresses.connect("a", limits));
        QVERIFY(addresses.connect("a", limits));
        QVERIFY(!addresses.connect("a", limits));
        QVERIFY(addresses.connect("b", limits));
        addresses.disconnect("a");
        QVERIFY(addresses.connect("a", limits));
        QVERIFY(addresses.join("a", limits));
        QVERIFY(!addresses.join("a", limits));
        QVERIFY(addresses.join("b", limits));
    }

    void anAddressThatHasNothingIsForgotten()
    {
        const settings::RoomLimits limits;
        door::Addresses addresses;
        const trace::Time begin{1s};
        QVERIFY(addresses.connect("a", limits));
        QVERIFY(addresses.ask("a", limits, begin));
        addresses.disconnect("a");
        addresses.forgetIdle(begin);
        QCOMPARE(addresses.count(), std::size_t{1}); // what it asked still counts
        addresses.forgetIdle(begin + 10s);
        QCOMPARE(addresses.count(), std::size_t{0});
    }

    void coloursAndAnimalsAreMoreThanTheRoomHolds()
    {
        QVERIFY(trace::kParticipantColours.size() * 48 >= settings::RoomLimits{}.participants);
    }
};

PLAIN_TEST(TestDoorRules)
#include "test_door_rules.moc"
