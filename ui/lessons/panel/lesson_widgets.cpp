#include "ui/lessons/panel/lesson_widgets.h"

namespace ui {

QLabel* makeLessonLabel(const char* name, const QString& role, Qt::TextFormat format)
{
    auto* label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setTextFormat(format);
    return label;
}

void showText(QLabel& label, const QString& text)
{
    label.setText(text);
    label.setHidden(text.isEmpty());
}

} // namespace ui
