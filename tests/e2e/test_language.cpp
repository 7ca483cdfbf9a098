#include "app/desktop.h"
#include "app/lessons/lesson_files.h"
#include "app/resources.h"
#include "app/scenario_json.h"
#include "engine/analysis/moment.h"
#include "engine/analysis/sentences.h"
#include "engine/analysis/verdicts.h"
#include "engine/server/routes.h"
#include "tests/support/own_settings.h"
#include "tests/support/trace_builder.h"
#include "ui/engine_words.h"
#include "ui/language.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/timeline/duration_text.h"
#include "ui/translator.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
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
    void thereIsNoEnglishInTheWindow();
    void nothingIsCutOff();
    void aChoiceIsRememberedForTheNextStart();

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
    std::vector<std::string> words;
    for (const auto state : trace::kStates) {
        words.emplace_back(trace::name(state));
        words.emplace_back(trace::meaning(state));
    }
    for (int i = 0; i <= int(trace::Failure::Stopped); ++i)
        words.emplace_back(trace::describe(trace::Failure(i)));
    for (int i = 0; i <= int(trace::StepKind::ExecutorJob); ++i) {
        const auto label = trace::label(trace::Step{.kind = trace::StepKind(i)});
        words.push_back(label.substr(0, label.find(' ')));
    }
    for (const auto& route : server::routes()) {
        words.emplace_back(route.title);
        words.emplace_back(route.idiom);
    }
    for (const auto& word : words)
        QVERIFY2(!m_spanish.translate("engine", word.c_str(), nullptr, -1).isNull(), word.c_str());
    QCOMPARE(ui::stateName(trace::State::Queued), QStringLiteral("en cola"));
}

void TestLanguage::aTextWithoutAContextOfItsOwnIsFoundInItsNamespace()
{
    QCOMPARE(m_spanish.translate("ui::Menus", "&File", nullptr, -1), QStringLiteral("&Archivo"));
    QCOMPARE(m_spanish.translate("ui::SettingsForm", "none", nullptr, -1), QStringLiteral("ninguno"));
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
    const auto spanish = app::loadLessons(server::routePaths());
    const auto before = QLocale();
    QLocale::setDefault(QLocale(QLocale::English));
    const auto english = app::loadLessons(server::routePaths());
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

void TestLanguage::aChoiceIsRememberedForTheNextStart()
{
    QVERIFY(!m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"))->isVisible());
    for (auto* action : m_desktop->window().findChildren<QAction*>())
        if (action->text() == QLatin1String("English")) action->trigger();
    QCOMPARE(ui::language::choice(), QStringLiteral("en"));
    QVERIFY(m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"))->isVisible());
    ui::language::choose(QStringLiteral("xx"));
    QVERIFY(ui::language::choice().isEmpty());
}

QTEST_MAIN(TestLanguage)
#include "test_language.moc"
