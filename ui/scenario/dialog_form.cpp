#include "ui/scenario/dialog_form.h"

#include "ui/input/actions.h"
#include "ui/input/typed_text.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

DialogForm::DialogForm(QDialog& dialog, const QString& title, const QString& accept)
    : m_form(new QFormLayout)
{
    dialog.setWindowTitle(title);
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(10);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_accept = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptButton"));
    for (auto* button : buttons->buttons())
        button->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, [button = m_accept, &dialog] {
        takeOverTyping();
        if (button->isEnabled()) dialog.accept(); // unless that was just typed which may not be
    });
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(&dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(16);
    column->addLayout(m_form);
    column->addWidget(buttons);
    m_accept->setDefault(true); // once it knows its dialog
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void DialogForm::addField(const QString& caption, QWidget& field, const QString& name, const QString& lesson)
{
    auto* label = new QLabel(caption);
    label->setProperty("role", QStringLiteral("field"));
    label->setBuddy(&field);
    field.setObjectName(name);
    field.setAccessibleName(caption);
    field.setToolTip(teachingToolTip(caption, {}, lesson));
    m_form->addRow(label, &field);
}

void DialogForm::setAcceptable(bool isAcceptable)
{
    m_accept->setEnabled(isAcceptable);
}

} // namespace ui
