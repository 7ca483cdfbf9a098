#pragma once

#include "app/lab.h"
#include "app/run_file.h"
#include "ui/picture/figure_style.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace ui {
class MainWindow;
}

namespace app {

/// Opens and saves runs for the window, on threads of its own, and sees to it that none is lost: it asks
/// before, and keeps a copy against a crash. GUI thread.
class RunFiles : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RunFiles(Lab& lab, ui::MainWindow& window);

    /// Gives up opening, and waits for a file that is being written.
    ~RunFiles() override;

    /// Asks first where a run would be lost.
    void open(const QString& file);

    /// Calls `go` once the run on the screen is saved or may be lost; never where the person says no.
    void whenNothingIsLost(std::function<void()> go);

    /// A run of ours that no file has.
    bool isUnsaved() const;

    /// What figures say of the run on the screen.
    ui::RunCaption caption() const;

    /// Offers the run that a crash left behind, if there is one.
    void offerLostRun();

Q_SIGNALS:
    void opened();
    void saved(const QString& file);

private:
    /// How far a run has come. Loops that wake up and go to sleep again do not count: they always do.
    struct Mark
    {
        std::uint64_t run = 0;
        std::size_t requests = 0;
        std::size_t inFlight = 0;

        bool operator==(const Mark&) const = default;
    };

    void closeWindow();
    void beginToOpen(const QString& file);
    void show(const QString& file, trace::OpenedTrace result);
    void showProgress();
    void save(const QString& file);
    std::shared_ptr<const trace::TraceDocument> snapshot() const;
    void endSave(const QString& file, const Mark& mark, const QString& problem);
    Mark markNow() const;
    void keepCopy();

    Lab& m_lab;
    ui::MainWindow& m_window;
    std::optional<Mark> m_saved;
    std::uint64_t m_keptRevision = 0;
    std::function<void()> m_afterSave;
    std::string m_shownScenario; ///< of the file on the screen
    std::uint64_t m_shownDropped = 0;
    QString m_shownTitle; ///< its run's name, or else its own
    QDate m_shownDate;    ///< when that file was written
    QString m_opening;
    QElapsedTimer m_openingSince;
    trace::Progress m_progress = 0;
    QTimer m_progressTimer;
    QTimer m_copies;
    QString m_copyFile;
    bool m_isKeeping = false;
    QDeadlineTimer m_nextCopy; ///< of a run that goes on
    std::jthread m_opener;
    std::jthread m_writer;
    std::jthread m_keeper;
};

} // namespace app
