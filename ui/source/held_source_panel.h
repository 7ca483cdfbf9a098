#pragma once

#include "ui/attention/attention.h"
#include "ui/panel/seen_later.h"
#include "ui/source/held_places.h"

class QLabel;
class QToolButton;

namespace ui {

class SourceView;

/// "Your source": the file of the user's own that held a watched server's loop, at the lines that did and
/// those that called them, as it is on the disk, which a click opens in the person's editor. Follows the
/// selected request; without one it shows what held a loop for longest. Hidden for a server of our own.
class HeldSourcePanel : public SeenLater<>
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    HeldSourcePanel(const trace::Store& store, const Attention& attention, QWidget* parent = nullptr);

    /// The server's folder, from which its files' names count.
    void setFolder(const QString& folder);

private:
    void refresh();
    void showPlaces();
    QStringList linesOf(const QString& file) const;
    QStringList folders() const;
    QString pathOf(const QString& file) const;
    void showFile(bool isHere);
    void openFile();
    QString stack() const;
    QString elsewhere(const std::vector<SourceRow>& rows) const;

    const trace::Store& m_store;
    const Attention& m_attention;
    QString m_folder;
    std::vector<HeldPlace> m_places;
    SourceView* m_view;
    QToolButton* m_file;
    QLabel* m_stack;
    QLabel* m_elsewhere;
};

} // namespace ui
