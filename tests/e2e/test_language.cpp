#include "app/command_line/command_line.h"
#include "app/lessons/lesson_files.h"
#include "app/lessons/lesson_reader.h"
#include "app/process/resources.h"
#include "app/run/run_caption.h"
#include "app/run/run_report.h"
#include "app/scenario/scenario_json.h"
#include "app/window/desktop.h"
#include "engine/analysis/moment.h"
#include "engine/analysis/sentences.h"
#include "engine/analysis/verdicts/verdicts.h"
#include "engine/settings/route.h"
#include "engine/settings/setting.h"
#include "engine/trace/file/csv.h"
#include "engine/trace/file/trace_file.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "tests/ui/shown_timeline.h"
#include "ui/picture/figure_style.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/language.h"
#include "ui/text/translator.h"
#include "ui/timeline/time/ticks.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/notice_bar.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace std::chrono_literals;

namespace {

/// The English texts of a catalogue that say something else in its language, without those that have values
/// put in.
QSet<QString> translatedTexts(const QString& file)
{
    QFile catalogue(file);
    if (!catalogue.open(QIODevice::ReadOnly)) qFatal("no %s", qPrintable(file));
    QSet<QString> texts;
    QSet<QString> kept; // what is the same somewhere
    QString source;
    QXmlStreamReader xml(&catalogue);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) continue;
        if (xml.name() == QLatin1String("source")) source = xml.readElementText();
        if (xml.name() != QLatin1String("translation")) continue;
        const auto translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        (translation == source.trimmed() ? kept : texts).insert(source.remove(u'&').trimmed());
    }
    erase_if(texts, [](const QString& text) { return text.contains(u'%') || text.size() < 3; });
    return texts - kept;
}

QStringList textsOf(const QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.windowTitle()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) texts << label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) texts << button->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) texts << field->placeholderText();
    for (const auto* action : widget.actions())
        texts << action->text() << action->toolTip() << action->iconText();
    for (auto& text : texts)
        text = text.remove(u'&').trimmed();
    return texts;
}

} // namespace

/// The window in another language than the code's.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void theCatalogueKnowsTheEnginesTables();
    void aTextWithoutAContextOfItsOwnIsFoundInItsNamespace();
    void theEngineSpeaksItToo();
    void lessonsTeachTheSameInIt();
    void numbersAreWrittenItsWay();
    void datesAreWrittenItsWay();
    void noNumberInTheWindowHasADecimalPoint();
    void filesThatCannotBeReadAreExplainedInIt();
    void theCommandLineSpeaksIt();
    void scriptsReadEnglishAndADecimalPoint();
    void thereIsNoEnglishInTheWindow();
    void nothingIsCutOff();
    void theLanguageChangesAtOnceAndIsRemembered();

private:
    QTemporaryDir m_folder;
    ui::Translator m_spanish;
    std::unique_ptr<app::Desktop> m_desktop;
};

void TestLanguage::initTestCase()
{
    app::initResources();
    support::useOwnSettings("test_language", m_folder);
    QVERIFY(m_spanish.load(QStringLiteral(":/translations/await-and-see_es")));
    ui::language::choose(QStringLiteral("es"));
    ui::language::speak();
    m_desktop = std::make_unique<app::Desktop>(app::Ports{}, app::Scenario());
    auto& window = m_desktop->window();
    window.resize(1280, 800);
    window.show();
    for (auto* action : window.actions()) // everything that only opens something
        for (const auto* name : {"F1", "E", "Ctrl+,"})
            if (action->shortcut() == QKeySequence(QString::fromLatin1(name))) action->trigger();
    QVERIFY(window.findChildren<QDialog*>().size() >= 3);
}

