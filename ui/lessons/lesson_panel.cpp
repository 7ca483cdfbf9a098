#include "ui/lessons/lesson_panel.h"

#include "ui/lessons/wrapped_button.h"

#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* makeLabel(const char* name, const QString& role, Qt::TextFormat format = Qt::PlainText)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextFormat(format);
    return label;
}

QToolButton* makeQuietButton(const char* name, const QString& text, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("role", QStringLiteral("quiet"));
    button->setText(text);
    button->setAccessibleName(toolTip);
    button->setToolTip(toolTip);
    return button;
}

void setText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setHidden(text.isEmpty());
}

/// As many as `count`; `make` adds one to the layout.
template <typename Make>
void keepRows(QLayout& layout, qsizetype count, Make make)
{
    while (layout.count() > count) {
        auto* item = layout.takeAt(layout.count() - 1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    while (layout.count() < count)
        make(layout.count());
}

} // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : QWidget(parent)
    , m_caption(makeLabel("lessonCaption", QStringLiteral("caption")))
    , m_title(makeLabel("lessonTitle", QStringLiteral("heading")))
    , m_introduction(makeLabel("lessonIntroduction", QStringLiteral("soft"), Qt::RichText))
    , m_basis(makeLabel("lessonBasis", QStringLiteral("caption")))
    , m_text(makeLabel("lessonText", QStringLiteral("soft"), Qt::RichText))
    , m_steps(new QVBoxLayout)
{
    setObjectName(QStringLiteral("lessonPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_previous = makeQuietButton("previousLessonButton", QStringLiteral("‹"), tr("Previous lesson"));
    m_next = makeQuietButton("nextLessonButton", QStringLiteral("›"), tr("Next lesson"));
    connect(m_previous, &QToolButton::clicked, this, &LessonPanel::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &LessonPanel::nextRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    column->addLayout(head);
    column->addWidget(m_title);
    column->addWidget(m_introduction);
    addBox(*column);
    m_basis->setText(tr("Measured (whole run)"));
    m_basis->hide();
    column->addWidget(m_basis);
    column->addWidget(m_text);
    m_steps->setSpacing(2);
    column->addLayout(m_steps);
    makeActions();
    addFoot(*column);
    hide();
}

void LessonPanel::addBox(QVBoxLayout& column)
{
    m_box = new QFrame;
    m_box->setObjectName(QStringLiteral("lessonBox"));
    m_box->setProperty("role", QStringLiteral("lessonBox"));
    m_boxTitle = makeLabel("lessonBoxTitle", QStringLiteral("boxTitle"));
    m_boxText = makeLabel("lessonBoxText", QStringLiteral("soft"), Qt::RichText);
    m_result = makeLabel("lessonResult", QStringLiteral("soft"), Qt::RichText);
    m_choices = new QVBoxLayout;
    m_choices->setSpacing(6);
    m_choiceButtons = new QButtonGroup(this);
    connect(m_choiceButtons, &QButtonGroup::idClicked, this, &LessonPanel::choiceMade);
    auto* box = new QVBoxLayout(m_box);
    box->setContentsMargins(12, 10, 12, 10);
    box->addWidget(m_boxTitle);
    box->addWidget(m_boxText);
    box->addLayout(m_choices);
    box->addWidget(m_result);
    column.addWidget(m_box);
}

void LessonPanel::makeActions()
{
    m_actions = new QFrame(this);
    m_actions->setObjectName(QStringLiteral("lessonActions"));
    m_actions->setProperty("role", QStringLiteral("legend"));
    m_actions->hide();
    m_action = new WrappedButton;
    m_action->setObjectName(QStringLiteral("lessonActionButton"));
    m_action->setProperty("role", QStringLiteral("primary"));
    m_action->setToolTip(tr("The next thing to do in this lesson"));
    m_otherAction = makeQuietButton("lessonOtherActionButton", {}, tr("What else can be done here"));
    connect(m_action, &QPushButton::clicked, this, &LessonPanel::actionTriggered);
    connect(m_otherAction, &QToolButton::clicked, this, &LessonPanel::otherActionTriggered);
    auto* column = new QVBoxLayout(m_actions);
    column->setContentsMargins(16, 8, 16, 6);
    column->setSpacing(4);
    column->addWidget(m_action);
    column->addWidget(m_otherAction, 0, Qt::AlignHCenter);
}

void LessonPanel::addFoot(QVBoxLayout& column)
{
    m_rememberCaption = makeLabel("rememberCaption", QStringLiteral("caption"));
    m_rememberCaption->setText(tr("What to remember"));
    m_remember = makeLabel("lessonRemember", QStringLiteral("soft"), Qt::RichText);
    m_commandsCaption = makeLabel("commandsCaption", QStringLiteral("caption"));
    m_commandsCaption->setText(tr("Try it from a terminal"));
    m_commands = makeLabel("lessonCommands", QStringLiteral("code"));
    m_commands->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_commands->setToolTip(tr("Select it and copy it into a terminal: this server answers anybody"));
    for (auto* part : {m_rememberCaption, m_remember, m_commandsCaption, m_commands})
        column.addWidget(part);
}

void LessonPanel::show(const LessonPage& page)
{
    setVisible(!page.title.isEmpty());
    keepFocus(page);
    setText(*m_caption, page.caption);
    setText(*m_title, page.title);
    setText(*m_introduction, page.introduction);
    setText(*m_text, page.text);
    m_basis->setVisible(m_isAtMoment && !page.text.isEmpty());
    showBox(page);
    showSteps(page);
    m_action->setFullText(page.action);
    m_action->setHidden(page.action.isEmpty());
    m_action->setBusy(!page.isActionPossible);
    m_otherAction->setText(page.otherAction);
    m_otherAction->setAccessibleName(page.otherAction);
    m_otherAction->setHidden(page.otherAction.isEmpty());
    m_actions->setHidden(page.title.isEmpty() || (page.action.isEmpty() && page.otherAction.isEmpty()));
    Q_EMIT actionOffered(!page.title.isEmpty() && !page.action.isEmpty() && page.isActionPossible);
    setText(*m_remember, page.remember);
    m_rememberCaption->setHidden(page.remember.isEmpty());
    setText(*m_commands, page.commands);
    m_commandsCaption->setHidden(page.commands.isEmpty());
    m_previous->setEnabled(page.hasPrevious);
    m_next->setEnabled(page.hasNext);
}

void LessonPanel::setAtMoment(bool isAtMoment)
{
    m_isAtMoment = isAtMoment;
    m_basis->setVisible(isAtMoment && !m_text->text().isEmpty());
}

/// What goes away hands its focus to the next thing to do, instead of to whatever comes next.
void LessonPanel::keepFocus(const LessonPage& page)
{
    const bool isGoing = (m_otherAction->hasFocus() && page.otherAction.isEmpty()) ||
                         (m_previous->hasFocus() && !page.hasPrevious) ||
                         (m_next->hasFocus() && !page.hasNext);
    if (isGoing) m_action->setFocus();
    if (m_action->hasFocus() && page.action.isEmpty()) m_previous->setFocus();
}

void LessonPanel::showBox(const LessonPage& page)
{
    m_box->setHidden(page.boxTitle.isEmpty());
    setText(*m_boxTitle, page.boxTitle);
    setText(*m_boxText, page.boxText);
    setText(*m_result, page.result);
    showChoices(page);
}

void LessonPanel::showChoices(const LessonPage& page)
{
    m_choiceButtons->setExclusive(false); // so that none can be chosen
    keepRows(*m_choices, page.choices.size(), [this](int row) {
        auto* button = new WrappedButton;
        button->setProperty("role", QStringLiteral("choice"));
        button->setCheckable(true);
        m_choiceButtons->addButton(button, row);
        m_choices->addWidget(button);
    });
    for (int row = 0; row < page.choices.size(); ++row) {
        auto* button = static_cast<WrappedButton*>(m_choiceButtons->button(row));
        const auto& words = page.choices[row];
        button->setFullText(row == page.right ? words + QStringLiteral("  ✓") : words);
        button->setAccessibleName(row == page.right ? tr("%1, this is what was measured").arg(words) : words);
        button->setToolTip(tr("Say what you expect before you run it"));
        button->setChecked(row == page.chosen);
        button->setEnabled(page.areChoicesOpen || row == page.chosen || row == page.right);
    }
}

void LessonPanel::showSteps(const LessonPage& page)
{
    keepRows(*m_steps, static_cast<qsizetype>(page.steps.size()), [this](int row) {
        auto* button = new WrappedButton;
        button->setProperty("role", QStringLiteral("step"));
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, row] { Q_EMIT stepChosen(row); });
        m_steps->addWidget(button);
    });
    for (std::size_t i = 0; i < page.steps.size(); ++i) {
        const auto& step = page.steps[i];
        auto* button = static_cast<WrappedButton*>(m_steps->itemAt(static_cast<int>(i))->widget());
        button->setFullText(step.title, step.isDone ? QStringLiteral("✓  ") : QStringLiteral("○  "));
        button->setAccessibleName(step.isDone ? tr("%1, done").arg(step.title)
                                              : tr("%1, to do").arg(step.title));
        button->setToolTip(tr("Goes to this step"));
        button->setChecked(step.isCurrent);
    }
}

} // namespace ui

#include "moc_lesson_panel.cpp"
