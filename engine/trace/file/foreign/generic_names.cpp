#include "engine/trace/file/foreign/generic_names.h"

#include "engine/trace/file/text/loose_json.h"
#include "engine/trace/file/text/loose_text.h"
#include "engine/trace/phrase.h"

#include <charconv>

namespace trace {

namespace {

std::string processKey(std::string_view process)
{
    return joined('p', process, {});
}

std::string threadKey(std::string_view process, std::string_view thread)
{
    return joined('t', process, thread);
}

/// 0 for what is no number.
double numberIn(std::string_view text)
{
    double value = 0;
    const auto number = jsonNumber(text);
    if (number) std::from_chars(number->data(), number->data() + number->size(), value);
    return value;
}

} // namespace

void GenericNames::take(const EventFields& event, EventParser& parser)
{
    const bool isProcess = event.name.starts_with("process_");
    const bool isName = event.name == "process_name" || event.name == "thread_name";
    if (!isName && event.name != "process_sort_index" && event.name != "thread_sort_index") return;
    auto& facts = m_facts[isProcess ? processKey(event.process) : threadKey(event.process, event.thread)];
    for (const auto& argument : parser.arguments(event.args)) {
        if (argument.kind == Argument::Kind::Other) continue;
        if (isName && argument.key == "name") facts.name = readableText(argument.text);
        if (!isName && argument.key == "sort_index") facts.sortIndex = numberIn(argument.text);
    }
}

std::string GenericNames::process(std::string_view process) const
{
    const auto* facts = find(processKey(process));
    if (facts != nullptr && !facts->name.empty()) return facts->name;
    return unnamedProcess(process);
}

std::string GenericNames::unnamedProcess(std::string_view process)
{
    if (process.empty()) return trace::phrase("unnamed process");
    return filled(trace::phrase("process %1"), {readableText(process)});
}

std::string GenericNames::unnamedThread(std::string_view thread)
{
    if (thread.empty()) return trace::phrase("unnamed thread");
    return filled(trace::phrase("thread %1"), {readableText(thread)});
}

std::string GenericNames::thread(std::string_view process, std::string_view thread) const
{
    const auto* facts = find(threadKey(process, thread));
    if (facts != nullptr && !facts->name.empty()) return facts->name;
    return unnamedThread(thread);
}

GenericNames::Rank GenericNames::processRank(std::string_view process) const
{
    return rankOf(find(processKey(process)), process);
}

GenericNames::Rank GenericNames::threadRank(std::string_view process, std::string_view thread) const
{
    return rankOf(find(threadKey(process, thread)), thread);
}

GenericNames::Rank GenericNames::rankOf(const Facts* facts, std::string_view word)
{
    const double index = facts != nullptr ? facts->sortIndex : 0;
    if (word.empty()) return {index, 0, 0, {}};
    const bool isNumber = jsonNumber(word).has_value();
    return {index, isNumber ? 1 : 2, isNumber ? numberIn(word) : 0, std::string(word)};
}

const GenericNames::Facts* GenericNames::find(const std::string& key) const
{
    const auto place = m_facts.find(key);
    return place != m_facts.end() ? &place->second : nullptr;
}

} // namespace trace
