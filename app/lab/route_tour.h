#pragma once

#include <QObject>

#include <deque>
#include <string>

namespace app {

class Lab;

/// Sends each route of the server once, alone: the next one as soon as nothing is in flight. So a watched
/// server's routes are known by what each of them does by itself. GUI thread.
class RouteTour : public QObject
{
    Q_OBJECT

public:
    /// The lab outlives it.
    explicit RouteTour(Lab& lab);

    /// From the first route, also where one was under way.
    void begin();

private:
    void sendNext();

    Lab& m_lab;
    std::deque<std::string> m_left; ///< paths
    std::size_t m_begun = 0;        ///< requests, once the last one that was sent here is among them
};

} // namespace app
