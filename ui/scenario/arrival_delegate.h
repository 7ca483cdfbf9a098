#pragma once

#include <QStyledItemDelegate>

namespace ui {

class ArrivalTableModel;

/// Edits an arrival's cells: a handler is chosen, numbers are typed; the current cell has a frame.
class ArrivalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The model outlives it.
    explicit ArrivalDelegate(const ArrivalTableModel& model, QObject* parent = nullptr);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QWidget* createPathEditor(QWidget* parent) const;

    const ArrivalTableModel& m_model;
};

} // namespace ui
