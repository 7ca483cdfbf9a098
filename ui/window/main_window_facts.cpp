// What the window is told of the servers and of the run.

#include "ui/compare/centre_pages.h"
#include "ui/lessons/classroom.h"
#include "ui/time_travel/time_travel.h"
#include "ui/tool_bar/controls.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/panels.h"
#include "ui/window/status_line.h"

namespace ui {

void MainWindow::setAddresses(const QString& serverUrl, const QString& upstreamUrl)
{
    m_status->setAddresses(serverUrl, upstreamUrl);
    m_classroom->setServer(serverUrl);
}

void MainWindow::setHandler(const QString& path)
{
    for (auto* handler : m_actions.handlers->actions())
        if (handler->data() == path) handler->setChecked(true);
    m_status->setPath(m_actions.handlers->checkedAction()->data().toString());
    m_panels->setHandler(m_actions.handlers->checkedAction()->data().toString());
}

void MainWindow::setWorkers(int workers)
{
    m_controls->setWorkers(workers);
}

void MainWindow::setUpstreamDelay(std::chrono::milliseconds delay)
{
    m_controls->setUpstreamDelay(delay);
}

void MainWindow::setRunTitle(const QString& title)
{
    // Qt adds the program's name to titles that do not end in it. [*] is where it marks what is unsaved.
    const auto name = QString(title).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(title.isEmpty() ? tr("[*]Await and See") : tr("%1[*] — Await and See").arg(name));
}

void MainWindow::setDroppedEvents(quint64 count)
{
    m_droppedEvents = count;
    m_panels->setDroppedEvents(count);
    m_status->setCounts(m_travel->inFlight(), count);
}

void MainWindow::appendLog(const QStringList& lines)
{
    m_panels->appendLog(lines);
}

void MainWindow::clearLog()
{
    m_panels->clearLog();
}

void MainWindow::askToRunAgain(const ArrivalFacts& arrivals, const RunAgain& proposal)
{
    auto* dialog = new RunAgainDialog(m_handlers, arrivals, proposal, this);
    connect(dialog, &RunAgainDialog::chosen, this, &MainWindow::runAgainChosen);
    dialog->open();
}

void MainWindow::showNotice(const QString& text)
{
    m_notice->showNotice(text);
}

void MainWindow::tellWritten(const QString& text, const QString& file)
{
    m_status->tellWritten(text, file);
}

void MainWindow::showNews(const QString& text)
{
    m_notice->showNews(text);
}

void MainWindow::offer(const QString& text, const QString& action, const std::function<void()>& accept)
{
    m_notice->offer(text, action, accept);
}

} // namespace ui
