#pragma once

#include <QByteArray>

class QIODevice;

namespace app {

/// The text of an open file as UTF-8, without the mark by which some editors and shells say how it is
/// encoded: up to `most` bytes of the file. Scenarios and lessons are read by it.
QByteArray readText(QIODevice& file, qint64 most);

} // namespace app
