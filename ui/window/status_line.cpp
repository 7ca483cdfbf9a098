#include "ui/window/status_line.h"

#include "ui/files/written_note.h"
#include "ui/input/quiet_button.h"
#include "ui/run/run_facts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kThanks = 1500ms;
constexpr int kRoomForAll = 1150;
constexpr int kRoomForUpstream = 980;

QLabel* makeLabel(const QString& name)
{
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(6, 0, 18, 0);
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_note(new WrittenNote)
    , m_server(makeLabel(QStringLiteral("serverAddress")))
    , m_upstream(makeLabel(QStringLiteral("upstreamAddress")))
    , m_command(makeLabel(QStringLiteral("terminalCommand")))
    , m_frameTime(makeLabel(QStringLiteral("frameTime")))
    , m_counts(makeLabel(QStringLiteral("runCounts")))
    , m_copy(makeQuietButton(
          QStringLiteral("copyCommandButton"), tr("Copy"), tr("Copy the command"),
          tr("Copies the command. It is a real server: a terminal or a browser can ask it as well, and "
             "their requests are drawn here too.")))
{
    setSizeGripEnabled(false);
    m_command->setContentsMargins(6, 0, 0, 0);
    m_counts->setContentsMargins(0, 0, 10, 0);
    connect(m_copy, &QToolButton::clicked, this, &StatusLine::copyCommand);
    addWidget(m_note);
    addWidget(m_server);
    addWidget(m_upstream);
    addWidget(m_command);
    addWidget(m_copy);
    connect(m_note, &WrittenNote::gone, this, &StatusLine::showCommand);
    m_frameTime->setToolTip(tr("What the timeline's last frame cost to paint, and its worst one."));
    m_frameTime->hide();
    addPermanentWidget(m_frameTime);
    addPermanentWidget(m_counts);
    setCounts(0, 0);
    showCommand();
}

void StatusLine::setAddresses(const QString& serverUrl, const QString& upstreamUrl)
{
    m_serverUrl = serverUrl;
    m_server->setText(tr("Server  %1").arg(serverUrl));
    m_upstream->setText(tr("Upstream  %1").arg(upstreamUrl));
    showCommand();
}

void StatusLine::setPath(const QString& path)
{
    m_path = path;
    showCommand();
}

void StatusLine::setCounts(std::size_t inFlight, quint64 droppedEvents)
{
    m_counts->setText(tr("%1 in flight · %2 events lost").arg(inFlight).arg(droppedEvents));
}

void StatusLine::setFrameTimes(const FrameTimes& times)
{
    if (m_frameTime->isHidden()) return;
    m_frameTime->setText(
        tr("Frame  %1, worst %2").arg(frameTimeText(times.last), frameTimeText(times.worst)));
}

void StatusLine::showFrameTime(bool isShown)
{
    m_frameTime->setVisible(isShown);
}

void StatusLine::tellWritten(const QString& text, const QString& file)
{
    m_note->tell(text, file);
    showCommand();
}

QString StatusLine::command() const
{
    return m_serverUrl.isEmpty() ? QString() : QStringLiteral("curl ") + m_serverUrl + m_path;
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    showCommand();
}

void StatusLine::showCommand()
{
    const auto text = command();
    const bool isFree = m_note->isHidden();
    m_server->setVisible(isFree);
    m_command->setVisible(isFree && !text.isEmpty());
    m_copy->setVisible(isFree && !text.isEmpty());
    m_upstream->setVisible(isFree && width() >= kRoomForUpstream);
    m_command->setText(width() < kRoomForAll ? text : tr("Try it from a terminal:  %1").arg(text));
}

void StatusLine::copyCommand()
{
    QGuiApplication::clipboard()->setText(command());
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(kThanks, m_copy, [copy = m_copy] { copy->setText(tr("Copy")); });
}

} // namespace ui

#include "moc_status_line.cpp"