void TestLanguage::theCatalogueKnowsTheEnginesTables()
{
    const auto isKnown = [this](const char* context, std::string_view word) {
        return !m_spanish.translate(context, std::string(word).c_str(), nullptr, -1).isNull();
    };
    for (const auto state : trace::kStates) {
        QVERIFY2(isKnown("trace", trace::name(state)), trace::name(state).data());
        QVERIFY2(isKnown("trace", trace::meaning(state)), trace::meaning(state).data());
    }
    for (int i = 0; i <= int(trace::Failure::Stopped); ++i)
        QVERIFY(isKnown("trace", trace::describe(trace::Failure(i))));
    for (const auto& route : settings::routes()) {
        QVERIFY2(isKnown("settings", route.title), route.title);
        QVERIFY2(isKnown("settings", route.idiom), route.idiom);
    }
    for (const auto& setting : settings::all()) {
        QVERIFY2(isKnown("settings", setting.label), setting.label);
        QVERIFY2(isKnown("settings", setting.explanation), setting.explanation);
        if (setting.change != nullptr) QVERIFY2(isKnown("settings", setting.change), setting.change);
    }
    QCOMPARE(ui::stateName(trace::State::Queued), QStringLiteral("en cola"));
}

void TestLanguage::aTextWithoutAContextOfItsOwnIsFoundInItsNamespace()
{
    QCOMPARE(m_spanish.translate("ui::Menus", "&File", nullptr, -1), QStringLiteral("&Archivo"));
    QCOMPARE(m_spanish.translate("ui::SettingsForm", "Handlers", nullptr, -1), QStringLiteral("Manejadores"));
    QVERIFY(m_spanish.translate("elsewhere", "&File", nullptr, -1).isNull());
}

void TestLanguage::theEngineSpeaksItToo()
{
    using analysis::inWords;
    QCOMPARE(sentence(analysis::Moment()), std::string("No hay nada en curso."));
    QCOMPARE(inWords(trace::Duration(7700ms)), std::string("7,7 s"));
    QCOMPARE(inWords(std::size_t(3)), std::string("tres"));
    QCOMPARE(inWords(std::size_t(1234)), std::string("1.234"));
    QCOMPARE(inWords(trace::Step{.index = 2}), std::string("llamada 2"));
    const auto store =
        support::TraceBuilder().blockingRequest(1, 0ms, 4s).blockingRequest(2, 300ms, 8s).store();
    const auto verdicts = analysis::verdictsOf(store, support::TraceBuilder::at(9s));
    QVERIFY(!verdicts.empty());
    const auto text = QString::fromStdString(verdicts[0].sentence);
    QVERIFY2(text.startsWith(QStringLiteral("El bucle del worker 1 estuvo retenido")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("por llamadas bloqueantes")), qPrintable(text));
}

/// Only the words differ: what is run, asked and required is the same.
void TestLanguage::lessonsTeachTheSameInIt()
{
    const auto spanish = app::loadLessons(settings::routePaths());
    const auto before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English));
    const auto english = app::loadLessons(settings::routePaths());
    QLocale::setDefault(before);
    QVERIFY2(spanish.problems.isEmpty(), qPrintable(spanish.problems.join(u'\n')));
    QCOMPARE(spanish.lessons.size(), english.lessons.size());
    for (std::size_t i = 0; i < english.lessons.size(); ++i) {
        const auto& one = english.lessons[i];
        const auto& other = spanish.lessons[i];
        QCOMPARE(other.lesson.id, one.lesson.id);
        QVERIFY2(other.lesson.title != one.lesson.title, qPrintable(one.lesson.title));
        QCOMPARE(other.lesson.commands, one.lesson.commands);
        QCOMPARE(other.lesson.steps.size(), one.lesson.steps.size());
        for (std::size_t step = 0; step < one.lesson.steps.size(); ++step) {
            const auto& conditions = one.lesson.steps[step].conditions;
            QCOMPARE(other.lesson.steps[step].conditions.size(), conditions.size());
            for (std::size_t c = 0; c < conditions.size(); ++c)
                QCOMPARE(other.lesson.steps[step].conditions[c].inShort(), conditions[c].inShort());
            auto run = other.runs[step];
            run.name = one.runs[step].name; // it is called as the step is
            QCOMPARE(scenarioJson(run), scenarioJson(one.runs[step]));
        }
    }
}

