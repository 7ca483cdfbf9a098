#include "ui/room/poll_view.h"

#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/time/ticks.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPollLeft = 16;
constexpr int kOnlyRowHeight = 96;
constexpr int kRowHeight = 50; // where there are several
constexpr int kWordsHeight = 20;
constexpr int kPollAxisHeight = 22;

std::size_t mostVotes(const PollRow& row)
{
    std::size_t most = 1;
    for (const auto& bar : row.bars)
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
    for (const auto& row : m_facts->rows) {
        if (!row.label.isEmpty()) said << row.label;
        for (const auto& bar : row.bars)
            if (bar.votes > 0) said << tr("%1 said %2").arg(bar.votes).arg(bar.label);
    }
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

int PollView::naturalRowHeight() const
{
    return qRound((m_facts->rows.size() > 1 ? kRowHeight : kOnlyRowHeight) * factor());
}

/// Where the window has less room, each row has less, and none is cut off.
int PollView::rowHeight() const
{
    const int room = height() - headHeight() - qRound(kPollAxisHeight * factor());
    const auto rows = static_cast<int>(std::max<std::size_t>(1, m_facts->rows.size()));
    return std::min(naturalRowHeight(), room / rows);
}

bool PollView::areMoments() const
{
    return m_facts->horizon > trace::Duration(0);
}

QSize PollView::sizeHint() const
{
    if (!m_facts) return {300, 0};
    if (m_facts->isOpen) return {300, headHeight() + qRound(34 * factor())};
    const auto rows = static_cast<int>(m_facts->rows.size());
    return {300, headHeight() + naturalRowHeight() * rows + qRound(kPollAxisHeight * factor())};
}

void PollView::paintEvent(QPaintEvent*)
{
    if (!m_facts) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    if (m_facts->isOpen) return;
    int top = headHeight();
    for (const auto& row : m_facts->rows) {
        paintRow(painter, row, top);
        top += rowHeight();
    }
    if (areMoments()) paintTicks(painter, top);
}

void PollView::paintHead(QPainter& painter) const
{
    const auto& theme = themeOf(palette());
    const auto scale = factor();
    const int room = width() - 2 * kPollLeft;
    const auto truthFont = textFont(qRound(15 * scale), QFont::Bold);
    const int truth =
        m_facts->truth.isEmpty() ? 0 : QFontMetrics(truthFont).horizontalAdvance(m_facts->truth) + 12;
    const auto line = [&](qreal top, qreal height, qreal size, QFont::Weight weight, const QColor& colour,
                          const QString& text, int taken = 0) {
        painter.setFont(textFont(qRound(size * scale), weight));
        painter.setPen(colour);
        const auto fitting = painter.fontMetrics().elidedText(text, Qt::ElideRight, room - taken);
        painter.drawText(QRectF(kPollLeft, top * scale, room, height * scale),
                         Qt::AlignLeft | Qt::AlignVCenter, fitting);
    };
    line(8, 34, 25, QFont::Bold, theme.text, m_facts->question);
    if (!m_facts->basis.isEmpty()) line(42, 22, 14, QFont::Normal, theme.muted, m_facts->basis, truth);
    const auto below = static_cast<qreal>(headHeight()) / scale;
    if (m_facts->isOpen)
        return line(below, 28, 17, QFont::DemiBold, theme.accent,
                    m_facts->votes == 1 ? tr("1 has voted")
                                        : tr("%1 have voted").arg(countText(m_facts->votes)));
    if (m_facts->truth.isEmpty()) return;
    painter.setPen(theme.accent);
    painter.setFont(truthFont);
    painter.drawText(QRectF(kPollLeft, (below - 24) * scale, room, 22 * scale),
                     Qt::AlignRight | Qt::AlignVCenter, m_facts->truth);
}

void PollView::paintRow(QPainter& painter, const PollRow& row, int top) const
{
    const auto& theme = themeOf(palette());
    const int base = top + rowHeight();
    const auto most = mostVotes(row);
    const qreal room = std::max(0, rowHeight() - qRound((kWordsHeight + 2) * factor()));
    paintRowLabel(painter, row.label.isEmpty() ? tr("The room says") : row.label, top);
    painter.setPen(QPen(theme.border, 2));
    painter.drawLine(m_left, base, m_left + m_width, base);
    const qreal slot = static_cast<qreal>(m_width) / std::max<qreal>(1, row.bars.size());
    const qreal breadth =
        areMoments() ? std::clamp<qreal>(slot * 0.7, 6, 26 * factor()) : std::min<qreal>(slot * 0.5, 80);
    for (std::size_t i = 0; i < row.bars.size(); ++i) {
        const auto& bar = row.bars[i];
        const qreal middle = areMoments() && bar.moment ? columnOf(*bar.moment)
                                                        : m_left + slot * (static_cast<qreal>(i) + 0.5);
        const qreal height = room * static_cast<qreal>(bar.votes) / static_cast<qreal>(most);
        paintBar(painter, bar, QRectF(middle - breadth / 2, base - height, breadth, height),
                 bar.isRight || bar.votes == most);
        if (!areMoments())
            paintUnder(painter, bar.label, QRectF(middle - slot / 2 + 2, base + 2, slot - 4, 0));
    }
    if (!row.truth) return;
    painter.setPen(QPen(theme.danger, 2));
    painter.drawLine(QPointF(columnOf(*row.truth), base), QPointF(columnOf(*row.truth), base - room / 2));
}

void PollView::paintRowLabel(QPainter& painter, const QString& label, int top) const
{
    painter.setFont(textFont(qRound(12 * factor()), QFont::DemiBold));
    painter.setPen(themeOf(palette()).muted);
    const QRect place(kPollLeft, top, m_left - kPollLeft - 4, rowHeight());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(label, Qt::ElideRight, place.width()));
}

