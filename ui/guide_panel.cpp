#include "ui/guide_panel.h"

#include "ui/lessons/lesson_panel.h"
#include "ui/state_legend.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

GuidePanel::GuidePanel(QWidget* parent)
    : QWidget(parent)
    , m_lesson(new LessonPanel)
    , m_legend(new StateLegend)
{
    setObjectName(QStringLiteral("guidePanel"));
    auto* caption = new QLabel(tr("What the colours mean"));
    caption->setProperty("role", QStringLiteral("caption"));
    caption->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_lesson);
    column->addSpacing(20);
    column->addWidget(caption);
    column->addWidget(m_legend);
}

void GuidePanel::setTheme(const Theme& theme)
{
    m_legend->setTheme(theme);
}

} // namespace ui
