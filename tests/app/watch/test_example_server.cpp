#include "app/watch/example_copy.h"
#include "app/watch/example_server.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using app::ExampleServer;

namespace {

constexpr int kExamplePatienceMs = 60'000;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("not written");
}

} // namespace

/// The server that comes with the program to be watched.
class TestExampleServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::useOwnSettings("test_example_server", m_settings); }

    void itIsCopiedIntoAFolderOfThePersons()
    {
        const auto folder = newFolder();
        QCOMPARE(app::copyExample(m_name, folder), QString());
        QVERIFY(contentOf(folder + u'/' + m_name).contains("app = FastAPI()"));
    }

    void aChangedCopyStays()
    {
        const auto folder = newFolder();
        const auto path = folder + u'/' + m_name;
        app::copyExample(m_name, folder);
        write(path, "# mine\n");
        QCOMPARE(app::copyExample(m_name, folder), QString());
        QCOMPARE(contentOf(path), QByteArray("# mine\n"));
    }

    void aFileThatWasThereBeforeStays()
    {
        const auto folder = newFolder();
        QDir().mkpath(folder);
        write(folder + u'/' + m_name, "# mine\n");
        app::copyExample(m_name, folder);
        QCOMPARE(contentOf(folder + u'/' + m_name), QByteArray("# mine\n"));
    }

    void aCopyThatIsAsItWasWrittenIsBroughtUpToDate()
    {
        const auto folder = newFolder();
        const auto path = folder + u'/' + m_name;
        app::copyExample(m_name, folder);
        const auto example = contentOf(path);
        // An earlier program wrote this, and remembers that it did.
        write(path, "# of an earlier program\n");
        const auto key = QStringLiteral("examples/") + path.mid(1);
        QVERIFY(QSettings().contains(key));
        QSettings().setValue(key, QStringLiteral("65d8d0ed0a3f3b6b")); // of something else
        app::copyExample(m_name, folder);
        QCOMPARE(contentOf(path), QByteArray("# of an earlier program\n"));
        const auto digest = QCryptographicHash::hash(contentOf(path), QCryptographicHash::Sha256).toHex();
        QSettings().setValue(key, QString::fromLatin1(digest));
        app::copyExample(m_name, folder);
        QCOMPARE(contentOf(path), example);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        const auto file = m_folder.filePath(QStringLiteral("file"));
        write(file, "");
        QVERIFY(app::copyExample(m_name, file + QStringLiteral("/folder"))
                    .contains(QStringLiteral("cannot be made")));
    }

    void aPythonThatHasAllIsFound()
    {
        const auto bad = interpreter("echo fastapi httpx");
        const auto good = interpreter("echo");
        ExampleServer server({QStringLiteral("/no/such/python"), bad, good});
        QSignalSpy found(&server, &ExampleServer::found);
        server.look();
        QVERIFY(found.wait(kExamplePatienceMs));
        QCOMPARE(found.front().front().toString(), good);
        QCOMPARE(ExampleServer::startedBy(QStringLiteral("/a b/python3")).command,
                 std::string("\"/a b/python3\" -m uvicorn article:app --port {port}"));
    }

    void whatIsNotInstalledIsToldWithTheCommandsThatInstallIt()
    {
        ExampleServer server({interpreter("echo uvicorn fastapi httpx"), interpreter("echo fastapi httpx"),
                              interpreter("exit 1")});
        QCOMPARE(
            missingOf(server),
            QStringLiteral("The example server needs packages of Python that are not installed: fastapi, "
                           "httpx. Install them in one of these ways.\n"
                           "sudo apt install python3-fastapi python3-httpx\n"
                           "python3 -m pip install fastapi httpx"));
    }

    void soIsPythonItself()
    {
        ExampleServer server({QStringLiteral("/no/such/python")});
        const auto text = missingOf(server);
        QVERIFY2(text.contains(QStringLiteral("needs Python 3, which is not installed")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("apt install python3 python3-uvicorn")), qPrintable(text));
    }

    void itsCheckIsOneThatPythonUnderstands()
    {
        if (!QFile::exists(QStringLiteral("/usr/bin/python3"))) QSKIP("Python is not installed");
        ExampleServer server({QStringLiteral("/usr/bin/python3")});
        QSignalSpy found(&server, &ExampleServer::found);
        QSignalSpy missing(&server, &ExampleServer::missing);
        server.look();
        QTRY_COMPARE_WITH_TIMEOUT(found.size() + missing.size(), 1, kExamplePatienceMs);
        if (!missing.isEmpty())
            QVERIFY(missing.front().front().toString().contains(QStringLiteral("packages of Python")));
    }

private:
    static QString missingOf(ExampleServer& server)
    {
        QSignalSpy missing(&server, &ExampleServer::missing);
        server.look();
        if (missing.isEmpty() && !missing.wait(kExamplePatienceMs)) qFatal("nothing is told");
        return missing.front().front().toString();
    }

    QString newFolder() { return m_folder.filePath(QStringLiteral("folder%1").arg(++m_count)); }

    /// What answers with this command of a shell.
    QString interpreter(const QByteArray& command)
    {
        const auto path = m_folder.filePath(QStringLiteral("python%1").arg(++m_count));
        write(path, "#!/bin/sh\n" + command + '\n');
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;
    QString m_name = QString::fromLatin1(ExampleServer::kName);
    int m_count = 0;
};

PLAIN_TEST(TestExampleServer)
#include "test_example_server.moc"
