#include "ui/lessons/panel/lesson_panel.h"

#include "ui/input/quiet_button.h"
#include "ui/lessons/panel/lesson_actions.h"
#include "ui/lessons/panel/lesson_widgets.h"
#include "ui/lessons/panel/question_box.h"
#include "ui/lessons/panel/wrapped_button.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

void showUnderCaption(const CaptionedText& part, const QString& text)
{
    part.caption->setHidden(text.isEmpty());
    showText(*part.text, text);
}

} // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : SeenLater(parent)
    , m_caption(makeLessonLabel("lessonCaption", QStringLiteral("caption")))
    , m_previous(
          makeQuietButton(QStringLiteral("previousLessonButton"), QStringLiteral("‹"), tr("Previous lesson")))
    , m_next(makeQuietButton(QStringLiteral("nextLessonButton"), QStringLiteral("›"), tr("Next lesson")))
    , m_title(makeLessonLabel("lessonTitle", QStringLiteral("heading")))
    , m_introduction(makeLessonLabel("lessonIntroduction", QStringLiteral("soft"), Qt::RichText))
    , m_question(new QuestionBox)
    , m_basis(makeLessonLabel("lessonBasis", QStringLiteral("caption")))
    , m_text(makeLessonLabel("lessonText", QStringLiteral("soft"), Qt::RichText))
    , m_steps(new QVBoxLayout)
    , m_actions(new LessonActions(this))
    , m_remember{makeLessonLabel("rememberCaption", QStringLiteral("caption")),
                 makeLessonLabel("lessonRemember", QStringLiteral("soft"), Qt::RichText)}
    , m_commands{makeLessonLabel("commandsCaption", QStringLiteral("caption")),
                 makeLessonLabel("lessonCommands", QStringLiteral("code"))}
{
    setObjectName(QStringLiteral("lessonPanel"));
    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addHead(*column);
    column->addWidget(m_title);
    column->addWidget(m_introduction);
    column->addWidget(m_question);
    m_basis->setText(tr("Measured (whole run)"));
    m_basis->hide();
    column->addWidget(m_basis);
    column->addWidget(m_text);
    m_steps->setSpacing(2);
    column->addLayout(m_steps);
    addFoot(*column);
    connect(m_question, &QuestionBox::choiceMade, this, &LessonPanel::choiceMade);
    connect(m_actions, &LessonActions::actionTriggered, this, &LessonPanel::actionTriggered);
    connect(m_actions, &LessonActions::otherActionTriggered, this, &LessonPanel::otherActionTriggered);
}

QWidget& LessonPanel::actions()
{
    return *m_actions;
}

void LessonPanel::addHead(QVBoxLayout& column)
{
    connect(m_previous, &QToolButton::clicked, this, &LessonPanel::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &LessonPanel::nextRequested);
    auto* head = new QHBoxLayout;
    head->addWidget(m_caption, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    column.addLayout(head);
}

void LessonPanel::addFoot(QVBoxLayout& column)
{
    m_remember.caption->setText(tr("What to remember"));
    m_commands.caption->setText(tr("Try it from a terminal"));
    m_commands.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_commands.text->setToolTip(tr("Select it and copy it into a terminal: this server answers anybody"));
    for (const auto& part : {m_remember, m_commands}) {
        column.addWidget(part.caption);
        column.addWidget(part.text);
    }
    auto* page = makeQuietButton(
        QStringLiteral("lessonPageButton"), tr("Web page…"), tr("Export this lesson as a web page"),
        tr("Writes one file with the lesson's text, its questions and its runs, which are "
           "made anew for it: readers answer, then watch what was measured."));
    connect(page, &QToolButton::clicked, this, &LessonPanel::pageRequested);
    column.addWidget(page, 0, Qt::AlignLeft);
}

void LessonPanel::show(const LessonPage& page)
{
    const bool isShown = !page.title.isEmpty();
    if (!isShown) setVisible(false);
    keepFocus(page);
    showText(*m_caption, page.caption);
    showText(*m_title, page.title);
    showText(*m_introduction, page.introduction);
    showText(*m_text, page.text);
    m_basis->setVisible(m_isAtMoment && !page.text.isEmpty());
    m_question->show(page);
    showSteps(page);
    m_actions->show(page);
    Q_EMIT actionOffered(!page.title.isEmpty() && !page.action.isEmpty() && page.isActionPossible);
    showUnderCaption(m_remember, page.remember);
    showUnderCaption(m_commands, page.commands);
    m_previous->setEnabled(page.hasPrevious);
    m_next->setEnabled(page.hasNext);
    if (isShown) setVisible(true); // laid out once, with all its texts
}

void LessonPanel::setAtMoment(bool isAtMoment)
{
    m_isAtMoment = isAtMoment;
    m_basis->setVisible(isAtMoment && !m_text->text().isEmpty());
}

/// What goes away hands its focus to the next thing to do, instead of to whatever comes next.
void LessonPanel::keepFocus(const LessonPage& page)
{
    const bool isGoing = m_actions->isFocusGoing(page) || (m_previous->hasFocus() && !page.hasPrevious) ||
                         (m_next->hasFocus() && !page.hasNext);
    if (isGoing) m_actions->focusMain();
    if (m_actions->isMainFocused() && page.action.isEmpty()) m_previous->setFocus();
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
