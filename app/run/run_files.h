#pragma once

#include "app/lab/lab.h"
#include "app/run/file_opener.h"
#include "app/run/run_document.h"
#include "app/run/safety_copy.h"
#include "ui/picture/figure_style.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <map>
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
    /// Both outlive it, but for moveTo().
    RunFiles(Lab& lab, ui::MainWindow& window);

    /// Another window shows the run from now on.
    void moveTo(ui::MainWindow& window);

    /// Gives up opening, and waits for files that are being written.
    ~RunFiles() override;

    /// Waits for files that are being written and gives up all else; nothing was lost. The window is closed.
    void end();

    /// What is unsaved is kept for the next start, where the process ends now for whatever reason. Takes no
    /// longer than a fifth of a second: a long run is written by another process.
    void leaveForNextStart();

    /// Asks first where a run would be lost.
    void open(const QString& file);

    /// Calls `go` once the run on the screen is saved or may be lost; never where the person says no.
    void whenNothingIsLost(std::function<void()> go);

    /// A run of ours that no file has.
    bool isUnsaved() const;

    /// What figures say of the run on the screen.
    ui::RunCaption caption() const;

    /// Of the run on the screen; the lab's scenario may have got another name.
    void showTitle();

    /// Offers the run that a crash left behind, if there is one. Opened, it is as unsaved as it was.
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

    /// What the file on the screen says of its run, and when it was written.
    struct Shown
    {
        std::string scenario;
        std::uint64_t dropped = 0;
        QString title; ///< its run's name, or else its own
        QDate date;
    };

    /// What a file that is opened is to its person.
    enum class Origin { Saved, Lost };

    /// A file that is being read.
    struct Opening
    {
        QString file;
        Origin origin = Origin::Saved;
        std::optional<std::uint64_t> discarded{}; ///< the run that may be lost for it
        std::optional<std::uint64_t> beginning{}; ///< the run that shows its begin
    };

    void joinWindow();
    void closeWindow();
    void beginToOpen(const QString& file, Origin origin);
    bool isInTheWay(const Opening& opening) const;
    void showBeginning(Opening& opening, trace::TraceDocument& document);
    void show(const Opening& opening, trace::OpenedTrace result);
    void showWhole(const Opening& opening, trace::TraceDocument& document);
    void putOnScreen(const Opening& opening, trace::TraceDocument& document);
    bool isBeginningShown(const Opening& opening) const;
    void tellWhetherSavable();
    void describe(const QString& file, Origin origin, const trace::TraceDocument& document);
    void keepFile(const QString& file, Origin origin, bool isOurs);
    void beginUntitled();
    QString title() const;
    void save(const QString& file);
    bool savePage(const QString& file);
    std::shared_ptr<const trace::TraceDocument> snapshot() const;
    void endSave(const QString& file, const Mark& mark, const QString& problem);
    void goOn(const QString& file, const std::function<void()>& go);
    Mark markNow() const;

    Lab& m_lab;
    ui::MainWindow* m_window;
    std::optional<Mark> m_saved;
    std::function<void()> m_afterSave;
    Shown m_shown;
    QString m_title; ///< the window's
    FileOpener m_opener;
    std::shared_ptr<const Opening> m_opening;  ///< the last one
    std::map<QString, std::jthread> m_writers; ///< by the file that is, or was, written
    SafetyCopy m_copy;
};

} // namespace app
