#include "tests/support/test_bed.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using support::TestBed;

namespace {

QString urlOf(std::uint16_t port, const char* path)
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(QString::fromLatin1(path));
}

/// Everything that a program says; it has half a minute.
QString outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& name : environment.keys())
        if (name.endsWith(QStringLiteral("_proxy"), Qt::CaseInsensitive)) environment.remove(name);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000)) process.kill();
    return QString::fromUtf8(process.readAll());
}

int figureIn(const QString& text, const char* label)
{
    const QRegularExpression figure(QString::fromLatin1(label) + QStringLiteral("\\s*:?\\s*(\\d+)"));
    const auto match = figure.match(text);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

bool isInstalled(const char* program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

} // namespace

/// Programs that others wrote, as Debian has them.
class TestRealClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void abKeepsItsConnections_data()
    {
        QTest::addColumn<bool>("isUpstream");
        QTest::addColumn<bool>("isKept");
        for (const bool isUpstream : {false, true})
            for (const bool isKept : {false, true})
                QTest::addRow("%s, %s", isUpstream ? "upstream" : "server", isKept ? "kept" : "closed")
                    << isUpstream << isKept;
    }

    void abKeepsItsConnections()
    {
        QFETCH(bool, isUpstream);
        QFETCH(bool, isKept);
        if (!isInstalled("ab")) QSKIP("wants apache2-utils");
        TestBed bed({}, {.delay = 1ms});
        const auto url = isUpstream ? urlOf(bed.upstream().port(), "/") : urlOf(bed.port(), "/healthcheck");
        QStringList arguments{QStringLiteral("-n"), QStringLiteral("20"), QStringLiteral("-c"),
                              QStringLiteral("2"),  QStringLiteral("-s"), QStringLiteral("5")};
        if (isKept) arguments.append(QStringLiteral("-k"));
        const auto output = outputOf(QStringLiteral("ab"), arguments << url);
        QVERIFY2(figureIn(output, "Complete requests") == 20, qPrintable(output));
        QVERIFY2(figureIn(output, "Failed requests") == 0, qPrintable(output));
        if (isKept) QVERIFY2(figureIn(output, "Keep-Alive requests") == 20, qPrintable(output));
    }

    void curlGetsWhatItAsksFor_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* options, const char* path, const char* said) {
            QTest::newRow(name) << QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts)
                                << QByteArray(path) << QString::fromLatin1(said);
        };
        row("GET", "", "/healthcheck", "200 15");
        row("HEAD", "--head", "/healthcheck", "200 0");
        row("HTTP/1.0", "--http1.0", "/healthcheck", "200 15");
        row("a redirection", "--location", "/healthcheck/?a=b", "200 15");
        row("a body that it asks for first", "--header Expect:100-continue --data abc", "/healthcheck",
            "405 41");
        row("chunks", "--header Transfer-Encoding:chunked --data abc", "/healthcheck", "405 41");
        row("a proxy", "--proxy http://127.0.0.1:PORT", "/healthcheck", "200 15");
        row("a page of elsewhere", "--header Origin:http://evil.example", "/healthcheck", "403");
        row("localhost", "--header Host:localhost", "/healthcheck", "200 15");
    }

    void curlGetsWhatItAsksFor()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, path);
        if (!isInstalled("curl")) QSKIP("wants curl");
        TestBed bed({}, {.delay = 1ms});
        options.replaceInStrings(QStringLiteral("PORT"), QString::number(bed.port()));
        const auto output = outputOf(
            QStringLiteral("curl"),
            QStringList{QStringLiteral("--max-time"), QStringLiteral("20"), QStringLiteral("-so"),
                        QStringLiteral("/dev/null"), QStringLiteral("-w"),
                        QStringLiteral("%{http_code} %{size_download}"), urlOf(bed.port(), path.constData())}
                << options);
        QFETCH(QString, said);
        QVERIFY2(output.startsWith(said), qPrintable(output));
    }

    void wrkFindsNothingWrong()
    {
        if (!isInstalled("wrk")) QSKIP("wants wrk");
        TestBed bed;
        const auto output =
            outputOf(QStringLiteral("wrk"), {QStringLiteral("-t1"), QStringLiteral("-c4"),
                                             QStringLiteral("-d1s"), urlOf(bed.port(), "/healthcheck")});
        QVERIFY2(output.contains(QStringLiteral("requests in")), qPrintable(output));
        QVERIFY2(!output.contains(QStringLiteral("Non-2xx")), qPrintable(output));
        QVERIFY2(!output.contains(QStringLiteral("Socket errors")), qPrintable(output));
    }
};

PLAIN_TEST(TestRealClients)
#include "test_real_clients.moc"
