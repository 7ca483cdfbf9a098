#include "engine/trace/file/writing/trace_head.h"

#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/words.h"
#include "engine/trace/file/writing/holding_text.h"
#include "engine/trace/file/writing/past_text.h"

#include <set>

namespace trace {

namespace {

/// "when late when late", in nanoseconds from zero on.
std::string lagsText(const WorkerTrace& worker, Time zero)
{
    std::string text;
    for (const auto& lag : worker.lags)
        text += std::to_string((lag.time - zero).count()) + ' ' + std::to_string(lag.late.count()) + ' ';
    return text;
}

void writeWorkers(JsonText& json, const Store& store, Time zero)
{
    json.key("workers");
    json.open('[');
    for (const auto& worker : store.workers()) {
        json.open('{');
        json.member("worker", number(worker.id));
        json.member("worst_lag", worker.worstLag);
        json.member("lags_ns", lagsText(worker, zero));
        json.close('}');
    }
    json.close(']');
}

std::set<ParticipantId> sendersOf(const Store& store)
{
    std::set<ParticipantId> senders;
    for (const auto& request : store.requests())
        senders.insert(request.participant);
    for (const auto* request : store.apart())
        senders.insert(request->participant);
    return senders;
}

/// Those who sent something; nobody where the speaker wants them to be forgotten.
void writeParticipants(JsonText& json, const Store& store)
{
    const auto& participants = store.participants();
    if (participants.isEmpty() || !participants.areKeptInFiles()) return;
    const auto senders = sendersOf(store);
    json.key("participants");
    json.open('[');
    for (const auto& participant : participants.all()) {
        if (!senders.contains(participant.id)) continue;
        json.open('{');
        json.member("participant", number(participant.id));
        json.member("colour", participant.colour);
        json.member("name", participants.keptName(participant.id));
        json.close('}');
    }
    json.close(']');
}

/// What only our own files have.
void writeOurs(JsonText& json, const TraceDocument& document, Time zero)
{
    const auto& store = document.store;
    json.newLine();
    json.key(words::kOurKey);
    json.open('{');
    json.member("version", words::kVersion);
    json.member("zero_ns", std::to_string(zero.time_since_epoch().count()));
    const auto moment = [&](std::string_view name, Time time) {
        if (isSet(time)) json.member(name, time - zero);
    };
    moment("origin", store.origin());
    moment("latest", store.latest());
    moment("forgotten_before", store.forgottenBefore());
    json.member("events", store.eventCount());
    json.member("dropped", document.droppedEvents);
    json.key("paths");
    json.open('[');
    for (const auto& path : store.paths())
        json.text(path);
    json.close(']');
    writeWorkers(json, store, zero);
    writeWatchedWorkers(json, store.watched());
    writeParticipants(json, store);
    writePast(json, store, zero);
    json.close('}');
}

/// Where other viewers look for what is known of a whole trace.
void writeScenario(JsonText& json, const std::string& scenario)
{
    json.newLine();
    json.key("otherData");
    json.open('{');
    json.member("program", "Await and See");
    // It may have come from a file that somebody changed.
    if (const auto text = isStrictJson(scenario) ? std::optional(scenario) : mendedJson(scenario)) {
        json.key("scenario");
        json.raw(*text);
    }
    json.close('}');
}

} // namespace

void writeTraceHead(JsonText& json, const TraceDocument& document, Time zero)
{
    json.open('{');
    if (document.isOurs) {
        writeOurs(json, document, zero);
        writeScenario(json, document.scenario);
    }
    json.newLine();
    json.member("displayTimeUnit", "ms");
    json.newLine();
    json.key("traceEvents");
    json.open('[');
}

} // namespace trace
