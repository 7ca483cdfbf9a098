#include "app/process/resources.h"
#include "app/run/page_file.h"
#include "app/run/run_again.h"
#include "app/run/run_document.h"
#include "app/run/run_report.h"
#include "tests/support/people.h"
#include "tests/support/test_program.h"
#include "ui/compare/comparison_figure.h"
#include "ui/picture/figure_file.h"
#include "ui/picture/run_figure.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using support::TraceBuilder;
using trace::ParticipantId;

namespace {

constexpr std::uint8_t kTeal = 5;

trace::Store runOfTwoPeople()
{
    TraceBuilder builder;
    builder.sentBy(1, 1, 0ms).read(1, 1ms).started(1, 2ms).finished(1, 2s).received(1, 2s);
    builder.sentBy(2, 2, 100ms).read(2, 2s).started(2, 2s).finished(2, 4s).received(2, 4s);
    return support::withPeople(builder.store(),
                               {{ParticipantId{1}, "quiet ibis", 0}, {ParticipantId{2}, "loud newt", kTeal}});
}

/// What a file tells of one of the two.
struct Told
{
    bool name = false;
    bool colour = false;

    bool operator==(const Told&) const = default;
};

bool hasTeal(const QImage& image)
{
    const auto teal = 0xff000000 | trace::kParticipantColours[kTeal].rgb;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == teal) return true;
    return false;
}

} // namespace

/// The people of the room in every kind of file, as the speaker wants it.
class TestPeopleInFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { app::initResources(); }

    void everyFileTellsWhatTheSpeakerWants_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("hasColours");
        for (const auto* file :
             {"run.json", "page.html", "run.svg", "run.png", "run.pdf", "both.svg", "both.html"})
            QTest::newRow(file) << QString::fromLatin1(file) << true;
        for (const auto* file : {"run.csv", "report.json"})
            QTest::newRow(file) << QString::fromLatin1(file) << false;
    }

    void everyFileTellsWhatTheSpeakerWants()
    {
        QFETCH(QString, file);
        QFETCH(bool, hasColours);
        const auto store = runOfTwoPeople();
        const auto with = [&](auto change) { return toldBy(file, support::saying(store, change)); };
        const bool hasText = !file.endsWith(QLatin1String("png")) && !file.endsWith(QLatin1String("pdf"));
        QCOMPARE(toldBy(file, store), (Told{hasText, hasColours}));
        QCOMPARE(with([](auto& people) { people.hideName(ParticipantId{2}, true); }),
                 (Told{false, hasColours}));
        QCOMPARE(with([](auto& people) { people.keepInFiles(false); }), (Told{false, false}));
    }

    void namesThatAreNotShownAreOnNoPictureAndInNoPage()
    {
        const auto nameless =
            support::saying(runOfTwoPeople(), [](trace::Participants& people) { people.showNames(false); });
        for (const auto* file : {"run.svg", "both.svg", "page.html", "both.html"})
            QCOMPARE(toldBy(QString::fromLatin1(file), nameless), (Told{false, true}));
    }

    void aPageIsOpenedWithThePeopleOfItsRun()
    {
        const auto store = runOfTwoPeople();
        write(QStringLiteral("again.html"), store);
        const auto opened = trace::openTrace(path(QStringLiteral("again.html")).toStdString());
        QVERIFY2(opened.document.has_value(), opened.problem.c_str());
        QCOMPARE(opened.document->store.participants(), store.participants());
    }

private:
    QString path(const QString& file) const { return m_folder.filePath(file); }

    /// What the second person's name and colour leave in a file of that kind.
    Told toldBy(const QString& file, const trace::Store& store) const
    {
        write(file, store);
        if (file.endsWith(QLatin1String("png"))) return {false, hasTeal(QImage(path(file)))};
        QFile written(path(file));
        if (!written.open(QIODevice::ReadOnly)) qFatal("%s was not written", qPrintable(file));
        auto bytes = written.readAll();
        if (app::isPageFile(file)) bytes = toldByPage(bytes, file);
        if (file.endsWith(QLatin1String("pdf"))) return {false, tellsTeal(bytes)};
        const auto teal = QColor(trace::kParticipantColours[kTeal].rgb).name().toLatin1();
        return {bytes.contains("loud newt"), bytes.contains(teal) || bytes.contains("\"colour\":5")};
    }

    /// What zlib packed.
    static QByteArray unpacked(const QByteArray& packed)
    {
        return qUncompress(QByteArray("\0\0\xff\xff", 4) + packed); // and about how long it was
    }

    /// One of its streams paints with that colour.
    static bool tellsTeal(const QByteArray& pdf)
    {
        const auto red = QByteArray::number(QColor(trace::kParticipantColours[kTeal].rgb).redF(), 'f', 6);
        for (auto at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 7)) {
            const auto stream = pdf.mid(at + 7, pdf.indexOf("endstream", at) - at - 7);
            if (unpacked(stream).contains(red.left(6))) return true; // digits enough
        }
        return false;
    }

    /// What a page draws, and the people of the run that it holds.
    QByteArray toldByPage(const QByteArray& html, const QString& file) const
    {
        QByteArray told;
        static const QRegularExpression kPacked(QStringLiteral("[A-Za-z0-9+/=]{200,}"));
        for (const auto& match : kPacked.globalMatch(QString::fromLatin1(html)))
            told += unpacked(QByteArray::fromBase64(match.captured().toLatin1()));
        const auto opened = trace::openTrace(path(file).toStdString());
        for (const auto& person : opened.document->store.participants().all())
            told += QByteArray::fromStdString(person.name);
        return told;
    }

    void write(const QString& file, const trace::Store& store) const
    {
        const app::Scenario scenario;
        const auto document = app::documentOf(store, scenario, 0);
        const auto both = ui::ComparedRun{store, {}};
        QString problem;
        if (file == QLatin1String("report.json")) {
            QFile report(path(file));
            if (!report.open(QIODevice::WriteOnly)) qFatal("no report");
            report.write(QByteArray::fromStdString(app::reportJson(store, scenario, store.latest(), 0)));
        } else if (file == QLatin1String("both.html")) {
            problem = app::writePage(path(file), app::pageOfBoth(both, both, document));
        } else if (app::isPageFile(file)) {
            problem = app::writePage(path(file), app::pageOf(document, {[] { return ui::RunCaption(); }}));
        } else if (app::isRunFile(file)) {
            problem = app::writeRun(path(file), document);
        } else {
            problem = ui::writeFigure(figureOf(file, store), path(file));
        }
        if (!problem.isEmpty()) qFatal("%s", qPrintable(problem));
    }

    static ui::Figure figureOf(const QString& file, const trace::Store& store)
    {
        if (!file.startsWith(QLatin1String("both"))) return ui::runFigure(store, store.latest(), {});
        ui::ComparedPair pair({store, {}}, {store, {}});
        pair.update(store.latest());
        return ui::comparisonFigure(pair, {});
    }

    QTemporaryDir m_folder;
};

WIDGET_TEST(TestPeopleInFiles)
#include "test_people_in_files.moc"
