#pragma once

#include "engine/analysis/findings.h"
#include "engine/trace/store.h"
#include "ui/attention/attention.h"
#include "ui/window/calm_pace.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QMainWindow;

namespace ui {

struct Actions;
struct RoomActions;
class Centre;
class Panels;
class StatusLine;

/// All of the window that shows the run: centre, panels and status line. Gives them one attention to follow,
/// and keeps them at the same run.
class RunView : public QObject
{
    Q_OBJECT

public:
    /// Fills the window, which owns it. All outlive it.
    RunView(QMainWindow& window, const trace::Store& store, const Actions& actions,
            const RoomActions& roomActions);

    Centre& centre() const { return *m_centre; }
    Panels& panels() const { return *m_panels; }
    StatusLine& status() const { return *m_status; }
    Attention& attention() { return m_attention; }

    /// The store changed or time went on.
    void refresh(trace::Time now);

    void setDroppedEvents(quint64 count);
    void setFindings(const analysis::Findings& findings);

    /// The handler that is chosen.
    void setHandler(const QString& path);

Q_SIGNALS:
    /// Another run is shown from now on.
    void runChanged();

    /// Why `request` waited (None: nobody in particular), and perhaps who blocked whom.
    void explanationWanted(trace::RequestId request, bool wantsFlows);

    /// What is said of the run is to be of what had begun until then; nothing: of the newest.
    void viewChanged(std::optional<trace::Time> until);

private:
    void connectTimeline();
    void connectPanels();
    void connectFindings();
    void forgetRun();
    void wantExplanation();
    void tellView();
    void showFindings(const analysis::Findings& findings);
    void showCounts();

    const trace::Store& m_store;
    const Actions& m_actions;
    Attention m_attention;
    Centre* m_centre;
    Panels* m_panels;
    StatusLine* m_status;
    CalmPace m_pace;
    QTimer m_viewPause;  ///< a view that moves is told of a few times a second
    std::uint64_t m_run; ///< of the store, which everything that is chosen, said and marked belongs to
    quint64 m_droppedEvents = 0;
};

} // namespace ui
