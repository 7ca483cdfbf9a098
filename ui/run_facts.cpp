#include "ui/run_facts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using std::chrono_literals::operator""s;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::RunFacts", text);
}

QString latencyText(Latencies& latencies)
{
    const auto middle = latencies.percentile(0.50);
    const auto worst = latencies.percentile(0.99);
    if (!middle || !worst) return tr("–");
    const bool isLong = *worst >= 1s;
    const auto text = [isLong](trace::Duration duration) {
        const std::chrono::duration<double> seconds = duration;
        return QString::number(isLong ? seconds.count() : seconds.count() * 1000, 'f', isLong ? 2 : 1);
    };
    return (isLong ? tr("%1 / %2 s") : tr("%1 / %2 ms")).arg(text(*middle), text(*worst));
}

} // namespace

void Latencies::update(const trace::Store& store)
{
    const auto& requests = store.requests();
    const auto first = requests.empty() ? trace::RequestId::None : requests.front().id;
    if (first != m_first || requests.size() < m_seen) *this = Latencies();
    m_first = first;

    std::erase_if(m_open, [&](std::size_t row) { return isSettled(requests[row]); });
    for (; m_seen < requests.size(); ++m_seen)
        if (!isSettled(requests[m_seen])) m_open.push_back(m_seen);
}

bool Latencies::isSettled(const trace::Request& request)
{
    if (!trace::isSet(request.begin()) || request.isInFlight()) return false;
    if (request.outcome() == trace::Outcome::Answered) m_latencies.push_back(request.end() - request.begin());
    return true;
}

std::optional<trace::Duration> Latencies::percentile(double fraction)
{
    if (m_latencies.empty()) return {};
    const auto rank =
        static_cast<std::ptrdiff_t>(std::ceil(fraction * static_cast<double>(m_latencies.size())));
    const auto place = m_latencies.begin() + std::max<std::ptrdiff_t>(rank, 1) - 1;
    std::ranges::nth_element(m_latencies, place);
    return *place;
}

RunFacts describeRun(const trace::Store& store, Latencies& latencies, quint64 droppedEvents)
{
    latencies.update(store);
    const QLocale locale = QLocale::c();
    RunFacts facts;
    facts.requests = locale.toString(static_cast<qulonglong>(store.requests().size()));
    facts.inFlight = locale.toString(static_cast<qulonglong>(store.inFlight()));
    facts.latency = latencyText(latencies);
    facts.events = tr("%1 / %2").arg(store.eventCount()).arg(droppedEvents);
    return facts;
}

} // namespace ui
