#include "ui/text/setting_words.h"

#include <QComboBox>
#include <QCoreApplication>

#include <variant>

namespace ui {

QString settingText(const char* marked)
{
    return QCoreApplication::translate("settings", marked);
}

void addChoices(QComboBox& box, const settings::Setting& setting)
{
    const auto& labels = std::get<settings::OneOf>(setting.allowed).labels;
    for (std::size_t row = 0; row < labels.size(); ++row)
        box.addItem(settingText(labels[row]), static_cast<int>(row));
}

} // namespace ui
