#include "ui/lessons/panel/question_box.h"

#include "ui/lessons/panel/lesson_widgets.h"
#include "ui/lessons/panel/wrapped_button.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace ui {

QuestionBox::QuestionBox(QWidget* parent)
    : QFrame(parent)
    , m_title(makeLessonLabel("lessonBoxTitle", QStringLiteral("boxTitle")))
    , m_text(makeLessonLabel("lessonBoxText", QStringLiteral("soft"), Qt::RichText))
    , m_choices(new QVBoxLayout)
    , m_buttons(new QButtonGroup(this))
    , m_result(makeLessonLabel("lessonResult", QStringLiteral("soft"), Qt::RichText))
{
    setObjectName(QStringLiteral("lessonBox"));
    setProperty("role", QStringLiteral("lessonBox"));
    m_choices->setSpacing(6);
    connect(m_buttons, &QButtonGroup::idClicked, this, &QuestionBox::choiceMade);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_choices);
    column->addWidget(m_result);
}

void QuestionBox::show(const LessonPage& page)
{
    setHidden(page.boxTitle.isEmpty());
    showText(*m_title, page.boxTitle);
    showText(*m_text, page.boxText);
    showText(*m_result, page.result);
    showChoices(page);
}

void QuestionBox::showChoices(const LessonPage& page)
{
    m_buttons->setExclusive(false); // so that none can be chosen
    keepRows(*m_choices, page.choices.size(), [this](int row) { addChoice(row); });
    for (int row = 0; row < page.choices.size(); ++row) {
        auto* button = static_cast<WrappedButton*>(m_buttons->button(row));
        const auto& words = page.choices[row];
        button->setFullText(row == page.right ? words + QStringLiteral("  ✓") : words);
        button->setAccessibleName(row == page.right ? tr("%1, this is what was measured").arg(words) : words);
        button->setToolTip(tr("Say what you expect before you run it"));
        button->setChecked(row == page.chosen);
        button->setEnabled(page.areChoicesOpen || row == page.chosen || row == page.right);
    }
}

void QuestionBox::addChoice(int row)
{
    auto* button = new WrappedButton;
    button->setProperty("role", QStringLiteral("choice"));
    button->setCheckable(true);
    m_buttons->addButton(button, row);
    m_choices->addWidget(button);
}

} // namespace ui

#include "moc_question_box.cpp"
