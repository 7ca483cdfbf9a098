#pragma once

#include <QDialog>

class QAction;
class QVBoxLayout;

namespace ui {

class StateLegend;

/// The user guide: a few pages beside the window. What is listed elsewhere is taken from there.
class GuideDialog : public QDialog
{
    Q_OBJECT

public:
    /// `keys` is the table of all keys, as rich text; `commandLine` are the ways to call the program.
    GuideDialog(const QString& keys, const QString& commandLine, QWidget* parent);

private:
    void addSeeing(QVBoxLayout& column);
    void addStates(QVBoxLayout& column);
    void addTrying(QVBoxLayout& column);
    void addOwnServer(QVBoxLayout& column);
    void addRoom(QVBoxLayout& column);
    void addChecking(QVBoxLayout& column);
    void addFiles(QVBoxLayout& column);

    StateLegend* m_legend;
};

} // namespace ui
