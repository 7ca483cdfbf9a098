#pragma once

#include "ui/compare/compared_run.h"
#include "ui/theme.h"

#include <QImage>
#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;

namespace ui {

class ComparisonView;
class TimelineView;

/// The middle of the window: the timeline and, behind a second tab as long as there is one, a comparison.
class CentrePages : public QWidget
{
    Q_OBJECT

public:
    /// `timelinePage` has the timeline in it and becomes a child of the pages. `comparison` is checkable: it
    /// shows the comparison, or the timeline again, and outlives the pages.
    CentrePages(TimelineView& timeline, QWidget& timelinePage, QAction& comparison,
                QWidget* parent = nullptr);

    /// Shows both runs, whose stores stay until endComparison().
    void showComparison(const ComparedRun& before, const ComparedRun& after);
    void endComparison();

    /// The repetition's set-up, which may change on the way.
    void setComparedSetUp(const ComparedSetUp& after);

    void refresh(trace::Time now);
    void setTheme(const Theme& theme);

    /// Of what is on screen.
    QImage picture(qreal scale) const;

Q_SIGNALS:
    void requestSelected(trace::RequestId id);

private:
    void showPage(int page);

    TimelineView& m_timeline;
    QAction& m_action;
    ComparisonView* m_comparison = nullptr;
    Theme m_theme;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace ui
