#include "ui/tool_bar/server_button.h"

#include "ui/input/actions.h"

#include <QStyle>

namespace ui {

ServerButton::ServerButton(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("serverButton"));
    setPopupMode(QToolButton::InstantPopup);
    setToolTip(teachingToolTip(tr("Server"), {},
                               tr("The server that is built in, or one of your own, which is watched from "
                                  "outside without being changed.")));
    setServer({});
}

void ServerButton::setServer(const ServerFacts& facts)
{
    m_facts = facts;
    const bool isWatched = facts.stage == ServerFacts::Stage::Watched;
    setProperty("role", isWatched ? QStringLiteral("watched") : QStringLiteral("plain"));
    style()->unpolish(this);
    style()->polish(this);
    showText();
}

void ServerButton::setLength(Length length)
{
    m_length = length;
    showText();
}

void ServerButton::showText()
{
    setText(tr("%1 ▾").arg(words()));
    auto name = m_length == Length::Full ? words() : QString();
    if (name.isEmpty()) name = QString::fromStdString(settings::titleOf(m_facts.server));
    setAccessibleName(tr("Your server: %1").arg(name));
    setVisible(m_facts.isOwn());
}

QString ServerButton::words() const
{
    using Stage = ServerFacts::Stage;
    const auto title = QString::fromStdString(settings::titleOf(m_facts.server));
    switch (m_facts.stage) {
    case Stage::BuiltIn: return {};
    case Stage::Starting: return m_length == Length::Full ? tr("Starting %1 …").arg(title) : tr("Starting …");
    case Stage::Ended: return m_length == Length::Full ? tr("%1 has ended").arg(title) : tr("Ended");
    case Stage::Watched: break;
    }
    if (m_length == Length::Shortest) return tr("●  Yours");
    if (m_length == Length::Short || m_facts.workers < 1) return tr("●  %1").arg(title);
    return tr("●  Your server: %1 · %n worker(s)", nullptr, m_facts.workers).arg(title);
}

} // namespace ui

#include "moc_server_button.cpp"
