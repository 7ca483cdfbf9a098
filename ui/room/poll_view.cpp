#include "ui/room/poll_view.h"

#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/model/ticks.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPollLeft = 16;
constexpr int kBarsHeight = 96;
constexpr int kPollAxisHeight = 22;

std::size_t mostVotes(const PollFacts& facts)
{
    std::size_t most = 1;
    for (const auto& bar : facts.bars)
        most = std::max(most, bar.votes);
    return most;
}

} // namespace

PollView::PollView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pollView"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void PollView::show(const std::optional<PollFacts>& facts)
{
    if (m_facts == facts) return;
    m_facts = facts;
    setVisible(m_facts.has_value());
    if (!m_facts) return;
    setAccessibleName(m_facts->question);
    QStringList said;
    for (const auto& bar : m_facts->bars)
        if (bar.votes > 0) said << tr("%1 said %2").arg(bar.votes).arg(bar.label);
    setAccessibleDescription(m_facts->isOpen ? tr("%1 have voted").arg(m_facts->votes)
                                             : (said << m_facts->truth).join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void PollView::setAxis(int left, int width, const TimeRange& range)
{
    if (m_left == left && m_width == width && m_axis == range) return;
    m_left = left;
    m_width = width;
    m_axis = range;
    update();
}

void PollView::setMagnification(qreal factor)
{
    m_magnification = factor;
    updateGeometry();
    update();
}

/// The timeline's own where it shows the begin of the run and what was said; else from zero to the latest
/// answer.
TimeRange PollView::range() const
{
    const TimeRange own{trace::Duration(0), m_facts->horizon};
    const bool isShared = !m_facts->isOpen && m_axis.begin <= trace::Duration(0) &&
                          m_axis.end >= own.end * 3 / 4 && m_axis.end <= own.end * 2;
    return isShared ? m_axis : own;
}

int PollView::columnOf(trace::Duration moment) const
{
    const auto shown = range();
    const auto part =
        static_cast<double>((moment - shown.begin).count()) / static_cast<double>(shown.length().count());
    return m_left + qRound(part * m_width);
}

int PollView::headHeight() const
{
    return qRound((m_facts && !m_facts->basis.isEmpty() ? 66 : 46) * factor());
}

int PollView::plotBase() const
{
    return headHeight() + qRound(kBarsHeight * factor());
}

QSize PollView::sizeHint() const
{
    if (!m_facts) return {300, 0};
    if (m_facts->isOpen) return {300, headHeight() + qRound(34 * factor())};
    return {300, plotBase() + qRound(kPollAxisHeight * factor())};
}

void PollView::paintEvent(QPaintEvent*)
{
    if (!m_facts) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    if (!m_facts->isOpen) paintBars(painter);
}

void PollView::paintHead(QPainter& painter) const
{
    const auto& theme = themeOf(palette());
    const auto scale = factor();
    const int room = width() - 2 * kPollLeft;
    const auto line = [&](qreal top, qreal height, qreal size, QFont::Weight weight, const QColor& colour,
                          const QString& text) {
        painter.setFont(textFont(qRound(size * scale), weight));
        painter.setPen(colour);
        const auto fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(QRectF(kPollLeft, top * scale, room, height * scale),
                         Qt::AlignLeft | Qt::AlignVCenter, fitting);
    };
    line(8, 34, 25, QFont::Bold, theme.text, m_facts->question);
    if (!m_facts->basis.isEmpty()) line(42, 22, 14, QFont::Normal, theme.muted, m_facts->basis);
    const auto below = static_cast<qreal>(headHeight()) / scale;
    if (m_facts->isOpen)
        return line(below, 28, 17, QFont::DemiBold, theme.accent,
                    m_facts->votes == 1 ? tr("1 has voted")
                                        : tr("%1 have voted").arg(countText(m_facts->votes)));
    painter.setFont(textFont(qRound(13 * scale), QFont::DemiBold));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(kPollLeft, below * scale, m_left - kPollLeft - 4, 44 * scale),
                     Qt::AlignLeft | Qt::TextWordWrap, tr("The room says"));
    if (m_facts->truth.isEmpty()) return;
    painter.setPen(theme.accent);
    painter.setFont(textFont(qRound(15 * scale), QFont::Bold));
    painter.drawText(QRectF(kPollLeft, (below - 24) * scale, room, 22 * scale),
                     Qt::AlignRight | Qt::AlignVCenter, m_facts->truth);
}

void PollView::paintBars(QPainter& painter) const
{
    const auto& bars = m_facts->bars;
    const int base = plotBase();
    const auto most = static_cast<qreal>(mostVotes(*m_facts));
    const qreal room = qRound((kBarsHeight - 22) * factor());
    const bool areMoments = m_facts->horizon > trace::Duration(0);
    paintAxis(painter, base);
    const qreal slot = static_cast<qreal>(m_width) / std::max<qreal>(1, bars.size());
    const qreal breadth =
        areMoments ? std::clamp<qreal>(slot * 0.7, 6, 26 * factor()) : std::min<qreal>(slot * 0.5, 80);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto& bar = bars[i];
        const qreal middle =
            areMoments && bar.moment ? columnOf(*bar.moment) : m_left + slot * (static_cast<qreal>(i) + 0.5);
        const qreal height = room * static_cast<qreal>(bar.votes) / most;
        const QRectF rect(middle - breadth / 2, base - height, breadth, height);
        paintBar(painter, bar, rect, bar.isRight || bar.votes == mostVotes(*m_facts));
        if (areMoments) continue;
        painter.setPen(themeOf(palette()).muted);
        painter.setFont(textFont(qRound(13 * factor())));
        const QRectF under(middle - slot / 2 + 2, base + 2, slot - 4, kPollAxisHeight * factor());
        painter.drawText(
            under, Qt::AlignHCenter | Qt::AlignTop,
            painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, static_cast<int>(under.width())));
    }
}

