#pragma once

#include <QObject>

class QWidget;

namespace ui {

struct Actions;
class CentrePages;
class ExportDialog;

/// Pictures as a person asks for them: of what is in the middle of the window, to a file or to the clipboard.
class PictureDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the dialogs; all outlive it.
    PictureDesk(QWidget& window, const Actions& actions, const CentrePages& pages);

Q_SIGNALS:
    /// One sentence about a picture that could not be written.
    void failed(const QString& problem);

private:
    ExportDialog& dialog();
    void open();
    void save();
    void copy();

    QWidget& m_window;
    const CentrePages& m_pages;
    ExportDialog* m_dialog = nullptr; ///< made when it is first asked for; remembers what was chosen
};

} // namespace ui
