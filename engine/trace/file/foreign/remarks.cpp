#include "engine/trace/file/foreign/remarks.h"

#include "engine/trace/phrase.h"

namespace trace {

namespace {

/// "Left out: 3 events (…: 2; …: 1)."; empty where there are none.
std::string countedFaults(const std::vector<EventFault>& faults, bool isShown, const std::string& sentence)
{
    std::uint64_t sum = 0;
    std::string reasons;
    for (const auto& fault : faults) {
        if (fault.isShown != isShown) continue;
        sum += fault.count;
        reasons += (reasons.empty() ? "" : "; ") + fault.reason + ": " + std::to_string(fault.count);
    }
    return sum > 0 ? filled(sentence, {std::to_string(sum), reasons}) : std::string();
}

void addSentence(std::string& sentences, const std::string& next)
{
    if (!sentences.empty() && !next.empty()) sentences += ' ';
    sentences += next;
}

} // namespace

std::string nothingShown(const Store& store)
{
    const auto events = store.foreignEvents();
    if (!events || !store.isEmpty()) return {};
    if (*events == 0) return trace::phrase("trace of another program; it has no events.");
    return filled(trace::phrase("trace of another program; none of its %1 events can be shown."),
                  {std::to_string(*events)});
}

std::string remarksOn(const TraceDocument& document)
{
    std::string sentences;
    const auto nothing = nothingShown(document.store);
    addSentence(sentences, nothing);
    if (nothing.empty() && document.notShown > 0)
        addSentence(sentences,
                    filled(trace::phrase(
                               "Events that cannot be shown, such as samples or an end without a begin: %1."),
                           {std::to_string(document.notShown)}));
    addSentence(sentences,
                countedFaults(document.faults, false, trace::phrase("Events that were left out: %1 (%2).")));
    addSentence(sentences, countedFaults(document.faults, true,
                                         trace::phrase("Events that are shown in part: %1 (%2).")));
    if (!document.damage.empty())
        addSentence(
            sentences,
            filled(trace::phrase("The file is damaged, or not quite JSON (%1); what is whole is shown."),
                   {document.damage}));
    return sentences;
}

} // namespace trace
