#pragma once

#include "app/watch/foreign_server.h"
#include "app/watch/informant.h"
#include "app/watch/route_finder.h"
#include "app/watch/sightings.h"
#include "engine/settings/server_to_watch.h"

#include <QHostAddress>

#include <memory>
#include <optional>
#include <set>
#include <span>

namespace app {

/// A foreign server, started here or found running, the watcher who looks at it, and what is told of it. GUI
/// thread.
class Watching : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kKeptLines = 1000;

    /// `uuids` outlives it.
    Watching(settings::ServerToWatch server, const trace::RequestUuid& uuids);
    ~Watching() override;

    /// Starts or looks for the server: ready() or failed() follow.
    void begin(const QString& upstreamUrl);

    /// Nobody tells the informant anything any more: asks the server that was started here to end.
    void stop();

    const settings::ServerToWatch& wanted() const { return m_wanted; }

    bool isReady() const { return m_isReady; }

    /// Nothing is left of a server that was started here.
    bool isOver() const { return !m_server || m_server->isOver(); }

    /// Who is to be told what client and upstream do.
    Informant& informant() { return m_informant; }

    /// Where requests go, once it is ready.
    const QHostAddress& address() const { return m_address; }
    std::uint16_t port() const { return m_port; }

    /// What the server says that can be called.
    const std::vector<std::string>& routes() const { return m_routes; }

    /// What has been found out since the last call; `recorded` is what client and upstream did since then.
    watch::Told tell(std::span<const trace::Event> recorded);

    /// Everything before this has been told; kUnset before the first look.
    trace::Time toldUntil() const { return m_sightings.toldUntil(); }

    /// How it is looked at, by what was told last.
    const Outlook& outlook() const { return m_sightings.outlook(); }

    /// The newest lines that it wrote, as far as it was started here.
    const QStringList& lines() const { return m_lines; }

    /// Who serves now, as far as it is told.
    const std::vector<trace::WorkerName>& workers() const { return m_sightings.workers(); }

Q_SIGNALS:
    void ready();
    void failed(const QString& sentence);

    /// It had been ready.
    void ended(const QString& sentence);

    /// isOver() from now on.
    void over();
    void linesWritten(const QStringList& lines);

    /// What cannot be seen of it, in English; each once.
    void somethingMissing(const QString& sentence);

private:
    void startServer(const QString& upstreamUrl);
    void attach();
    void meet(const watch::Endpoint& listener, std::optional<int> root);
    void noteMissing();
    void noteLines(const QStringList& lines);

    settings::ServerToWatch m_wanted;
    Informant m_informant;
    std::unique_ptr<ForeignServer> m_server; ///< where it is started here
    RouteFinder m_routeFinder;
    Sightings m_sightings;
    QHostAddress m_address;
    std::uint16_t m_port = 0;
    bool m_isReady = false;
    std::vector<std::string> m_routes;
    QStringList m_lines;
    std::set<watch::Missing> m_missing; ///< what was told of that
};

} // namespace app
