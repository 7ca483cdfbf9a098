#include "ui/picture/embed_code.h"

#include <QUrl>

namespace ui {

/// Of several on one page each hears what its own page tells, and whoever else sends something is ignored.
QString embedCode(const QString& file)
{
    return QStringLiteral(
               "<iframe src=\"%1\" title=\"Await and See\" loading=\"lazy\" sandbox=\"allow-scripts\" "
               "style=\"width:100%;height:640px;border:0\"></iframe>\n"
               "<script>\n"
               "addEventListener('message', (event) => {\n"
               "  if (!event.data || event.data.source !== 'await-and-see') return;\n"
               "  for (const frame of document.querySelectorAll('iframe'))\n"
               "    if (frame.contentWindow === event.source) frame.style.height = "
               "`${Number(event.data.height)}px`;\n"
               "});\n"
               "</script>\n")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(file)));
}

} // namespace ui
