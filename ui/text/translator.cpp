#include "ui/text/translator.h"

namespace ui {

QString Translator::translate(const char* context, const char* text, const char* comment, int count) const
{
    for (QByteArray name = context; !name.isEmpty(); name.truncate(name.lastIndexOf("::"))) {
        auto found = QTranslator::translate(name.constData(), text, comment, count);
        if (!found.isNull()) return found;
        if (!name.contains("::")) break;
    }
    return {};
}

} // namespace ui

#include "moc_translator.cpp"
