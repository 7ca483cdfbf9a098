#pragma once

#include <QByteArray>

namespace ui {

/// The modules of resources/web as one script, in an order in which each comes after those that it needs,
/// without their comments.
QByteArray pageScript();

QByteArray pageSheet();

/// "sha256-…": by which a Content-Security-Policy lets a script or a style sheet in.
QByteArray policyHash(const QByteArray& text);

} // namespace ui