void PollView::paintBar(QPainter& painter, const PollBar& bar, const QRectF& rect, bool isNamed) const
{
    const auto& theme = themeOf(palette());
    auto fill = theme.accent;
    if (!bar.isRight) fill.setAlpha(theme.isDark ? 0x78 : 0x70);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    if (bar.votes > 0) painter.drawRoundedRect(rect, 2, 2);
    if (isNamed) paintBarWords(painter, bar, rect);
}

void PollView::paintBarWords(QPainter& painter, const PollBar& bar, const QRectF& rect) const
{
    const auto& theme = themeOf(palette());
    painter.setFont(textFont(qRound(13 * factor()), bar.isRight ? QFont::Bold : QFont::DemiBold));
    painter.setPen(bar.isRight ? theme.accent : theme.muted);
    const auto text = bar.isRight ? tr("%1 said %2  ✓").arg(bar.votes).arg(bar.label)
                                  : tr("%1 of %2 said %3").arg(bar.votes).arg(m_facts->votes).arg(bar.label);
    const int wide = painter.fontMetrics().horizontalAdvance(text) + 2;
    const qreal left = std::clamp<qreal>(rect.center().x() - wide / 2.0, m_left - 4.0,
                                         std::max(m_left, width() - wide - kPollLeft));
    painter.drawText(QRectF(left, rect.top() - kWordsHeight * factor(), wide, 18 * factor()),
                     Qt::AlignHCenter | Qt::AlignBottom, text);
}

/// Of an answer that is no moment, below its bar.
void PollView::paintUnder(QPainter& painter, const QString& label, const QRectF& rect) const
{
    painter.setPen(themeOf(palette()).muted);
    painter.setFont(textFont(qRound(13 * factor())));
    const auto fitting =
        painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(rect.width()));
    painter.drawText(rect.adjusted(0, 0, 0, kPollAxisHeight * factor()), Qt::AlignHCenter | Qt::AlignTop,
                     fitting);
}

void PollView::paintTicks(QPainter& painter, int base) const
{
    painter.setPen(themeOf(palette()).muted);
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
