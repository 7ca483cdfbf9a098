#include "ui/settings/settings_dialog.h"

#include "ui/settings/memory_field.h"
#include "ui/settings/settings_form.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SettingsDialog::SettingsDialog(QWidget* parent)
    : QDialog(parent)
    , m_form(new SettingsForm)
    , m_memory(new MemoryField)
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings of the run"));
    m_hint->setProperty("role", QStringLiteral("small"));
    setServerChangeable(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::RestoreDefaults | QDialogButtonBox::Close);
    for (auto* button : buttons->buttons()) {
        button->setIcon({});
        static_cast<QPushButton*>(button)->setAutoDefault(false); // Return takes over a field, and no more
    }
    buttons->button(QDialogButtonBox::RestoreDefaults)->setObjectName(QStringLiteral("defaultsButton"));
    buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("Defaults"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            &SettingsDialog::restoreDefaults);
    connect(m_form, &SettingsForm::setUpChanged, this, &SettingsDialog::setUpChanged);
    connect(m_memory, &MemoryField::changed, this, &SettingsDialog::memoryChanged);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(m_form);
    column->addWidget(m_memory);
    column->addStretch();
    column->addWidget(m_hint);
    column->addWidget(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void SettingsDialog::setServerChangeable(bool isChangeable)
{
    m_form->setServerChangeable(isChangeable);
    const auto always = tr("Changes apply at once, to what is sent from now on.");
    m_hint->setText(isChangeable
                        ? always
                        : always + QLatin1Char('\n') +
                              tr("Handlers and server are those of your own server, and set there."));
}

void SettingsDialog::setHealthCheckKnown(bool isKnown)
{
    m_form->setHealthCheckKnown(isKnown);
}

void SettingsDialog::setSetUp(const settings::SetUp& setUp)
{
    m_form->setSetUp(setUp);
}

void SettingsDialog::setMemory(int megabytes)
{
    m_memory->setMegabytes(megabytes);
}

void SettingsDialog::restoreDefaults()
{
    auto setUp = m_form->setUp();
    for (const auto* setting : settings::differences(setUp, {}))
        if (SettingsForm::hasFieldFor(*setting)) setting->setNumber(setUp, setting->number({}));
    if (setUp == m_form->setUp()) return;
    m_form->setSetUp(setUp);
    Q_EMIT setUpChanged(setUp);
}

} // namespace ui

#include "moc_settings_dialog.cpp"