void TestLanguage::numbersAreWrittenItsWay()
{
    QCOMPARE(ui::durationText(7700ms), QStringLiteral("7,7 s"));
    QCOMPARE(ui::exactDurationText(1234us), QStringLiteral("1,234 ms"));
}

void TestLanguage::datesAreWrittenItsWay()
{
    ui::FigureStyle style;
    style.hasDate = true;
    const auto caption = app::captionOf(support::articleStore(), {}, QDate(2026, 11, 25));
    const auto subtitle = ui::subtitleOf(style, caption);
    QVERIFY2(subtitle.contains(QStringLiteral("25 de noviembre de 2026")), qPrintable(subtitle));
    QVERIFY2(
        subtitle.startsWith(QStringLiteral("1 worker · retardo del upstream 2 s · 2 llamadas por petición")),
        qPrintable(subtitle));
}

/// All that is shown of a run, and of the lessons.
void TestLanguage::noNumberInTheWindowHasADecimalPoint()
{
    m_desktop->lab().show(support::articleStore());
    auto& window = m_desktop->window();
    window.showWholeRun();
    window.refresh(support::articleStore().latest());
    window.findChild<ui::TimelineView*>()->select(trace::RequestId(2));
    QStringList texts;
    for (const auto* widget : window.findChildren<QWidget*>())
        texts << textsOf(*widget) << widget->accessibleDescription();
    for (const auto* table : window.findChildren<QTableView*>())
        for (int row = 0; row < table->model()->rowCount(); ++row)
            for (int column = 0; column < table->model()->columnCount(); ++column)
                texts << table->model()->index(row, column).data().toString();
    for (const auto& lesson : app::loadLessons(settings::routePaths()).lessons)
        for (const auto& step : lesson.lesson.steps) {
            for (const auto& condition : step.conditions)
                texts << QString::fromStdString(condition.inShort());
            if (!step.question) continue;
            for (const auto& choice : step.question->choices)
                texts << QString::fromStdString(choice.words);
        }
    texts << ui::tickLabel(1500ms, {0s, 3s}, 500ms) << ui::tickLabel(120500ms, {0s, 3min}, 500ms);
    static const QRegularExpression withPoint(QStringLiteral("[0-9]\\.[0-9]+ ?(s|ms|µs)\\b"));
    static const QRegularExpression withComma(QStringLiteral("[0-9],[0-9]+ ?(s|ms|µs)\\b"));
    for (const auto& text : texts)
        QVERIFY2(!text.contains(withPoint), qPrintable(text));
    QVERIFY(texts.filter(withComma).size() > 20);
    QCOMPARE(texts.last(), QStringLiteral("2:00,5"));
}

