#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/picture/animation.h"
#include "ui/picture/figure_file.h"
#include "ui/picture/run_figure.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <csignal>
#include <sys/resource.h>

using support::TraceBuilder;
using namespace std::chrono_literals;

class TestFigureFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anSvgHasTextsAsTextAndNoPixels_data();
    void anSvgHasTextsAsTextAndNoPixels();
    void anSvgHasTheSizeOfTheFigure();
    void anSvgNamesAFontThatEveryViewerHas();
    void whateverANameHoldsAPictureIsValid_data();
    void whateverANameHoldsAPictureIsValid();
    void anSvgLooksLikeThePng_data();
    void anSvgLooksLikeThePng();
    void aPdfHasTextsAsTextAndNoPixels();
    void aPdfIsAsLargeAsTheFigure();
    void theEndingChoosesTheFormat();
    void whatCannotBeWrittenIsOneSentence();
    void aFullDiskIsSaidAndTheOldPictureStays();
    void anAnimationHasEveryPicture();

private:
    /// What a program says of `file`; skips the test where there is no such program.
    QString tell(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
};

namespace {

using Themes = ui::FigureTheme;

/// All five states, abandoned requests, a probe, and text that has to be escaped.
ui::Figure figure(Themes theme = Themes::Light)
{
    const auto store = TraceBuilder()
                           .blockingRequest(1, 0ms, 1ms)
                           .blockingRequest(2, 300ms, 4s)
                           .asyncRequest(3, 9s)
                           .busy(1, 0ms, 8s)
                           .store();
    ui::RunPicture picture;
    picture.style.theme = ui::themeOf(theme);
    picture.caption = {QStringLiteral("Blocking & <async>"), QStringLiteral("1 worker · measured"), {}};
    picture.shown.notes = {{TraceBuilder::at(2s), QStringLiteral("look here")}};
    return ui::runFigure(store, store.latest(), picture);
}

void addThemes()
{
    QTest::addColumn<Themes>("theme");
    QTest::addRow("light") << Themes::Light;
    QTest::addRow("dark") << Themes::Dark;
    QTest::addRow("print") << Themes::Print;
}

/// Every text of the drawing, one a line.
QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text"))
            texts << reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    return reader.hasError() ? QStringList() : texts;
}

const QStringList kWords{QStringLiteral("Blocking & <async>"), QStringLiteral("1 worker · measured"),
                         QStringLiteral("Worker 1"),           QStringLiteral("event loop"),
                         QStringLiteral("Upstream"),           QStringLiteral("Client"),
                         QStringLiteral("look here")};

} // namespace

void TestFigureFile::anSvgHasTextsAsTextAndNoPixels_data()
{
    addThemes();
}

void TestFigureFile::anSvgHasTextsAsTextAndNoPixels()
{
    QFETCH(Themes, theme);
    const auto svg = ui::svgOf(figure(theme));
    QVERIFY(!svg.contains("<image"));
    QVERIFY(!svg.contains("base64"));
    const auto texts = textsOf(svg);
    for (const auto& words : kWords)
        QVERIFY2(texts.contains(words), qPrintable(words));
}

void TestFigureFile::anSvgHasTheSizeOfTheFigure()
{
    const auto drawn = figure();
    const auto bytes = ui::svgOf(drawn);
    const QSvgRenderer svg(bytes);
    QCOMPARE(svg.viewBox(), QRect({}, drawn.size));
    const auto millimetres = QByteArray::number(drawn.size.width() * 25.4 / 96, 'f', 1); // as browsers count
    QVERIFY(bytes.contains("width=\"" + millimetres));
}

/// Instead of the serifs that viewers without our fonts would take.
void TestFigureFile::anSvgNamesAFontThatEveryViewerHas()
{
    const auto svg = QString::fromUtf8(ui::svgOf(figure()));
    static const QRegularExpression form(QStringLiteral("font-family=\"([^\"]*)\""));
    QSet<QString> families;
    for (auto all = form.globalMatch(svg); all.hasNext();)
        families << all.next().captured(1);
    QVERIFY(families.contains(QStringLiteral("Inter, sans-serif")));
    for (const auto& family : families)
        QVERIFY2(family.endsWith(QStringLiteral("sans-serif")), qPrintable(family));
}

void TestFigureFile::whateverANameHoldsAPictureIsValid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::addRow("markup") << QStringLiteral("<b>&amp;</b> ]]> \"q\" 'a'")
                            << QStringLiteral("<b>&amp;</b> ]]> \"q\" 'a'");
    QTest::addRow("control characters")
        << QStringLiteral("a\u0001b\u001b[31m") << QStringLiteral("a\ufffdb\ufffd[31m");
    QTest::addRow("zero") << QStringLiteral("a") + QChar(0) + QStringLiteral("b")
                          << QStringLiteral("a\ufffdb");
    QTest::addRow("no characters") << QStringLiteral("a") + QChar(0xffff) + QChar(0xfffe)
                                   << QStringLiteral("a\ufffd\ufffd");
    QTest::addRow("half a character") << QStringLiteral("a") + QChar(0xd83d) << QStringLiteral("a\ufffd");
}

