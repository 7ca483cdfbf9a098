#pragma once

#include "app/lab/earlier_run.h"
#include "app/run/file_opener.h"

#include <QObject>

#include <optional>

namespace ui {
class MainWindow;
}

namespace app {

class Lab;

/// A run that is kept so that any later one can be compared with it: the one on the screen, or one from a
/// file. GUI thread.
class Baseline : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it, but for moveTo().
    Baseline(Lab& lab, ui::MainWindow& window);

    /// Another window shows the runs from now on.
    void moveTo(ui::MainWindow& window);

    /// The run on the screen is the baseline from now on.
    void keep();

    /// The run of a file is, and is compared at once with the one on the screen.
    void open(const QString& file);

    /// Shows it beside the run on the screen.
    void compare();

private:
    void joinWindow();
    void take(trace::Store store, const Scenario& scenario);
    void endComparison();
    void compareOpened(const QString& file, trace::OpenedTrace opened);

    Lab& m_lab;
    ui::MainWindow* m_window;
    std::optional<EarlierRun> m_run;
    FileOpener m_opener;
    bool m_isShown = false; ///< beside the run on the screen
};

} // namespace app
