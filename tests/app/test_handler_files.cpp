#include "app/process/resources.h"
#include "engine/settings/route.h"
#include "engine/trace/segment.h"
#include "tests/support/http/raw_connection.h"
#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"
#include "ui/source/source_rows.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using support::RawConnection;
using support::TestBed;

namespace {

QString idiomName(ui::Idiom idiom)
{
    return idiom == ui::Idiom::FastApi ? QStringLiteral("FastAPI") : QStringLiteral("Asio");
}

/// One request of this route, worked off by a real server.
const trace::Request& recorded(TestBed& bed, const QString& path)
{
    RawConnection connection(bed.port());
    connection.get(path.toStdString());
    connection.response();
    const auto isDone = [](const trace::Store& store) {
        return !store.isEmpty() && trace::isSet(store.requests().front().finished);
    };
    if (!bed.waitFor(isDone)) qFatal("no answer from %s", qPrintable(path));
    return bed.trace().requests().front();
}

} // namespace

/// The files in resources/handlers against the server's own routes.
class TestHandlerFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void everyRouteIsWrittenDownInEveryIdiom_data() { addRoutesAndIdioms(); }
    void everyRouteIsWrittenDownInEveryIdiom()
    {
        const auto source = load();
        QVERIFY(!source.lines().isEmpty());
        QVERIFY(source.lines().front().contains(m_path));
        QVERIFY(source.queuedLine() && source.startedLine() && source.finishedLine());
        QVERIFY(!source.lines().join(QString()).contains(QStringLiteral("#@")));
        QVERIFY(!source.lines().join(QString()).contains(QStringLiteral("//@")));
    }

    void everyStepThatIsRecordedHasItsLine_data() { addRoutesAndIdioms(); }
    void everyStepThatIsRecordedHasItsLine()
    {
        const auto source = load();
        server::Settings settings;
        settings.handlers.cpu = 2ms;
        settings.handlers.clientSetup = 2ms;
        TestBed bed(settings, {.delay = 2ms});
        const auto& request = recorded(bed, m_path);
        for (const auto& step : request.steps) {
            const auto line = source.lineOf(step);
            QVERIFY2(line.has_value(), trace::label(step).c_str());
            QVERIFY(*line > *source.queuedLine() && *line <= source.lines().size());
        }
        const auto rows = ui::sourceRows(source, request, request.finished);
        QVERIFY(std::ranges::none_of(
            rows, [](const auto& row) { return row.note.contains(QStringLiteral("times")); }));
    }

    void noLineIsTooLongForThePanel_data() { addRoutesAndIdioms(); }
    void noLineIsTooLongForThePanel()
    {
        const auto source = load();
        for (const auto& line : source.lines())
            QVERIFY2(line.size() <= 48, qPrintable(line));
    }

    void pythonUnderstandsThePython_data() { addRoutes(); }
    void pythonUnderstandsThePython()
    {
        const auto python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (python.isEmpty()) QSKIP("There is no python3 to ask.");
        QFETCH(QString, path);
        QFile file(QStringLiteral(":/handlers") + path + QStringLiteral(".py"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QProcess process;
        process.start(python,
                      {QStringLiteral("-c"), QStringLiteral("import ast, sys; ast.parse(sys.stdin.read())")});
        process.write(file.readAll());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
                 process.readAllStandardError().constData());
    }

private:
    static void addRoutes()
    {
        QTest::addColumn<QString>("path");
        for (const auto& route : settings::routes())
            QTest::newRow(std::string(route.path).c_str()) << QString::fromUtf8(route.path);
    }

    static void addRoutesAndIdioms()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("idiom");
        for (const auto& route : settings::routes())
            for (const auto idiom : ui::kIdioms)
                QTest::addRow("%s in %s", std::string(route.path).c_str(), qPrintable(idiomName(idiom)))
                    << QString::fromUtf8(route.path) << static_cast<int>(idiom);
    }

    ui::HandlerSource load()
    {
        QFETCH(QString, path);
        QFETCH(int, idiom);
        m_path = path;
        return ui::HandlerSource::load(path, static_cast<ui::Idiom>(idiom));
    }

    QString m_path;
};

PLAIN_TEST(TestHandlerFiles)
#include "test_handler_files.moc"
