#include "ui/files/shown_folder.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace ui {

void showInFolder(const QString& file, const QObject* context, const std::function<void()>& whenNobodyCan)
{
    const QFileInfo info(file);
    const auto openFolder = [folder = info.absolutePath(), whenNobodyCan] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) whenNobodyCan();
    };
    // How all file managers of the free desktops are asked.
    const auto name = QStringLiteral("org.freedesktop.FileManager1");
    auto call = QDBusMessage::createMethodCall(name, QStringLiteral("/org/freedesktop/FileManager1"), name,
                                               QStringLiteral("ShowItems"));
    call << QStringList(QUrl::fromLocalFile(info.absoluteFilePath()).toString(QUrl::FullyEncoded))
         << QString();
    const auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return openFolder();
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call));
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [answer, openFolder] {
        if (answer->isError()) openFolder();
    });
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, answer, &QObject::deleteLater);
}

} // namespace ui
