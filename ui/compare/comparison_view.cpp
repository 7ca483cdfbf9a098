#include "ui/compare/comparison_view.h"

#include "ui/style/appearance.h"
#include "ui/timeline/layout/tool_tip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace ui {

namespace {

constexpr int kScrollBarWidth = 10;
constexpr int kLanesPerNotch = 3;

} // namespace

ComparisonView::ComparisonView(const ComparedRun& before, const ComparedRun& after, QWidget* parent)
    : QWidget(parent)
    , m_runs(before, after)
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("comparisonView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(300, 160);
    setAccessibleName(tr("Comparison"));
    m_scrollBar->setAccessibleName(tr("Scroll both runs"));
    m_scrollBar->hide();
    connect(m_scrollBar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    describeAloud();
}

void ComparisonView::refresh(trace::Time now)
{
    m_runs.update(now);
    describeAloud();
    showScrollBar();
    update();
}

void ComparisonView::setSetUp(const ComparedSetUp& after)
{
    if (m_runs.after().setUp == after) return;
    m_runs.setSetUp(after);
    update();
}

void ComparisonView::setFolding(bool isFolding)
{
    m_isFolding = isFolding;
    update();
}

/// What is painted, for those who cannot see it.
void ComparisonView::describeAloud()
{
    const auto words = m_runs.words();
    const auto verdict = m_runs.verdict();
    const auto text = QStringList{words.title, verdict.headline, verdict.detail}.join(QStringLiteral(". "));
    if (accessibleDescription() != text) setAccessibleDescription(text);
}

int ComparisonView::plotWidthLeft() const
{
    return width() - (m_scrollBar->isHidden() ? 0 : kScrollBarWidth);
}

ComparisonScene ComparisonView::build() const
{
    const auto first = static_cast<std::size_t>(m_scrollBar->value());
    return buildComparison(
        m_runs, {.size = {plotWidthLeft(), height()}, .firstLane = first, .isFolding = m_isFolding}, m_meter);
}

void ComparisonView::showScrollBar()
{
    const auto layout = build().layout;
    const auto arrivals = layout.isDensity ? 0 : static_cast<int>(m_runs.pairs().size());
    const int shown = static_cast<int>(layout.shown);
    m_scrollBar->setRange(0, std::max(0, arrivals - shown));
    m_scrollBar->setPageStep(std::max(1, shown));
    m_scrollBar->setVisible(arrivals > shown);
    const int top = layout.before.card.top();
    m_scrollBar->setGeometry(width() - kScrollBarWidth, top, kScrollBarWidth, std::max(0, height() - top));
}

void ComparisonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_painter.reset();
}

void ComparisonView::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.background);
    const auto ratio = devicePixelRatioF();
    if (!m_painter || m_painter->devicePixelRatio() != ratio) m_painter.emplace(theme, ratio);
    m_painter->paint(painter, build());
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showScrollBar();
}

void ComparisonView::wheelEvent(QWheelEvent* event)
{
    constexpr int kNotch = 120;
    m_scrollBar->setValue(m_scrollBar->value() - event->angleDelta().y() * kLanesPerNotch / kNotch);
    event->accept();
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up: m_scrollBar->triggerAction(QScrollBar::SliderSingleStepSub); return;
    case Qt::Key_Down: m_scrollBar->triggerAction(QScrollBar::SliderSingleStepAdd); return;
    case Qt::Key_PageUp: m_scrollBar->triggerAction(QScrollBar::SliderPageStepSub); return;
    case Qt::Key_PageDown: m_scrollBar->triggerAction(QScrollBar::SliderPageStepAdd); return;
    case Qt::Key_Home: m_scrollBar->triggerAction(QScrollBar::SliderToMinimum); return;
    case Qt::Key_End: m_scrollBar->triggerAction(QScrollBar::SliderToMaximum); return;
    default: QWidget::keyPressEvent(event);
    }
}

std::optional<ComparisonView::Hit> ComparisonView::hitAt(const QPoint& position) const
{
    const auto layout = build().layout;
    if (layout.isDensity) return {};
    const bool isRepetition = layout.after.card.contains(position);
    const auto& rows = isRepetition ? layout.after.rows : layout.before.rows;
    const auto lane = (position.y() - rows.top) / rows.pitch;
    if (position.y() < rows.top || lane >= static_cast<int>(layout.shown)) return {};
    const auto row = static_cast<std::size_t>(m_scrollBar->value()) + static_cast<std::size_t>(lane);
    if (row >= m_runs.pairs().size()) return {};
    const auto& pair = m_runs.pairs()[row];
    const auto* request = isRepetition ? pair.after : pair.before;
    if (request == nullptr) return {};
    return Hit{isRepetition ? m_runs.after() : m_runs.before(), *request, isRepetition};
}

void ComparisonView::mousePressEvent(QMouseEvent* event)
{
    const auto hit = hitAt(event->position().toPoint());
    if (hit && hit->isRepetition) Q_EMIT requestSelected(hit->request.id);
}

bool ComparisonView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    return showToolTip(help->pos(), help->globalPos());
}

bool ComparisonView::showToolTip(const QPoint& position, const QPoint& globalPosition)
{
    const auto hit = hitAt(position);
    if (hit)
        QToolTip::showText(globalPosition,
                           toolTipText(hit->side.store, hit->request, std::nullopt, hit->side.now), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui

#include "moc_comparison_view.cpp"
