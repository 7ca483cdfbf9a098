#pragma once

#include "ui/compare/compared_run.h"
#include "ui/picture/figure.h"
#include "ui/picture/figure_style.h"
#include "ui/picture/picture_source.h"
#include "ui/style/appearance.h"
#include "ui/timeline/layout/on_screen.h"

#include <QWidget>

#include <optional>

class QAction;
class QStackedWidget;
class QTabBar;

namespace ui {

class ComparisonView;
class TimelineView;

/// The middle of the window: the timeline and, behind a second tab as long as there is one, a comparison.
class ComparisonTabs : public QWidget, public PictureSource
{
    Q_OBJECT

public:
    /// `timelinePage` has the timeline in it and becomes a child of the tabs. `comparison` is checkable: it
    /// shows the comparison, or the timeline again, and outlives the tabs.
    ComparisonTabs(TimelineView& timeline, QWidget& timelinePage, QAction& comparison,
                   QWidget* parent = nullptr);

    /// Shows both runs, whose stores stay until endComparison().
    void showComparison(const ComparedRun& before, const ComparedRun& after);
    void endComparison();

    bool isComparisonInFront() const;

    /// What is compared in front; nothing where the timeline is there. The stores stay until endComparison().
    std::optional<ComparedRuns> compared() const;

    /// What the timeline shows beside its run.
    OnScreen onScreen() const;

    /// Idle stretches are drawn short on both pages and in figures of them, or as long as they are. They are
    /// folded at first.
    void setFolding(bool isFolding);

    /// The timeline comes to the front.
    void showTimeline();

    /// The repetition's set-up, which may change on the way.
    void setComparedSetUp(const ComparedSetUp& after);

    void refresh(trace::Time now);

    /// Who tells what figures say of the run that is shown.
    void setCaption(std::function<RunCaption()> caption) { m_caption = std::move(caption); }

    /// Of the page that is on screen: of what can be seen there, or of the whole run.
    Figure figure(const FigureStyle& style, bool isWhole) const override;

    /// From the begin to the end of what is on that page.
    trace::Duration runLength() const override;

    const Theme& theme() const override { return themeOf(palette()); }

Q_SIGNALS:
    void requestSelected(trace::RequestId id);

    /// It has come to the front: both runs, as a whole.
    void comparisonShown();

private:
    void showPage(int page);

    TimelineView& m_timeline;
    QAction& m_action;
    ComparisonView* m_comparison = nullptr;
    std::function<RunCaption()> m_caption;
    bool m_isFolding = true;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace ui
