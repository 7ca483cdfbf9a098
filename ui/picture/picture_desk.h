#pragma once

#include <QByteArray>
#include <QObject>

#include <optional>

class QWidget;

namespace ui {

struct Actions;
class PictureSource;
class ExportDialog;

/// Pictures as a person asks for them: of what is in the middle of the window, to a file or to the clipboard.
class PictureDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` owns the dialogs; all outlive it.
    PictureDesk(QWidget& window, const Actions& actions, const PictureSource& source);

Q_SIGNALS:
    /// A picture was written to a file or, without one, to the clipboard.
    void written(const QString& sentence, const QString& file);

    /// A table of the run, or a page that plays it, is wanted, as the file's ending says.
    void runRequested(const QString& file);

private:
    ExportDialog& dialog();
    void open();
    void save();
    void copy();
    void copyEmbedCode();
    void write(const QString& file);
    QString writePicture(const QString& file);
    std::optional<QByteArray> growing();

    QWidget& m_window;
    const PictureSource& m_source;
    QString m_page{QStringLiteral("run.html")}; ///< the file's name: as the last one that was asked for
    ExportDialog* m_dialog = nullptr; ///< made when it is first asked for; remembers what was chosen
};

} // namespace ui
