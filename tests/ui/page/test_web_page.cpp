#include "app/process/resources.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/page/page_script.h"
#include "ui/page/run_page.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

trace::TraceDocument someDocument()
{
    trace::TraceDocument document;
    document.store =
        TraceBuilder().blockingRequest(1, 0ms, 1ms).blockingRequest(2, 300ms, 4s).asyncRequest(3, 9s).store();
    return document;
}

QByteArray saved(const trace::TraceDocument& document, const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("run.json.gz")));
    if (!trace::saveTrace(file.fileName().toStdString(), document).empty()) return {};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pageOf(const trace::TraceDocument& document, const QString& title, const QByteArray& run)
{
    return ui::htmlOf(ui::runPage({document.store,
                                   [=] {
                                       return ui::RunCaption{title, {}, {}};
                                   }},
                                  ui::PageBegin::Run, run));
}

bool write(const QString& name, const QByteArray& bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TestWebPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void aPageOpensAsTheRunThatItShows()
    {
        const QTemporaryDir folder;
        const auto document = someDocument();
        const auto name = folder.filePath(QStringLiteral("run.html"));
        QVERIFY(write(name, pageOf(document, QStringLiteral("A run"), saved(document, folder))));
        const auto opened = trace::openTrace(name.toStdString());
        QVERIFY2(opened.document.has_value(), opened.problem.c_str());
        QVERIFY(opened.document->store.requests() == document.store.requests());
        QVERIFY(opened.document->store.workers() == document.store.workers());
        QVERIFY(opened.document->store.upstreamCalls() == document.store.upstreamCalls());
        QVERIFY(opened.document->isOurs);
    }

    void anotherWebPageIsToldFromOurs()
    {
        const QTemporaryDir folder;
        const auto name = folder.filePath(QStringLiteral("other.html"));
        QVERIFY(write(name, "<!DOCTYPE html><html><body>Hello</body></html>"));
        const auto opened = trace::openTrace(name.toStdString());
        QVERIFY(!opened.document.has_value());
        QVERIFY2(QString::fromStdString(opened.problem).contains(QStringLiteral("web page")),
                 opened.problem.c_str());
    }

    void aTitleIsTextWhateverItSays()
    {
        const auto page =
            pageOf(someDocument(), QStringLiteral("</title><script>alert(1)</script> %STYLE%"), {});
        QVERIFY(!page.contains("<script>alert"));
        QVERIFY(page.contains("&lt;/title&gt;&lt;script&gt;"));
        QVERIFY(page.contains("%STYLE%"));
    }

    void thePolicyLetsInWhatThePageHasAndNothingElse()
    {
        const auto page = QString::fromUtf8(pageOf(someDocument(), {}, {}));
        const auto between = [&](const QString& begin, const QString& end) {
            const auto from = page.indexOf(begin) + begin.size();
            return page.mid(from, page.indexOf(end, from) - from).toUtf8();
        };
        const auto policy =
            between(QStringLiteral("Content-Security-Policy\" content=\""), QStringLiteral("\""));
        const auto script = between(QStringLiteral("<script type=\"module\">"), QStringLiteral("</script>"));
        const auto sheet = between(QStringLiteral("<style>"), QStringLiteral("</style>"));
        QVERIFY(policy.startsWith("default-src 'none';"));
        QVERIFY(policy.contains(ui::policyHash(script)));
        QVERIFY(policy.contains(ui::policyHash(sheet)));
        QVERIFY(!policy.contains("unsafe"));
        QVERIFY(!page.contains(QRegularExpression(QStringLiteral("(src|href)=\"(?!data:)"))));
    }

    void itIsSmall()
    {
        auto builder = TraceBuilder();
        for (unsigned i = 1; i <= 20; ++i)
            builder.blockingRequest(i, 10ms * i, 4s * i);
        trace::TraceDocument document;
        document.store = builder.store();
        const QTemporaryDir folder;
        const auto size = pageOf(document, QStringLiteral("Twenty requests"), saved(document, folder)).size();
        QVERIFY2(size < 150'000, qPrintable(QString::number(size)));
    }

    void anEmptyRunIsAPageToo()
    {
        const trace::TraceDocument nothing;
        QVERIFY(pageOf(nothing, QStringLiteral("Nothing"), {}).contains("<main id=\"page\">"));
    }
};

WIDGET_TEST(TestWebPage)
#include "test_web_page.moc"
