#pragma once

#include "ui/timeline/paint/frame_times.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace ui {

class WrittenNote;

/// The bottom line: where the server is, how to reach it from a terminal, and whether anything is lost.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setAddresses(const QString& serverUrl, const QString& upstreamUrl);
    void setPath(const QString& path);
    void setCounts(std::size_t inFlight, quint64 droppedEvents);

    /// Seen only while somebody wants to.
    void setFrameTimes(const FrameTimes& times);
    void showFrameTime(bool isShown);

    /// What was written, in the place of the addresses for a while. `file`: empty where it is in none.
    void tellWritten(const QString& text, const QString& file);

    /// "curl http://127.0.0.1:8000/async-blocking"; empty while there is no server.
    QString command() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showCommand();
    void copyCommand();

    QString m_serverUrl;
    QString m_path;
    WrittenNote* m_note;
    QLabel* m_server;
    QLabel* m_upstream;
    QLabel* m_command;
    QLabel* m_frameTime;
    QLabel* m_counts;
    QToolButton* m_copy;
};

} // namespace ui
