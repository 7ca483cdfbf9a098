#include "tests/support/test_program.h"
#include "ui/files/shown_folder.h"

#include <QDBusConnection>
#include <QDesktopServices>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

/// A file manager of the free desktops.
class FileManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    QStringList shown;

public Q_SLOTS:
    void ShowItems(const QStringList& urls, const QString&) { shown << urls; }
};

/// On a desktop of its own: a bus, and on it perhaps a file manager.
class TestShownFolder : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void openFolder(const QUrl& url) { m_opened << url.toLocalFile(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not here (Debian: dbus-daemon)");
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"),
                                                    QStringLiteral("--print-address")});
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed()); // before anybody asks for the bus
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openFolder");
    }

    void cleanupTestCase()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void withoutAFileManagerTheFolderIsOpened()
    {
        ui::showInFolder(m_folder.filePath(QStringLiteral("a.png")), this, [] {});
        QTRY_COMPARE(m_opened, QStringList(m_folder.path()));
    }

    void aFileManagerShowsTheFile()
    {
        FileManager manager;
        auto bus = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"),
                                                 QStringLiteral("manager"));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &manager,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.FileManager1")));
        const auto file = m_folder.filePath(QStringLiteral("a run #1 100%.png"));
        m_opened.clear();
        ui::showInFolder(file, this, [] {});
        QTRY_COMPARE(manager.shown.size(), 1);
        QCOMPARE(QUrl(manager.shown.first()).toLocalFile(), file);
        QVERIFY(m_opened.isEmpty());
    }

private:
    QTemporaryDir m_folder;
    QProcess m_bus;
    QStringList m_opened;
};

WIDGET_TEST(TestShownFolder)
#include "test_shown_folder.moc"
