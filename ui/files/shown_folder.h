#pragma once

#include <QString>

#include <functional>

class QObject;

namespace ui {

/// Shows the file, marked, in the desktop's file manager; where that cannot mark any, opens its folder.
/// `whenNobodyCan` is called, as long as `context` lives, on a desktop that does neither.
void showInFolder(const QString& file, const QObject* context, const std::function<void()>& whenNobodyCan);

} // namespace ui
