#pragma once

#include "ui/room/room_facts.h"
#include "ui/timeline/time/time_scale.h"

#include <QWidget>

#include <optional>

namespace ui {

/// The question to the room, and what the room says, as a histogram above the timeline for each part of it:
/// moments stand where they are on its axis.
class PollView : public QWidget
{
    Q_OBJECT

public:
    explicit PollView(QWidget* parent = nullptr);

    /// Nothing shows nothing.
    void show(const std::optional<PollFacts>& facts);

    /// Where the timeline's plot lies, in pixels of this widget, and what it shows.
    void setAxis(int left, int width, const TimeRange& range);

    void setMagnification(qreal factor);

    /// Where a moment stands.
    int columnOf(trace::Duration moment) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal factor() const { return 1 + (m_magnification - 1) / 2; }
    TimeRange range() const;
    bool areMoments() const;
    void paintHead(QPainter& painter) const;
    void paintRow(QPainter& painter, const PollRow& row, int top) const;
    void paintRowLabel(QPainter& painter, const QString& label, int top) const;
    void paintBar(QPainter& painter, const PollBar& bar, const QRectF& rect, bool isNamed) const;
    void paintBarWords(QPainter& painter, const PollBar& bar, const QRectF& rect) const;
    void paintUnder(QPainter& painter, const QString& label, const QRectF& rect) const;
    void paintTicks(QPainter& painter, int base) const;
    int headHeight() const;
    int naturalRowHeight() const;
    int rowHeight() const;

    std::optional<PollFacts> m_facts;
    int m_left = 110;
    int m_width = 600;
    TimeRange m_axis{};
    qreal m_magnification = 1;
};

} // namespace ui
