#include "ui/scenario/scenario_editor.h"

#include "engine/settings/scenario_limits.h"
#include "engine/settings/setting.h"
#include "ui/input/actions.h"
#include "ui/input/delay_control.h"
#include "ui/input/number_box.h"
#include "ui/scenario/arrivals_page.h"
#include "ui/settings/settings_form.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace ui {

namespace {

QLabel* makeCaption(const QString& text, QWidget& field)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QStringLiteral("field"));
    label->setBuddy(&field);
    field.setAccessibleName(text);
    return label;
}

} // namespace

ScenarioEditor::ScenarioEditor(const QStringList& paths, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit)
    , m_workers(new NumberBox<QSpinBox>)
    , m_delay(new DelayControl)
    , m_tabs(new QTabWidget)
    , m_arrivals(new ArrivalsPage(paths))
    , m_form(new SettingsForm)
    , m_seed(new QLineEdit)
    , m_seedMistake(new QLabel)
    , m_said(new QLabel)
    , m_start(new QMenu(this))
{
    setObjectName(QStringLiteral("scenarioEditor"));
    m_tabs->addTab(m_arrivals, tr("Arrivals"));
    m_tabs->addTab(makeSettings(), tr("Settings"));
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Parts of the scenario"));
    m_said->setObjectName(QStringLiteral("scenarioSaid"));
    m_said->setWordWrap(true);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_said->setProperty("role", QStringLiteral("soft"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_tabs, 1);
    column->addWidget(m_said);
    column->addWidget(makeButtons());
    connect(m_name, &QLineEdit::textChanged, this, &ScenarioEditor::draftEdited);
    connect(m_seed, &QLineEdit::textChanged, this, &ScenarioEditor::draftEdited);
    connect(m_workers, &QSpinBox::valueChanged, this, &ScenarioEditor::draftEdited);
    connect(m_delay, &DelayControl::delayChosen, this, &ScenarioEditor::draftEdited);
    connect(m_form, &SettingsForm::setUpChanged, this, &ScenarioEditor::draftEdited);
    connect(m_arrivals, &ArrivalsPage::arrivalsChanged, this, &ScenarioEditor::draftEdited);
    resize(900, 640);
    m_arrivals->setFocus();
}

QWidget* ScenarioEditor::makeHead()
{
    m_name->setObjectName(QStringLiteral("scenarioNameField"));
    m_name->setMaxLength(settings::kLongestScenarioName);
    m_name->setPlaceholderText(tr("What it shows"));
    m_name->setToolTip(teachingToolTip(tr("Name"), {}, tr("Stands in the window's title and on figures.")));
    m_workers->setObjectName(QStringLiteral("scenarioWorkersField"));
    m_workers->setRange(1, static_cast<int>(settings::kMostWorkers));
    m_workers->setToolTip(teachingToolTip(
        tr("Workers"), {}, tr("How many event loops serve the requests. Each is one thread.")));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeCaption(tr("Name"), *m_name));
    row->addWidget(m_name, 1);
    row->addSpacing(12);
    row->addWidget(makeCaption(tr("Workers"), *m_workers));
    row->addWidget(m_workers);
    row->addSpacing(12);
    row->addWidget(makeCaption(tr("Upstream delay"), *m_delay));
    row->addWidget(m_delay);
    return head;
}

QWidget* ScenarioEditor::makeSettings()
{
    m_seed->setObjectName(QStringLiteral("scenarioSeedField"));
    m_seed->setFixedWidth(180);
    m_seed->setToolTip(
        teachingToolTip(tr("Seed of the jitter"), {},
                        tr("The same seed gives the upstream's calls the same jitter in every run.")));
    m_seedMistake->setObjectName(QStringLiteral("scenarioSeedMistake"));
    m_seedMistake->setProperty("role", QStringLiteral("mistake"));
    m_seedMistake->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(makeCaption(tr("Seed of the jitter"), *m_seed));
    row->addWidget(m_seed);
    row->addWidget(m_seedMistake, 1);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_form);
    column->addLayout(row);
    column->addStretch();
    return page;
}

