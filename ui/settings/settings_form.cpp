#include "ui/settings/settings_form.h"

#include "ui/input/actions.h"
#include "ui/input/choice_box.h"
#include "ui/input/number_box.h"
#include "ui/text/server_words.h"
#include "ui/text/setting_words.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <string_view>

namespace ui {

namespace {

constexpr int kSettingWidth = 128;

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(36);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) {
        column->setSpacing(8);
        row->addLayout(column);
    }
    using settings::Part;
    for (const auto part : {Part::Handlers, Part::Server})
        addPart(*left, part);
    for (const auto part : {Part::Client, Part::LoadBalancer, Part::Upstream})
        addPart(*right, part);
    left->addStretch();
    right->addStretch();
    setSetUp(m_setUp);
}

bool SettingsForm::hasFieldFor(const settings::Setting& setting)
{
    constexpr std::array<std::string_view, 3> kElsewhere{"workers", "delay_ms", "seed"};
    return std::ranges::find(kElsewhere, setting.key) == kElsewhere.end();
}

void SettingsForm::setSetUp(const settings::SetUp& setUp)
{
    m_setUp = setUp;
    for (const auto& show : m_fields)
        show();
}

void SettingsForm::setServerChangeable(bool isChangeable)
{
    using settings::Part;
    const auto isServers = [](const settings::Setting& setting) {
        return setting.part == Part::Handlers || setting.part == Part::Server;
    };
    offer(isServers, isChangeable ? QString() : serverIsItsOwn());
}

void SettingsForm::setHealthCheckKnown(bool isKnown)
{
    const auto isProbe = [](const settings::Setting& setting) { return setting.key == "probe_ms"; };
    offer(isProbe, isKnown ? QString() : serverHasNoHealthCheck());
}

/// Without a reason it can be changed.
void SettingsForm::offer(bool (*isMeant)(const settings::Setting&), const QString& reasonAgainst)
{
    for (const auto& setting : settings::all()) {
        auto* field = findChild<QWidget*>(QLatin1String(setting.key.data(), qsizetype(setting.key.size())));
        if (field == nullptr || !isMeant(setting)) continue;
        field->setEnabled(reasonAgainst.isEmpty());
        const auto lesson = reasonAgainst.isEmpty() ? settingText(setting.explanation) : reasonAgainst;
        field->setToolTip(teachingToolTip(settingText(setting.label), {}, lesson));
    }
}

void SettingsForm::addPart(QVBoxLayout& column, settings::Part part)
{
    const auto title = [part] {
        switch (part) {
        case settings::Part::Handlers: return tr("Handlers");
        case settings::Part::Server: return tr("Server");
        case settings::Part::Client: return tr("Client");
        case settings::Part::LoadBalancer: return tr("Load balancer");
        case settings::Part::Upstream: return tr("Upstream");
        }
        return QString();
    };
    auto* caption = new QLabel(title());
    caption->setProperty("role", QStringLiteral("caption"));
    column.addSpacing(column.count() > 0 ? 14 : 0);
    column.addWidget(caption);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    column.addLayout(grid);
    for (const auto& setting : settings::all())
        if (setting.part == part && hasFieldFor(setting)) addField(*grid, setting);
}

void SettingsForm::addField(QGridLayout& group, const settings::Setting& setting)
{
    QWidget* field = nullptr;
    if (const auto* range = std::get_if<settings::Whole>(&setting.allowed))
        field = makeNumber(setting, *range);
    else
        field = std::holds_alternative<settings::YesNo>(setting.allowed) ? makeSwitch(setting)
                                                                         : makeChoice(setting);
    const auto text = settingText(setting.label);
    const auto lesson = teachingToolTip(text, {}, settingText(setting.explanation));
    auto* label = new QLabel(text);
    label->setToolTip(lesson);
    label->setBuddy(field);
    field->setObjectName(QLatin1String(setting.key.data(), qsizetype(setting.key.size())));
    field->setAccessibleName(text);
    field->setToolTip(lesson);
    const int row = group.rowCount();
    group.addWidget(label, row, 0);
    group.addWidget(field, row, 1);
}

QWidget* SettingsForm::makeNumber(const settings::Setting& setting, const settings::Whole& range)
{
    auto* box = new NumberBox<QSpinBox>;
    box->setRange(static_cast<int>(range.from), static_cast<int>(range.to));
    if (setting.unit == settings::Unit::Milliseconds) box->setSuffix(tr(" ms"));
    if (setting.zero != nullptr) box->setSpecialValueText(settingText(setting.zero));
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setFixedWidth(kSettingWidth);
    m_fields.emplace_back([this, box, &setting] {
        const QSignalBlocker blocker(box);
        box->setValue(static_cast<int>(setting.number(m_setUp)));
    });
    connect(box, &QSpinBox::valueChanged, this, [this, &setting](int value) { change(setting, value); });
    return box;
}

QWidget* SettingsForm::makeSwitch(const settings::Setting& setting)
{
    auto* box = new QCheckBox;
    m_fields.emplace_back([this, box, &setting] {
        const QSignalBlocker blocker(box);
        box->setChecked(setting.number(m_setUp) == 1);
    });
    connect(box, &QCheckBox::toggled, this, [this, &setting](bool isOn) { change(setting, isOn ? 1 : 0); });
    return box;
}

QWidget* SettingsForm::makeChoice(const settings::Setting& setting)
{
    auto* box = new ChoiceBox;
    addChoices(*box, setting);
    box->setFixedWidth(kSettingWidth);
    m_fields.emplace_back([this, box, &setting] {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(box->findData(static_cast<int>(setting.number(m_setUp))));
    });
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, &setting] { change(setting, box->currentData().toInt()); });
    return box;
}

void SettingsForm::change(const settings::Setting& setting, std::int64_t number)
{
    if (setting.number(m_setUp) == number) return;
    setting.setNumber(m_setUp, number);
    Q_EMIT setUpChanged(m_setUp);
}

} // namespace ui

#include "moc_settings_form.cpp"
