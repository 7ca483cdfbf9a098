#pragma once

#include "engine/analysis/series/time_bins.h"

#include <QWidget>

#include <vector>

namespace ui {

/// A number over the time of a run.
class SeriesChart : public QWidget
{
    Q_OBJECT

public:
    /// `unit` follows every number: " / s".
    SeriesChart(const QString& title, const QString& unit, QWidget* parent = nullptr);

    void setValues(const analysis::TimeBins& bins, std::vector<double> values);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString numberText(double value) const;
    double greatest() const;
    void paintArea(QPainter& painter, const QRectF& plot) const;

    QString m_title;
    QString m_unit;
    analysis::TimeBins m_bins;
    std::vector<double> m_values;
};

} // namespace ui