void TestFigureFile::whateverANameHoldsAPictureIsValid()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    auto drawn = figure();
    drawn.title = name;
    drawn.paint = [name](QPainter& painter) { painter.drawText(20, 40, name); };
    QXmlStreamReader svg(ui::svgOf(drawn));
    QStringList said;
    while (!svg.atEnd())
        if (svg.readNext() == QXmlStreamReader::Characters && !svg.isWhitespace())
            said << svg.text().trimmed().toString();
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QCOMPARE(said.first(), shown); // the title
    const auto file = m_folder.filePath(QStringLiteral("named.pdf"));
    QCOMPARE(ui::writeFigure(drawn, file), QString());
    QProcess reader;
    reader.start(QStringLiteral("pdfinfo"), {file});
    if (!reader.waitForStarted()) QSKIP("pdfinfo is not here (Debian: poppler-utils)");
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.exitCode(), 0);
    QCOMPARE(reader.readAllStandardError(), QByteArray());
}

void TestFigureFile::anSvgLooksLikeThePng_data()
{
    addThemes();
}

void TestFigureFile::anSvgLooksLikeThePng()
{
    QFETCH(Themes, theme);
    const auto drawn = figure(theme);
    const auto png = ui::imageOf(drawn);
    QImage painted(drawn.size, QImage::Format_RGB32);
    QPainter painter(&painted);
    auto svg = ui::svgOf(drawn);
    svg.replace(", sans-serif", ""); // Qt takes a list of families for one name
    QSvgRenderer(svg).render(&painter, QRectF({}, QSizeF(drawn.size)));
    painter.end();
    qint64 different = 0;
    for (int y = 0; y < png.height(); ++y)
        for (int x = 0; x < png.width(); ++x) {
            const auto here = png.pixelColor(x, y);
            const auto there = painted.pixelColor(x, y);
            different += std::abs(here.red() - there.red()) + std::abs(here.green() - there.green()) +
                                     std::abs(here.blue() - there.blue()) >
                                 120
                             ? 1
                             : 0;
        }
    const auto share = static_cast<double>(different) / (png.width() * png.height());
    QVERIFY2(share < 0.02, qPrintable(QString::number(share)));
}

QString TestFigureFile::tell(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) return {};
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

void TestFigureFile::aPdfHasTextsAsTextAndNoPixels()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not here (Debian: poppler-utils)");
    const auto file = m_folder.filePath(QStringLiteral("run.pdf"));
    QCOMPARE(ui::writeFigure(figure(Themes::Print), file), QString());
    const auto text =
        tell(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    for (const auto& words : kWords)
        QVERIFY2(text.contains(words), qPrintable(words + QStringLiteral(" is not in: ") + text));
    const auto images = tell(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file});
    QCOMPARE(images.count(u'\n'), 2); // its two lines of heading
}

void TestFigureFile::aPdfIsAsLargeAsTheFigure()
{
    const auto drawn = figure();
    const auto pdf = ui::pdfOf(drawn);
    QVERIFY(pdf.startsWith("%PDF-"));
    static const QRegularExpression form(QStringLiteral("MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
    const auto box = form.match(QString::fromLatin1(pdf));
    const auto isPointsOf = [](const QString& points, int pixels) {
        return std::abs(points.toDouble() - pixels * 0.75) < 1;
    };
    QVERIFY(isPointsOf(box.captured(1), drawn.size.width()));
    QVERIFY(isPointsOf(box.captured(2), drawn.size.height()));
}

void TestFigureFile::theEndingChoosesTheFormat()
{
    for (const auto& [ending, begin] :
         {std::pair{"png", QByteArray("\x89PNG")}, {"svg", "<?xml"}, {"PDF", "%PDF-"}}) {
        QFile file(m_folder.filePath(QStringLiteral("run.") + QLatin1String(ending)));
        QCOMPARE(ui::writeFigure(figure(), file.fileName()), QString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begin));
    }
    QVERIFY(!ui::isFigureFile(QStringLiteral("run.json")));
}

void TestFigureFile::whatCannotBeWrittenIsOneSentence()
{
    const auto nowhere = m_folder.filePath(QStringLiteral("nowhere/run.svg"));
    const auto problem = ui::writeFigure(figure(), nowhere);
    QVERIFY(problem.startsWith(QStringLiteral("The picture could not be written to ") + nowhere));
    QCOMPARE(problem.count(u'\n'), 0);
    QVERIFY(ui::writeFigure(figure(), QStringLiteral("run.gif")).contains(QStringLiteral(".png .svg .pdf")));
}

void TestFigureFile::aFullDiskIsSaidAndTheOldPictureStays()
{
    const auto file = m_folder.filePath(QStringLiteral("full.svg"));
    QCOMPARE(ui::writePictureBytes("old", file), QString());
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit little{1000, usual.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &little);
    const auto problem = ui::writePictureBytes(QByteArray(2000, 'x'), file);
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY2(problem.startsWith(QStringLiteral("The picture could not be written to ") + file),
             qPrintable(problem));
    QFile old(file);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestFigureFile::anAnimationHasEveryPicture()
{
    const auto pictureAt = [](int i) {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(QColor(80 * i, 0, 0));
        return image;
    };
    const auto webp = ui::webpOf(3, pictureAt, 500ms, 3s);
    QVERIFY(webp.startsWith("RIFF"));
    QCOMPARE(webp.mid(8, 4), QByteArray("WEBP"));
    QCOMPARE(webp.count("ANMF"), 3);
    QCOMPARE(ui::webpOf(
                 1, [](int) { return QImage(); }, 500ms, 3s),
             QByteArray());
}

WIDGET_TEST(TestFigureFile)
#include "test_figure_file.moc"
