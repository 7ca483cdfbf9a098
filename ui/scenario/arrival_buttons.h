#pragma once

#include <QList>
#include <QWidget>

class QAbstractItemView;
class QHBoxLayout;
class QPushButton;

namespace ui {

/// What there is to do with the rows of the arrivals: a row of buttons, each with its key.
class ArrivalButtons : public QWidget
{
    Q_OBJECT

public:
    /// In `table`, the Delete key removes the selected rows.
    explicit ArrivalButtons(QAbstractItemView& table, QWidget* parent = nullptr);

    void enable(bool isRowChosen, bool canUndo, bool canRedo);

Q_SIGNALS:
    void addRequested();
    void duplicateRequested();
    void repeatRequested();
    void moveRequested(int rows);
    void removeRequested();
    void randomRequested();
    void undoRequested();
    void redoRequested();

private:
    void addRowButtons(QAbstractItemView& table);
    void addOtherButtons();
    QPushButton* addButton(const QString& name, const QString& text, const QKeySequence& key,
                           const QString& lesson);

    QHBoxLayout* m_row;
    QPushButton* m_undo = nullptr;
    QPushButton* m_redo = nullptr;
    QList<QPushButton*> m_needRows; ///< nothing to do without a chosen row
};

} // namespace ui
