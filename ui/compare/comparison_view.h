#pragma once

#include "ui/compare/comparison_painter.h"

#include <QWidget>

#include <optional>

class QScrollBar;

namespace ui {

/// Shows a run and its repetition below one another on one axis. Both are scrolled together, so that the same
/// request is at the same place of either.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    /// The stores outlive the view.
    ComparisonView(const ComparedRun& before, const ComparedRun& after, QWidget* parent = nullptr);

    /// The repetition changed or time went on.
    void refresh(trace::Time now);

    void setSetUp(const ComparedSetUp& after);

    /// Where neither run did anything the axis is short, or as long as it is.
    void setFolding(bool isFolding);

    const ComparedPair& runs() const { return m_runs; }

Q_SIGNALS:
    /// By a person, who clicked a request of the repetition.
    void requestSelected(trace::RequestId id);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A request under the pointer.
    struct Hit
    {
        const ComparedSide& side;
        const trace::Request& request;
        bool isRepetition;
    };

    int plotWidthLeft() const;
    ComparisonScene build() const;
    void showScrollBar();
    void describeAloud();
    std::optional<Hit> hitAt(const QPoint& position) const;
    bool showToolTip(const QPoint& position, const QPoint& globalPosition);

    ComparedPair m_runs;
    bool m_isFolding = true;
    TextMeter m_meter;
    mutable std::optional<ComparisonPainter> m_painter; ///< for the theme and the screen's device pixel ratio
    QScrollBar* m_scrollBar;
};

} // namespace ui
