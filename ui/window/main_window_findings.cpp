// What the window says about a run, and where that leads.

#include "ui/run/verdict_banner.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/main_window.h"
#include "ui/window/panels.h"

namespace ui {

void MainWindow::connectFindings()
{
    connect(m_verdicts, &VerdictBanner::requestSought, this, &MainWindow::showRequest);
    connect(m_panels, &Panels::requestSought, this, &MainWindow::showRequest);
    connect(m_actions.flows, &QAction::toggled, this, [this](bool wantsFlows) {
        if (!wantsFlows) m_timeline->setFlows({});
        Q_EMIT explanationWanted(m_timeline->selected(), wantsFlows);
    });
}

/// An answer may still be about the run before.
void MainWindow::setFindings(const analysis::Findings& findings)
{
    if (findings.question.run == m_store.run()) showFindings(findings);
}

void MainWindow::showFindings(const analysis::Findings& findings)
{
    m_verdicts->setFindings(findings);
    m_panels->setFindings(findings);
    if (m_actions.flows->isChecked()) m_timeline->setFlows(findings.flows);
}

void MainWindow::showRequest(trace::RequestId id)
{
    select(id);
    m_timeline->reveal(id);
}

} // namespace ui