void PollView::paintBar(QPainter& painter, const PollBar& bar, const QRectF& rect, bool isNamed) const
{
    const auto& theme = themeOf(palette());
    auto fill = theme.accent;
    if (!bar.isRight) fill.setAlpha(theme.isDark ? 0x78 : 0x70);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (bar.votes > 0) painter.drawRoundedRect(rect, 2, 2);
    if (!isNamed) return;
    painter.setFont(textFont(qRound(13 * factor()), bar.isRight ? QFont::Bold : QFont::DemiBold));
    painter.setPen(bar.isRight ? theme.accent : theme.muted);
    const auto text = bar.isRight ? tr("%1 said %2  ✓").arg(bar.votes).arg(bar.label)
                                  : tr("%1 of %2 said %3").arg(bar.votes).arg(m_facts->votes).arg(bar.label);
    const int wide = painter.fontMetrics().horizontalAdvance(text) + 2;
    const qreal left = std::clamp<qreal>(rect.center().x() - wide / 2.0, m_left - 4.0,
                                         std::max(m_left, width() - wide - kPollLeft));
    painter.drawText(QRectF(left, rect.top() - 20 * factor(), wide, 18 * factor()),
                     Qt::AlignHCenter | Qt::AlignBottom, text);
}

void PollView::paintAxis(QPainter& painter, int base) const
{
    const auto& theme = themeOf(palette());
    painter.setPen(QPen(theme.border, 2));
    painter.drawLine(m_left, base, m_left + m_width, base);
    if (m_facts->horizon <= trace::Duration(0)) return;
    painter.setPen(theme.muted);
    painter.setFont(textFont(qRound(13 * factor())));
    const auto widthOf = [&](const QString& text) { return painter.fontMetrics().horizontalAdvance(text); };
    const auto shown = range();
    const auto plan = planTicks(shown, m_width, widthOf);
    for (const auto time : multiplesIn(shown, plan.major)) {
        const int x = columnOf(time);
        painter.drawText(QRectF(x - 50, base + 2, 100, kPollAxisHeight * factor()),
                         Qt::AlignHCenter | Qt::AlignTop, tickLabel(time, shown, plan.major));
    }
}

} // namespace ui

#include "moc_poll_view.cpp"
