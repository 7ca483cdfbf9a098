#pragma once

#include "app/lab/lab.h"
#include "app/lab/log.h"
#include "app/run/run_files.h"
#include "app/scenario/variation.h"
#include "app/window/room_host.h"
#include "engine/analysis/analyst.h"
#include "ui/window/main_window.h"

namespace app {

/// The window and the lab behind it: facts go up, intents come down. GUI thread.
class Desktop
{
public:
    /// Throws what Lab throws.
    Desktop(const Ports& ports, const Scenario& setUp,
            const std::optional<settings::ServerToWatch>& watched = {});

    Lab& lab() { return m_lab; }
    ui::MainWindow& window() { return m_window; }

    /// The name of a scenario that comes with the program, or a file. What is wrong with it is said in the
    /// window.
    void runScenario(const QString& nameOrFile);

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
    void clear();
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

    Log m_log;
    Lab m_lab;
    ui::MainWindow m_window;
    RunFiles m_files;
    RoomHost* m_room = nullptr;
    analysis::Question m_question;
    trace::Time m_now = trace::kUnset;
    analysis::Analyst m_analyst; ///< the last one: its thread tells the window
};

} // namespace app
