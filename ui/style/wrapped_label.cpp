#include "ui/style/wrapped_label.h"

namespace ui {

QLabel* makeWrappedLabel(const QString& text, const QString& role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace ui