QWidget* ScenarioEditor::makeButtons()
{
    auto* buttons = new QWidget;
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char* name, const QString& text, const QKeySequence& key,
                         const QString& lesson) {
        auto* button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        button->setShortcut(key);
        button->setToolTip(teachingToolTip(text, key.isEmpty() ? QList<QKeySequence>() : QList{key}, lesson));
        row->addWidget(button);
        return button;
    };
    auto* start = add(
        "scenarioStartButton", tr("Start from"), {},
        tr("Starts a new scenario from the present set-up, from the last run, from a file, or from nothing."));
    start->setMenu(m_start);
    auto* save = add("scenarioSaveButton", tr("Save"), QKeySequence::Save,
                     tr("Writes the scenario as a text file, which this editor and the command line open."));
    auto* saveAs = add("scenarioSaveAsButton", tr("Save as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                       tr("Writes it under another name."));
    auto* copy = add(
        "scenarioCommandButton", tr("Copy command line"), {},
        tr("Copies a command that renders this scenario as a picture, for books, slides and CI. The scenario is saved first."));
    row->addStretch();
    auto* run = add(
        "scenarioRunButton", tr("Run it"), QKeySequence(Qt::CTRL | Qt::Key_Return),
        tr("Runs the scenario as it is, saved or not. The editor hides, and its key brings it back unchanged."));
    run->setProperty("role", QStringLiteral("primary"));
    connect(save, &QPushButton::clicked, this, &ScenarioEditor::saveWanted);
    connect(saveAs, &QPushButton::clicked, this, &ScenarioEditor::saveAsWanted);
    connect(copy, &QPushButton::clicked, this, &ScenarioEditor::commandLineWanted);
    connect(run, &QPushButton::clicked, this, &ScenarioEditor::runWanted);
    return buttons;
}

void ScenarioEditor::setPaths(const QStringList& paths)
{
    m_arrivals->setPaths(paths);
}

ScenarioDraft ScenarioEditor::draft() const
{
    auto setUp = m_form->setUp();
    setUp.server.workers = static_cast<unsigned>(m_workers->value());
    setUp.upstream.delay = m_delay->delay();
    return {m_name->text(), m_seed->text(), setUp, m_arrivals->arrivals()};
}

void ScenarioEditor::setDraft(const ScenarioDraft& draft)
{
    const QSignalBlocker blocker(this);
    m_name->setText(draft.name);
    m_name->setCursorPosition(0);
    m_workers->setValue(static_cast<int>(draft.setUp.server.workers));
    m_delay->setDelay(draft.setUp.upstream.delay);
    m_seed->setText(draft.seed);
    m_form->setSetUp(draft.setUp);
    m_arrivals->setArrivals(draft.arrivals);
    say({});
}

void ScenarioEditor::setMistakes(const std::vector<Mistake>& mistakes)
{
    m_arrivals->setMistakes(mistakes);
    const auto seed = std::ranges::find(mistakes, Mistake::Field::Seed, &Mistake::field);
    m_seedMistake->setText(seed == mistakes.end() ? QString() : tr("⚠ %1").arg(seed->sentence));
    const auto other = std::ranges::find(mistakes, Mistake::Field::Other, &Mistake::field);
    if (other != mistakes.end()) say(other->sentence);
}

void ScenarioEditor::goTo(const Mistake& mistake)
{
    const bool isSeed = mistake.field == Mistake::Field::Seed;
    m_tabs->setCurrentIndex(isSeed ? 1 : 0);
    if (isSeed)
        m_seed->setFocus();
    else
        m_arrivals->showMistake(mistake.row);
}

void ScenarioEditor::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void ScenarioEditor::reject()
{
    Q_EMIT closeWanted();
}

} // namespace ui

#include "moc_scenario_editor.cpp"
