#pragma once

#include "app/lab/lab.h"
#include "app/log/log.h"
#include "app/run/run_files.h"
#include "app/scenario/variation.h"
#include "app/window/baseline.h"
#include "app/window/room_host.h"
#include "engine/analysis/analyst.h"
#include "ui/window/main_window.h"

#include <memory>

namespace app {

/// The window and the lab behind it: facts go up, intents come down. GUI thread.
class Desktop
{
public:
    /// Throws what Lab throws.
    Desktop(const Ports& ports, const Scenario& setUp,
            const std::optional<settings::ServerToWatch>& watched = {});

    Lab& lab() { return m_lab; }
    /// Another one takes its place when the language changes.
    ui::MainWindow& window() { return *m_window; }

    /// The run that later ones are compared with.
    Baseline& baseline() { return m_baseline; }

    /// The name of a scenario that comes with the program, or a file. What is wrong with it is said in the
    /// window.
    void runScenario(const QString& nameOrFile);

    /// That a run may take, in megabytes, until a person chooses something else.
    void setMemory(int megabytes);

    RunFiles& files() { return m_files; }
    RoomHost& room() { return *m_room; }

    /// The window is closed and the process about to leave: ends all that is under way, in milliseconds
    /// however much was recorded, and frees nothing.
    void end();

    /// The process is about to leave without the person's wish: what is unsaved is kept for the next start.
    void leaveForNextStart();

    /// Says in the window why it cannot be run, if it cannot.
    void run(const Scenario& scenario);

    /// The same arrivals once more, but for the variation; the window compares both runs.
    void runAgain(const Variation& variation);

private:
    /// Joins lab and window.
    QStringList equip();
    void changeLanguage();
    void clear();
    void beginLog();
    void askToRunAgain();
    void beforeSending(std::function<void()> go);
    void sendBurst(const QString& path, int count);
    void tellFacts();
    void tellOfWatchedServer();
    void showOutlook();
    void carryOutIntents();
    void explain();
    void ask();
    void showSetUp();
    void keepEvidence(const analysis::Findings& findings);

    Log m_log;
    int m_memory; ///< of a run, in megabytes
    Lab m_lab;
    std::unique_ptr<ui::MainWindow> m_window;
    RunFiles m_files;
    Baseline m_baseline;
    RoomHost* m_room = nullptr; ///< belongs to the window
    QObject m_relay;            ///< what other threads tell comes to this one through it
    analysis::Question m_question;
    trace::Time m_now = trace::kUnset;
    analysis::Analyst m_analyst; ///< the last one: its thread tells the window
};

} // namespace app
