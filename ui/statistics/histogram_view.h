#pragma once

#include "engine/trace/latency_distribution.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

/// How many requests took how long, on a logarithmic axis. A bar can be chosen by mouse or keyboard.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);

    /// A count for each bucket.
    void setCounts(const QString& title, std::vector<std::uint32_t> counts);

    std::optional<trace::LatencyBucket> chosen() const { return m_chosen; }

    /// Emits nothing.
    void setChosen(std::optional<trace::LatencyBucket> bucket);

Q_SIGNALS:
    /// By a person; none when the bar was let go.
    void bucketChosen(std::optional<trace::LatencyBucket> bucket);

    /// By a person, who wants to see the requests of the chosen bar.
    void listWanted();

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void choose(std::optional<trace::LatencyBucket> bucket);
    void chooseNeighbour(int step);
    void askForList();
    QRectF plot() const;
    QRectF barRect(int bucket) const;
    std::optional<trace::LatencyBucket> bucketAt(qreal x) const;
    void paintBars(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;

    QString m_title;
    std::vector<std::uint32_t> m_counts;
    int m_first = 0; ///< the buckets that are shown
    int m_last = 0;
    std::optional<trace::LatencyBucket> m_chosen;
};

/// "1.3 s to 1.6 s"
QString latencyRangeText(trace::LatencyBucket bucket);

} // namespace ui
