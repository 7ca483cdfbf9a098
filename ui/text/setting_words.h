#pragma once

#include "engine/settings/setting.h"

#include <QString>

class QComboBox;

namespace ui {

// What people read of the table of settings, in their language.

/// A marked text of the table.
QString settingText(const char* marked);

/// The words of a setting that is one of several, each with its number as data.
void addChoices(QComboBox& box, const settings::Setting& setting);

} // namespace ui
