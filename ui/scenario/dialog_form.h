#pragma once

#include <QDialog>
#include <QFormLayout>

namespace ui {

/// What the small dialogs of the scenario editor have in common: a form, and two buttons below it.
class DialogForm
{
public:
    /// `accept` is what the button says that does it.
    DialogForm(QDialog& dialog, const QString& title, const QString& accept);

    /// `lesson` is its tool tip.
    void addField(const QString& caption, QWidget& field, const QString& name, const QString& lesson);

    QFormLayout& layout() { return *m_form; }
    void setAcceptable(bool isAcceptable);

private:
    QFormLayout* m_form;
    class QPushButton* m_accept;
};

} // namespace ui
