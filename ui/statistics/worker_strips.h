#pragma once

#include "engine/analysis/series/time_bins.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <vector>

namespace ui {

/// One worker's strip: how strongly each stretch of time is coloured, 0 to 1, and what is true now.
struct WorkerStrip
{
    unsigned worker = 0;
    std::vector<double> strengths;
    std::vector<QString> texts; ///< what the tool tip says of each stretch
};

/// Something about each worker over the time of a run, a row each, however many workers there are.
class WorkerStrips : public QWidget
{
    Q_OBJECT

public:
    /// `colour` is the theme's for a strength of 1.
    WorkerStrips(const QString& title, QColor Theme::*colour, QWidget* parent = nullptr);

    /// `summary` says it for all of them.
    void setStrips(const analysis::TimeBins& bins, std::vector<WorkerStrip> strips, const QString& summary);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF rowRect(std::size_t row) const;
    void paintStrip(QPainter& painter, const WorkerStrip& strip, const QRectF& place) const;

    QString m_title;
    QString m_summary;
    analysis::TimeBins m_bins;
    std::vector<WorkerStrip> m_strips;
    QColor Theme::*m_colour;
    int m_numberWidth = 0; ///< pixels; of the widest one and what is beside it
};

} // namespace ui
