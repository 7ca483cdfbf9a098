#include "ui/lessons/panel/lesson_actions.h"

#include "ui/input/quiet_button.h"
#include "ui/lessons/panel/lesson_widgets.h"
#include "ui/lessons/panel/wrapped_button.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

LessonActions::LessonActions(QWidget* parent)
    : QFrame(parent)
    , m_main(new WrappedButton)
    , m_other(
          makeQuietButton(QStringLiteral("lessonOtherActionButton"), {}, tr("What else can be done here")))
{
    setObjectName(QStringLiteral("lessonActions"));
    setProperty("role", QStringLiteral("legend"));
    m_main->setObjectName(QStringLiteral("lessonActionButton"));
    m_main->setProperty("role", QStringLiteral("primary"));
    m_main->setToolTip(tr("The next thing to do in this lesson"));
    connect(m_main, &QPushButton::clicked, this, &LessonActions::actionTriggered);
    connect(m_other, &QToolButton::clicked, this, &LessonActions::otherActionTriggered);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 6);
    column->setSpacing(4);
    column->addWidget(m_main);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    hide();
}

void LessonActions::show(const LessonPage& page)
{
    m_main->setFullText(page.action);
    m_main->setHidden(page.action.isEmpty());
    m_main->setBusy(!page.isActionPossible);
    m_other->setText(page.otherAction);
    m_other->setAccessibleName(page.otherAction);
    m_other->setHidden(page.otherAction.isEmpty());
    setHidden(page.title.isEmpty() || (page.action.isEmpty() && page.otherAction.isEmpty()));
}

bool LessonActions::isFocusGoing(const LessonPage& page) const
{
    return m_other->hasFocus() && page.otherAction.isEmpty();
}

bool LessonActions::isMainFocused() const
{
    return m_main->hasFocus();
}

void LessonActions::focusMain()
{
    m_main->setFocus();
}

} // namespace ui

#include "moc_lesson_actions.cpp"
