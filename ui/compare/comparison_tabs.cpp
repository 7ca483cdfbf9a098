#include "ui/compare/comparison_tabs.h"

#include "ui/compare/comparison_figure.h"
#include "ui/compare/comparison_view.h"
#include "ui/picture/run_figure.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kTimelinePage = 0;
constexpr int kComparisonPage = 1;

} // namespace

ComparisonTabs::ComparisonTabs(TimelineView& timeline, QWidget& timelinePage, QAction& comparison,
                               QWidget* parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_action(comparison)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    m_tabs->setObjectName(QStringLiteral("centreTabs"));
    m_tabs->setAccessibleName(tr("Timeline or comparison"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Timeline"));
    m_tabs->addTab(tr("Comparison"));
    m_tabs->setTabToolTip(kTimelinePage, tr("Back to the timeline of the run that is in memory now."));
    m_tabs->setTabToolTip(kComparisonPage, tr("Both runs of the same arrivals on one axis."));
    m_tabs->hide();
    m_pages->addWidget(&timelinePage);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    m_action.setEnabled(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparisonTabs::showPage);
    connect(&m_action, &QAction::triggered, this,
            [this](bool isChecked) { showPage(isChecked ? kComparisonPage : kTimelinePage); });
}

void ComparisonTabs::showComparison(const ComparedRun& before, const ComparedRun& after)
{
    endComparison();
    m_comparison = new ComparisonView(before, after);
    m_comparison->setFolding(m_isFolding);
    connect(m_comparison, &ComparisonView::requestSelected, this, &ComparisonTabs::requestSelected);
    m_pages->addWidget(m_comparison);
    m_tabs->show();
    m_action.setEnabled(true);
    showPage(kComparisonPage);
}

void ComparisonTabs::endComparison()
{
    if (m_comparison == nullptr) return;
    showPage(kTimelinePage);
    m_tabs->hide();
    m_action.setEnabled(false);
    delete m_comparison; // at once: the stores may go next
    m_comparison = nullptr;
}

void ComparisonTabs::setFolding(bool isFolding)
{
    m_isFolding = isFolding;
    m_timeline.setFolding(isFolding);
    if (m_comparison != nullptr) m_comparison->setFolding(isFolding);
}

void ComparisonTabs::showTimeline()
{
    if (m_pages->currentIndex() != kTimelinePage) showPage(kTimelinePage);
}

void ComparisonTabs::setComparedSetUp(const ComparedSetUp& after)
{
    if (m_comparison != nullptr) m_comparison->setSetUp(after);
}

void ComparisonTabs::showPage(int page)
{
    if (page == kComparisonPage && m_comparison == nullptr) return;
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(page);
    m_action.setChecked(page == kComparisonPage);
    m_pages->setCurrentIndex(page);
    if (page == kTimelinePage) return m_timeline.setFocus();
    m_comparison->setFocus();
    Q_EMIT comparisonShown();
}

void ComparisonTabs::refresh(trace::Time now)
{
    m_timeline.refresh(now);
    if (m_comparison != nullptr) m_comparison->refresh(now);
}

bool ComparisonTabs::isComparisonInFront() const
{
    return m_pages->currentIndex() == kComparisonPage;
}

std::optional<ComparedRuns> ComparisonTabs::compared() const
{
    return isComparisonInFront() ? std::optional(m_comparison->runs().runs()) : std::nullopt;
}

OnScreen ComparisonTabs::onScreen() const
{
    return m_timeline.onScreen();
}

trace::Duration ComparisonTabs::runLength() const
{
    const auto& store = isComparisonInFront() ? m_comparison->runs().after().store : m_timeline.store();
    return store.isEmpty() ? trace::Duration(0) : store.latest() - store.origin();
}

Figure ComparisonTabs::figure(const FigureStyle& wanted, bool isWhole) const
{
    auto style = wanted;
    style.isFolding = m_isFolding;
    if (m_pages->currentIndex() == kComparisonPage)
        return comparisonFigure(m_comparison->runs(), style, QDate::currentDate());
    RunPicture picture{.style = style, .shown = m_timeline.onScreen()};
    picture.style.range = isWhole ? std::nullopt : std::optional(m_timeline.visibleRange());
    if (m_caption) picture.caption = m_caption();
    return runFigure(m_timeline.store(), m_timeline.now(), picture);
}

} // namespace ui

#include "moc_comparison_tabs.cpp"
