#include "ui/lessons/panel/lesson_widgets.h"

#include "ui/style/wrapped_label.h"

namespace ui {

QLabel* makeLessonLabel(const char* name, const QString& role, Qt::TextFormat format)
{
    auto* label = new WrappedLabel({}, role);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(format);
    return label;
}

void showText(QLabel& label, const QString& text)
{
    label.setText(text);
    if (label.isHidden() != text.isEmpty()) label.setHidden(text.isEmpty());
}

} // namespace ui
