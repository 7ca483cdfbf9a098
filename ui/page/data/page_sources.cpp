#include "ui/page/data/page_sources.h"

#include "ui/source/source_rows.h"

namespace ui {

PageSources::PageSources(const trace::Store& store)
    : m_store(store)
{}

int PageSources::of(const trace::Request& request)
{
    if (!m_store.watched().isEmpty()) return kNone;
    const auto known = m_places.find(request.route);
    if (known != m_places.end()) return known->second;
    auto source = HandlerSource::load(QString::fromUtf8(m_store.path(request.route)), Idiom::FastApi);
    const int place = source.lines().isEmpty() ? kNone : static_cast<int>(m_sources.size());
    if (place != kNone) m_sources.push_back(std::move(source));
    m_places.emplace(request.route, place);
    return place;
}

int PageSources::lineOf(const trace::Request& request, const trace::Segment& segment)
{
    const int place = of(request);
    if (place == kNone) return kNone;
    return lineDuring(m_sources[static_cast<std::size_t>(place)], request, segment).value_or(kNone);
}

QJsonArray PageSources::all() const
{
    QJsonArray json;
    for (const auto& source : m_sources)
        json.append(QJsonArray::fromStringList(source.lines()));
    return json;
}

} // namespace ui
