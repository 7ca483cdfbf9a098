#pragma once

#include <QObject>
#include <QProcess>

class QProgressDialog;

namespace ui {
class MainWindow;
}

namespace app {

/// Writes lessons as web pages, as `--lesson NAME --export FILE` does: a process of its own makes their runs,
/// so that the run in the window stays as it is. One at a time. GUI thread, which waits only at the end, for
/// a second at most.
class LessonPages : public QObject
{
    Q_OBJECT

public:
    /// `program` is this one. The window outlives it.
    LessonPages(ui::MainWindow& window, const QString& program);
    ~LessonPages() override;

private:
    void write(const QString& lesson, const QString& file);
    void conclude();
    QString problem();

    ui::MainWindow& m_window;
    QString m_file;
    bool m_isGivenUp = false;
    QProcess m_process;
    QProgressDialog* m_progress = nullptr; ///< while the process runs
};

} // namespace app
