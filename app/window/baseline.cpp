#include "app/window/baseline.h"

#include "app/lab/lab.h"
#include "app/run/run_again.h"
#include "app/run/run_document.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/window/main_window.h"

#include <QFileInfo>

#include <utility>

namespace app {

Baseline::Baseline(Lab& lab, ui::MainWindow& window)
    : m_lab(lab)
    , m_window(&window)
{
    joinWindow();
    // The run beside it goes.
    connect(&lab, &Lab::replaced, this, &Baseline::endComparison);
    connect(&lab, &Lab::earlierRunGoes, this, [this] { m_isShown = false; });
}

void Baseline::moveTo(ui::MainWindow& window)
{
    m_isShown = false; // with the other window
    m_window = &window;
    joinWindow();
}

void Baseline::joinWindow()
{
    connect(m_window, &ui::MainWindow::baselineWanted, this, &Baseline::keep);
    connect(m_window, &ui::MainWindow::baselineComparisonWanted, this, &Baseline::compare);
    connect(m_window, &ui::MainWindow::baselineChosen, this, &Baseline::open);
    m_window->setBaselineKept(m_run.has_value());
}

void Baseline::keep()
{
    const auto& store = m_lab.store();
    if (const auto problem = whyNotCompared(store, store); !problem.isEmpty())
        return m_window->showNotice(problem);
    take(store, m_lab.scenarioOfRun());
    m_window->showNews(
        tr("This run is the baseline from now on. Make another one, then choose “Compare with the "
           "baseline” in the Run menu."));
}

void Baseline::take(trace::Store store, const Scenario& scenario)
{
    endComparison();
    m_run.emplace(std::move(store), scenario, false);
    m_window->setBaselineKept(true);
}

void Baseline::endComparison()
{
    if (std::exchange(m_isShown, false)) m_window->tabs().endComparison();
}

void Baseline::open(const QString& file)
{
    m_opener.open(file, [this, file](trace::OpenedTrace opened) { compareOpened(file, std::move(opened)); });
}

void Baseline::compareOpened(const QString& file, trace::OpenedTrace opened)
{
    if (!opened.problem.empty()) m_window->showNotice(QString::fromStdString(opened.problem));
    if (!opened.document) return;
    const auto scenario = scenarioIn(*opened.document);
    take(std::move(opened.document->store), scenario);
    m_window->showNews(tr("%1 is the baseline from now on.").arg(QFileInfo(file).fileName()));
    compare();
}

void Baseline::compare()
{
    if (!m_run) return;
    const auto& store = m_lab.store();
    if (const auto problem = whyNotCompared(m_run->store, store); !problem.isEmpty())
        return m_window->showNotice(problem);
    m_window->tabs().showComparison(comparedRun(m_run->store, m_run->scenario),
                                    comparedRun(store, m_lab.scenarioOfRun()));
    m_isShown = true;
}

} // namespace app

#include "moc_baseline.cpp"
