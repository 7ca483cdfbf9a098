#include "ui/scenario/arrival_delegate.h"

#include "ui/input/choice_box.h"
#include "ui/scenario/arrival_table_model.h"

#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace ui {

ArrivalDelegate::ArrivalDelegate(const ArrivalTableModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

QWidget* ArrivalDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const auto name = m_model.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    auto* editor = index.column() == ArrivalTableModel::Path
                       ? createPathEditor(parent)
                       : QStyledItemDelegate::createEditor(parent, option, index);
    editor->setAccessibleName(name);
    return editor;
}

QWidget* ArrivalDelegate::createPathEditor(QWidget* parent) const
{
    auto* box = new ChoiceBox(parent);
    box->addItems(m_model.paths());
    auto* self = const_cast<ArrivalDelegate*>(this); // it tells by signals, which are not const
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    // Open at once: there is nothing to do with it but choose. Not before it has its place.
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ArrivalDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(box->findText(index.data(Qt::EditRole).toString()));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void ArrivalDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentText(), Qt::EditRole);
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

void ArrivalDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.data(ArrivalTableModel::kIsWrong).toBool())
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                          index.data(Qt::ForegroundRole).value<QColor>());
    if ((option.state & QStyle::State_HasFocus) == 0) return;
    painter->setPen(option.palette.color(QPalette::Highlight));
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

} // namespace ui

#include "moc_arrival_delegate.cpp"
