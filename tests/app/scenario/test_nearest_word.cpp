#include "app/scenario/nearest_word.h"
#include "tests/support/test_program.h"

#include <QTest>

class TestNearestWord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNearestWordIsTheOneMeant_data();
    void theNearestWordIsTheOneMeant();
};

void TestNearestWord::theNearestWordIsTheOneMeant_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("nearest");
    QTest::newRow("one letter missing") << QByteArray("worker") << QByteArray("workers");
    QTest::newRow("two letters swapped") << QByteArray("wokrers") << QByteArray("workers");
    QTest::newRow("the same") << QByteArray("seed") << QByteArray("seed");
    QTest::newRow("a part") << QByteArray("delay") << QByteArray("delay_ms");
    QTest::newRow("nothing like it") << QByteArray("zebra") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("endless") << QByteArray(100'000, 'w') << QByteArray();
}

void TestNearestWord::theNearestWordIsTheOneMeant()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const QByteArray, nearest);
    const auto found = app::nearestWord(typed.toStdString(), {"workers", "delay_ms", "seed", "jitter_ms"});
    QCOMPARE(QByteArray(found.data(), qsizetype(found.size())), nearest);
}

PLAIN_TEST(TestNearestWord)
#include "test_nearest_word.moc"
