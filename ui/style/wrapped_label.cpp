#include "ui/style/wrapped_label.h"

#include <QEvent>

namespace ui {

WrappedLabel::WrappedLabel(const QString& text, const QString& role)
    : QLabel(text)
{
    setProperty("role", role);
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    const Looks looks{text(),   textFormat(), textInteractionFlags(), alignment(),
                      margin(), indent(),     minimumWidth(),         wordWrap()};
    if (m_measured != looks) m_heights.clear();
    m_measured = looks;
    const auto [height, isNew] = m_heights.try_emplace(width);
    if (isNew) height->second = QLabel::heightForWidth(width);
    return height->second;
}

bool WrappedLabel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::ContentsRectChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::Polish: m_heights.clear(); break;
    default: break;
    }
    return QLabel::event(event);
}

} // namespace ui
