#pragma once

#include "engine/trace/event.h"
#include "ui/panel/pace.h"
#include "ui/panel/seen_later.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

/// How a foreign server is looked at.
struct WatchFacts
{
    /// By what it is known what its threads do: the best that the system grants.
    enum class Threads : std::uint8_t { SystemCalls, KernelFunctions, SocketsAlone };

    /// Whether the lines of its source are known that hold a loop.
    enum class Lines : std::uint8_t { NoWorkerYet, Known, Closed, NoPython };

    QString server{};            ///< how it was started: "uvicorn app:app"
    QString folder{};            ///< where its files' names count from
    std::vector<int> pids{};     ///< of its workers
    double looksPerSecond = 0;   ///< while something is in flight
    std::uint64_t looks = 0;     ///< all of them
    std::uint64_t lateLooks = 0; ///< of those at loops: they were left out
    double lateShare = 0;        ///< 0 to 1
    double shareOfCore = 0;      ///< what watching costs
    trace::Duration within{0};   ///< of boundaries
    Threads threads = Threads::SystemCalls;
    Lines lines = Lines::NoWorkerYet;
    QStringList missing{}; ///< what cannot be seen, and what would help: sentences

    bool operator==(const WatchFacts&) const = default;
};

/// The block "Looked at from outside"; hidden while no server is watched.
class WatchPanel : public SeenLater<>
{
    Q_OBJECT

public:
    explicit WatchPanel(QWidget* parent = nullptr);

    void setFacts(const std::optional<WatchFacts>& facts);

private:
    void showFacts();
    void addRows(QGridLayout& grid);
    static QLabel* addRow(QGridLayout& grid, const QString& text, const QString& toolTip);

    std::optional<WatchFacts> m_facts;
    Pace m_pace;
    QLabel* m_server;
    QLabel* m_missing;
    QLabel* m_processes;
    QLabel* m_rate;
    QLabel* m_looks;
    QLabel* m_late;
    QLabel* m_cost;
    QLabel* m_within;
    QLabel* m_threads;
    QLabel* m_lines;
};

} // namespace ui
