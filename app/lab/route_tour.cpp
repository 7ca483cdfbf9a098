#include "app/lab/route_tour.h"

#include "app/lab/lab.h"

namespace app {

RouteTour::RouteTour(Lab& lab)
    : m_lab(lab)
{
    connect(&lab, &Lab::traceChanged, this, &RouteTour::sendNext);
    for (const auto signal : {&Lab::cleared, &Lab::serverChanged})
        connect(&lab, signal, this, [this] { m_left.clear(); });
}

void RouteTour::begin()
{
    const auto& paths = m_lab.store().paths();
    m_left.assign(paths.begin(), paths.end());
    m_begun = 0;
    std::erase_if(m_left, [](const auto& path) { return !path.starts_with('/'); }); // "(other)"
    if (m_lab.healthCheck().isEmpty()) m_left.pop_front();                          // it stands for none
    sendNext();
}

void RouteTour::sendNext()
{
    const auto& store = m_lab.store();
    const bool isAlone = store.sentCount() >= m_begun && store.inFlight() == 0;
    if (m_left.empty() || m_lab.isShowingFile() || !isAlone) return;
    m_begun = store.sentCount() + 1;
    const auto path = QString::fromStdString(m_left.front());
    m_left.pop_front();
    m_lab.send(path);
}

} // namespace app

#include "moc_route_tour.cpp"
