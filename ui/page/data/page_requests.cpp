#include "ui/page/data/page_requests.h"

#include "engine/analysis/blame/blame.h"
#include "engine/analysis/blame/flows.h"
#include "engine/analysis/blame/losses.h"
#include "ui/page/data/page_texts.h"
#include "ui/request/request_facts.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/timeline/geometry/request_bars.h"

#include <QColor>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

// What is told of one of many takes more room in the file than anybody looks at.
constexpr std::size_t kMostDetailed = 1000;
constexpr std::size_t kFlowsPerRequest = 3;
constexpr std::size_t kFewFlows = 100;
constexpr trace::Duration kWorthShowing = std::chrono::microseconds(500); // else its text is all zeros

/// All that the parts of a request are written with.
struct Writing
{
    const analysis::Evidence& evidence;
    const PageClock& clock;
    PageSources& sources;
    bool isDetailed;
};

/// Of each: state, length, the labels that may stand on it, and the handler's line.
QJsonArray segmentsJson(const Writing& writing, const trace::Request& request,
                        const std::vector<trace::Segment>& segments)
{
    QJsonArray json;
    for (const auto& segment : segments) {
        const auto labels = segmentLabels(writing.evidence.store, request, segment);
        json.append(QJsonArray{
            static_cast<int>(segment.nuance), writing.clock.at(segment.end) - writing.clock.at(segment.begin),
            pageText(labels.value(0)), pageText(labels.value(1)), writing.sources.lineOf(request, segment)});
    }
    return json;
}

QJsonArray stepsJson(const RequestFacts& facts)
{
    QJsonArray json;
    for (const auto& step : facts.steps)
        json.append(QJsonArray{pageText(step.time), pageText(step.text), step.isBad ? 1 : 0});
    return json;
}

QJsonArray stateTimesJson(const RequestFacts& facts)
{
    QJsonArray json;
    for (std::size_t i = 0; i < trace::kStateCount; ++i)
        json.append(facts.stateTimes[i] >= kWorthShowing ? pageText(facts.stateTexts[i]) : pageText({}));
    return json;
}

/// What the server did after its client had gone: from where to where, and what may stand on it.
QJsonArray tailJson(const Writing& writing, const trace::Request& request)
{
    std::vector<trace::Segment> work;
    trace::appendAbandonedWork(request, writing.evidence.now, work);
    if (work.empty()) return {};
    const auto labels = tailLabels(work.back().end - work.front().begin);
    return {writing.clock.at(work.front().begin), writing.clock.at(work.back().end),
            pageText(labels.value(0)), pageText(labels.value(1))};
}

/// Each boundary that is known only within a while, and how long that is.
QJsonArray blursJson(const Writing& writing, const trace::Request& request,
                     const std::vector<trace::Segment>& segments)
{
    QJsonArray json;
    const auto add = [&](trace::Time boundary) {
        const auto within = writing.clock.ticks(trace::within(request, boundary));
        if (within == 0) return;
        json.append(writing.clock.at(boundary));
        json.append(within);
    };
    for (const auto& segment : segments)
        add(segment.begin);
    if (!segments.empty()) add(segments.back().end);
    return json;
}

/// Without who sent it, where files may not tell that of the room's people.
trace::Request tellable(const trace::Store& store, trace::Request request)
{
    if (!store.participants().areKeptInFiles()) request.participant = trace::Request().participant;
    return request;
}

void addDetails(const Writing& writing, const trace::Request& request, QJsonObject& json)
{
    const auto facts =
        describe(writing.evidence.store, tellable(writing.evidence.store, request), writing.evidence.now);
    json.insert(QStringLiteral("title"), pageText(facts.title));
    json.insert(QStringLiteral("summary"), pageText(facts.summary));
    json.insert(QStringLiteral("times"), stateTimesJson(facts));
    json.insert(QStringLiteral("total"), pageText(facts.totalText));
    if (writing.isDetailed) json.insert(QStringLiteral("steps"), stepsJson(facts));
}

QJsonObject requestJson(const Writing& writing, const trace::Request& request)
{
    const auto& store = writing.evidence.store;
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, writing.evidence.now, segments);
    const auto text = [&](const std::string& words) { return pageText(QString::fromStdString(words)); };
    QJsonObject json{
        {QStringLiteral("id"), static_cast<qint64>(trace::number(request.id))},
        {QStringLiteral("name"), pageText(requestName(store, request))},
        {QStringLiteral("path"), pageText(engineText(store.path(request.route)))},
        {QStringLiteral("begin"), writing.clock.at(request.begin())},
        {QStringLiteral("segments"), segmentsJson(writing, request, segments)},
        {QStringLiteral("result"), pageText(resultText(request))},
        {QStringLiteral("why"), text(analysis::whyItWaited(writing.evidence, request))},
        {QStringLiteral("cost"), text(analysis::whatItCost(writing.evidence, request))},
    };
    if (trace::isSet(request.started))
        json.insert(QStringLiteral("start"),
                    writing.clock.at(request.started) - writing.clock.at(request.begin()));
    const auto* participant = store.participants().find(tellable(store, request).participant);
    if (participant != nullptr) json.insert(QStringLiteral("colour"), QColor(colourOf(*participant)).name());
    if (request.isInFlight()) json.insert(QStringLiteral("open"), 1);
    if (request.isAbandoned()) json.insert(QStringLiteral("gone"), 1);
    if (request.isAbandoned() || request.status >= 400) json.insert(QStringLiteral("bad"), 1);
    if (analysis::isHealthCheck(store, request)) json.insert(QStringLiteral("health"), 1);
    if (const auto tail = tailJson(writing, request); !tail.isEmpty())
        json.insert(QStringLiteral("tail"), tail);
    if (const auto blurs = blursJson(writing, request, segments); !blurs.isEmpty())
        json.insert(QStringLiteral("blurs"), blurs);
    if (const auto source = writing.sources.of(request); source >= 0)
        json.insert(QStringLiteral("source"), source);
    addDetails(writing, request, json);
    return json;
}

} // namespace

QJsonArray pageRequests(const analysis::Evidence& evidence, const PageClock& clock, PageSources& sources,
                        PageBreath& breath)
{
    const auto& requests = evidence.store.requests();
    const Writing writing{evidence, clock, sources, requests.size() <= kMostDetailed};
    QJsonArray json;
    for (const auto& request : requests) {
        json.append(trace::isSet(request.begin()) ? QJsonValue(requestJson(writing, request)) : QJsonValue());
        breath.take();
    }
    return json;
}

QJsonArray pageFlows(const analysis::Evidence& evidence, const PageClock& clock)
{
    const auto most = std::max(kFewFlows, kFlowsPerRequest * evidence.store.requests().size());
    QJsonArray json;
    for (const auto& flow : analysis::worstFlows(evidence, most).shown)
        json.append(QJsonArray{
            static_cast<qint64>(trace::number(flow.culprit)), static_cast<qint64>(trace::number(flow.victim)),
            clock.at(flow.shared.begin), clock.at(flow.shared.end),
            pageText(
                QStringLiteral("#%1  %2").arg(trace::number(flow.culprit)).arg(durationText(flow.stolen)))});
    return json;
}

} // namespace ui