void TestLanguage::filesThatCannotBeReadAreExplainedInIt()
{
    QFile file(m_folder.filePath(QStringLiteral("rota.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"events\":[]}");
    file.close();
    const auto problem = QString::fromStdString(trace::openTrace(file.fileName().toStdString()).problem);
    QVERIFY2(problem.contains(QStringLiteral("no es una traza: no tiene ninguna lista \"traceEvents\"")),
             qPrintable(problem));
    const auto lesson = app::readLesson("# Título\n- workers\n", settings::routePaths());
    QCOMPARE(QString::fromStdString(lesson.error.message),
             QStringLiteral("una línea que empieza con \"- \" es \"- clave: valor\", como \"- workers: 1\""));
}

void TestLanguage::theCommandLineSpeaksIt()
{
    const auto said = [](const char* words) {
        const auto result = app::parseCommandLine(QString::fromLatin1(words).split(u' '));
        const auto* error = std::get_if<app::CommandLineError>(&result);
        return error != nullptr ? error->message : std::get<app::CommandLineText>(result).text;
    };
    QCOMPARE(said("await-and-see --workerz 2"),
             QStringLiteral("no existe la opción --workerz; ¿quería decir --workers?"));
    QVERIFY(said("await-and-see --help").contains(QStringLiteral("Número de workers.")));
}

void TestLanguage::scriptsReadEnglishAndADecimalPoint()
{
    const auto store =
        support::TraceBuilder().blockingRequest(1, 0ms, 4s).blockingRequest(2, 300ms, 8s).store();
    const auto report = app::reportJson(store, {}, support::TraceBuilder::at(9s), 0);
    QVERIFY(report.find("was held") != std::string::npos);
    QVERIFY(report.find("\"sent_s\": 0.3") != std::string::npos);
    QVERIFY(trace::requestsCsv(store, support::TraceBuilder::at(9s)).find("0.300") != std::string::npos);
    QCOMPARE(analysis::inWords(trace::Duration(7700ms)), std::string("7,7 s")); // afterwards as before
}

void TestLanguage::thereIsNoEnglishInTheWindow()
{
    const auto english =
        translatedTexts(QStringLiteral(SOURCE_DIR "/resources/translations/await-and-see_es.ts"));
    QVERIFY(english.size() > 400);
    int seen = 0;
    for (const auto* widget : m_desktop->window().findChildren<QWidget*>())
        for (const auto& text : textsOf(*widget)) {
            QVERIFY2(!english.contains(text),
                     qPrintable(QStringLiteral("%1: %2").arg(widget->objectName(), text)));
            if (!text.isEmpty()) ++seen;
        }
    QVERIFY(seen > 300);
}

/// A panel that has to be wider than there is room for loses its right edge.
void TestLanguage::nothingIsCutOff()
{
    int seen = 0;
    for (const auto* area : m_desktop->window().findChildren<QScrollArea*>()) {
        if (!area->isVisible() || area->widget() == nullptr ||
            area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
            continue;
        ++seen;
        QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                 qPrintable(QStringLiteral("%1: %2 of %3")
                                .arg(area->objectName())
                                .arg(area->widget()->minimumSizeHint().width())
                                .arg(area->viewport()->width())));
    }
    QVERIFY(seen >= 2);
}

/// With all that was on the screen.
void TestLanguage::theLanguageChangesAtOnceAndIsRemembered()
{
    const auto menu = [this] { return m_desktop->window().menuBar()->actions().constFirst()->text(); };
    const auto chosen = [this] { return m_desktop->window().handler(); };
    m_desktop->lab().send(QStringLiteral("/healthcheck"));
    QTRY_VERIFY(m_desktop->lab().store().sentCount() == 1 && m_desktop->lab().store().inFlight() == 0);
    m_desktop->window().setHandler(QStringLiteral("/all-async"));
    QCOMPARE(menu(), QStringLiteral("&Archivo"));
    for (auto* action : m_desktop->window().findChildren<QAction*>())
        if (action->text() == QLatin1String("English")) action->trigger();
    QTRY_COMPARE(menu(), QStringLiteral("&File"));
    QCOMPARE(ui::language::choice(), QStringLiteral("en"));
    QCOMPARE(chosen(), QStringLiteral("/all-async"));
    QVERIFY(m_desktop->window().isVisible());
    QTRY_VERIFY(m_desktop->window().log().join(u'\n').contains(QStringLiteral("#1")));
    m_desktop->lab().send(QStringLiteral("/healthcheck")); // the new window follows it
    QTRY_VERIFY(m_desktop->window().log().join(u'\n').contains(QStringLiteral("#2")));
    ui::language::choose(QStringLiteral("xx"));
    QVERIFY(ui::language::choice().isEmpty());
}

WIDGET_TEST(TestLanguage)
#include "test_language.moc"
