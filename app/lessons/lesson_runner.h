#pragma once

#include "app/lab/lab.h"
#include "app/lessons/lesson_files.h"
#include "app/lessons/lesson_servers.h"
#include "ui/window/main_window.h"

#include <QObject>

#include <functional>
#include <set>
#include <string>

namespace app {

/// Carries out what lessons ask for: runs their steps, prepares challenges, and counts what was changed for
/// one.
class LessonRunner : public QObject
{
    Q_OBJECT

public:
    /// Does something that forgets what is on the screen, unless the person wants to keep that.
    using Guard = std::function<void(std::function<void()>)>;

    /// Loads the lessons. Lab and window outlive the runner. `useServer` as LessonServers has it.
    LessonRunner(Lab& lab, ui::MainWindow& window, Guard whenNothingIsLost, LessonServers::Use useServer);

    /// One sentence for each file of a lesson that cannot be used.
    const QStringList& problems() const { return m_shelf.problems; }

Q_SIGNALS:
    /// The lab has another set-up; the window does not show it yet.
    void setUpChanged();

    /// The runs that a lesson compares are not both there any more.
    void runAgainRequested();

private:
    const Scenario& runOf(int lesson, int step) const;
    void begin(const std::function<void()>& go);
    void run(int lesson, int step, bool areEndsToBePlaced);
    bool repeatsLastRun(int lesson, int step) const;
    void start(const Scenario& scenario, bool isAgain);
    void compare();
    void prepare(int lesson, int step);
    Scenario attempted(const Scenario& start) const;
    void noteChanges();
    void endRun();

    Lab& m_lab;
    ui::MainWindow& m_window;
    Guard m_whenNothingIsLost;
    LessonShelf m_shelf;
    LessonServers m_servers;
    QString m_handler;                     ///< the toggle's
    const Scenario* m_challenge = nullptr; ///< how it begins
    Scenario m_run;                        ///< the last one that was started
    int m_lastLesson = -1;                 ///< whose run m_run is; none's: a challenge's
    int m_lastStep = -1;
    bool m_hasBothRuns = false;      ///< the last run repeats the one before it, and the lab has both
    std::set<std::string> m_changed; ///< of the challenge's settings, before or during its run
};

} // namespace app
