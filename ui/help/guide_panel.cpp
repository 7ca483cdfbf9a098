#include "ui/help/guide_panel.h"

#include "ui/help/state_legend.h"
#include "ui/lessons/panel/lesson_panel.h"
#include "ui/panel/side_panel.h"
#include "ui/style/appearance.h"
#include "ui/style/style_sheet.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLeastGuideWidth = 220;
constexpr int kUsualText = 13;
constexpr int kRoomForMeanings = 560; // a lower panel rather shows the lesson

} // namespace

GuidePanel::GuidePanel(QWidget* parent)
    : QWidget(parent)
    , m_lesson(new LessonPanel)
    , m_legend(new StateLegend)
{
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("Guide"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeSidePanel(QStringLiteral("lesson"), {}, {m_lesson}, kLeastGuideWidth), 1);
    column->addWidget(&m_lesson->actions());
    column->addWidget(makeLegend());
}

/// In sight however long the lesson is.
QWidget* GuidePanel::makeLegend()
{
    auto* caption = new QLabel(tr("What the colours mean"));
    caption->setProperty("role", QStringLiteral("caption"));
    caption->setWordWrap(true);
    auto* legend = new QWidget;
    legend->setProperty("role", QStringLiteral("legend"));
    legend->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(legend);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(caption);
    column->addWidget(m_legend);
    return legend;
}

void GuidePanel::setStates(std::span<const trace::State> states)
{
    m_legend->setStates(states);
}

void GuidePanel::setMagnification(qreal factor)
{
    if (m_magnification == factor) return;
    m_magnification = factor;
    m_legend->setMagnification(factor);
    dressUp();
}

/// In the window's colours.
void GuidePanel::dressUp()
{
    const auto usual =
        QStringLiteral("QWidget { font-size: %1px; } ").arg(kUsualText) + ui::styleSheet(themeOf(palette()));
    const auto sheet = m_magnification == 1 ? QString() : magnified(usual, m_magnification);
    if (styleSheet() != sheet) setStyleSheet(sheet);
}

void GuidePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) dressUp();
}

void GuidePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_legend->setCompact(height() < kRoomForMeanings * m_magnification);
}

} // namespace ui

#include "moc_guide_panel.cpp"
