#include "ui/window/whole_titles.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QFontMetrics>

#include <algorithm>

namespace ui {

namespace {

constexpr int kTitleText = 14;
constexpr int kRoomForButtons = 130; // icon and buttons of a title bar, on both sides of a centred title

} // namespace

WholeTitles::WholeTitles(QObject* parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WholeTitles::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Show) return false;
    auto* dialog = qobject_cast<QDialog*>(watched);
    if (dialog == nullptr || !dialog->isWindow()) return false;
    // Desktops append the program's name.
    const auto title =
        QStringLiteral("%1 — %2").arg(dialog->windowTitle(), QGuiApplication::applicationDisplayName());
    const int width =
        QFontMetrics(textFont(kTitleText, QFont::DemiBold)).horizontalAdvance(title) + kRoomForButtons;
    dialog->setMinimumWidth(std::max(dialog->minimumWidth(), width));
    return false;
}

} // namespace ui

#include "moc_whole_titles.cpp"
