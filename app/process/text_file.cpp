#include "app/process/text_file.h"

#include "engine/trace/byte_order_mark.h"

#include <QIODevice>
#include <QStringDecoder>

namespace app {

QByteArray readText(QIODevice& file, qint64 most)
{
    const auto bytes = file.read(most);
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (encoding && *encoding != QStringConverter::Utf8) {
        QStringDecoder decoder(*encoding);
        return QString(decoder(bytes)).toUtf8();
    }
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return bytes.right(static_cast<qsizetype>(trace::withoutByteOrderMark(text).size()));
}

} // namespace app
