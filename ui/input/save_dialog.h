#pragma once

#include <QFileDialog>

class QLabel;

namespace ui {

/// Asks where to write a file. What is wrong with a name or its folder is told in the dialog, before it
/// closes: an ending that none of the filters names, a folder that is not there or takes nothing.
class SaveDialog : public QFileDialog
{
    Q_OBJECT

public:
    /// `filters` like "Trace (*.json.gz *.json)"; a name without an ending gets the first one of the chosen
    /// filter. Deletes itself when it is closed.
    SaveDialog(const QString& title, const QStringList& filters, QWidget* parent);

    void accept() override;

private:
    QString problemOf(const QString& file) const;
    void chooseEnding(const QString& filter);
    void say(const QString& problem);

    QStringList m_endings; ///< of all filters, with their dots
    QLabel* m_problem;
};

} // namespace ui
