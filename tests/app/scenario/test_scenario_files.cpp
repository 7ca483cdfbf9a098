#include "app/scenario/scenario.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

const std::vector<std::string> kRoutes{"/healthcheck", "/async-blocking", "/all-async"};

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

} // namespace

class TestScenarioFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBuiltInScenarioIsGood();
    void aFileIsNamedInItsError();
    void aFileWithoutANameIsNamedAfterItself();
    void aMissingScenarioSuggestsTheNearest();
    void whatIsNoTextFileIsAnError();
    void aFileMayBeginWithTheMarkOfItsEncoding_data();
    void aFileMayBeginWithTheMarkOfItsEncoding();
};

void TestScenarioFiles::everyBuiltInScenarioIsGood()
{
    const auto names = app::builtInScenarios();
    QVERIFY(names.contains(QStringLiteral("article-blocking")));
    QVERIFY(std::ranges::is_sorted(names));
    for (const auto& name : names) {
        const auto result = app::loadScenario(name, kRoutes);
        QVERIFY2(result.scenario, result.error.message.c_str());
        QVERIFY(!result.scenario->name.empty());
    }
}

void TestScenarioFiles::aFileMayBeginWithTheMarkOfItsEncoding_data()
{
    const auto text = QStringLiteral("{\"name\":\"n\u00e9\",\"arrivals\":[{\"path\":\"/all-async\"}]}");
    const auto encoded = [&](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("none") << text.toUtf8();
    QTest::newRow("UTF-8, by editors") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
    QTest::newRow("UTF-16, by a shell") << encoded(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16, the other order") << encoded(QStringConverter::Utf16BE);
}

void TestScenarioFiles::aFileMayBeginWithTheMarkOfItsEncoding()
{
    QFETCH(const QByteArray, bytes);
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("marked.json"));
    write(path, bytes);
    const auto result = app::loadScenario(path, kRoutes);
    QVERIFY2(result.scenario, result.error.message.c_str());
    QCOMPARE(result.scenario->name, std::string("n\xC3\xA9"));
}

void TestScenarioFiles::aFileIsNamedInItsError()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("my%2 run.json"));
    write(path, "{\n\"worker\": 1 }");
    const auto result = app::loadScenario(path, kRoutes);
    QVERIFY(!result.scenario);
    QCOMPARE(result.error.line, 2);
    const auto message = QString::fromStdString(result.error.message);
    QVERIFY2(message.startsWith(path + QStringLiteral(", line 2: there is no key \"worker\"")),
             qPrintable(message));
}

void TestScenarioFiles::aFileWithoutANameIsNamedAfterItself()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("two.requests.json"));
    write(path, R"({ "arrivals": [{ "path": "/all-async" }] })");
    const auto result = app::loadScenario(path, kRoutes);
    QVERIFY2(result.scenario, result.error.message.c_str());
    QCOMPARE(result.scenario->name, std::string("two.requests"));
}

void TestScenarioFiles::aMissingScenarioSuggestsTheNearest()
{
    const auto result = app::loadScenario(QStringLiteral("article-blokking"), kRoutes);
    QVERIFY(!result.scenario);
    const auto message = QByteArray::fromStdString(result.error.message);
    QVERIFY2(message.contains("\"article-blokking\" (did you mean \"article-blocking\"?)"), message);
    QVERIFY2(message.contains("\"article-async\""), message);
}

void TestScenarioFiles::whatIsNoTextFileIsAnError()
{
    const auto folder = app::loadScenario(QDir::tempPath(), kRoutes);
    QVERIFY(!folder.scenario);
    QVERIFY(!folder.error.message.empty());
    const auto endless = app::loadScenario(QStringLiteral("/dev/zero"), kRoutes);
    QVERIFY(!endless.scenario);
    QVERIFY(QByteArray::fromStdString(endless.error.message).contains("/dev/zero is larger than 16 MiB"));
}

PLAIN_TEST(TestScenarioFiles)
#include "test_scenario_files.moc"
