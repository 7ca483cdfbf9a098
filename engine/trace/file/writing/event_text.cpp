#include "engine/trace/file/writing/event_text.h"

namespace trace {

namespace {

constexpr std::size_t kPiece = std::size_t{256} * 1024;

} // namespace

EventText::EventText(OutputFile& out, Time zero, const std::stop_token& giveUp)
    : m_out(out)
    , m_giveUp(giveUp)
    , m_zero(zero)
{}

void EventText::begin(char phase, std::string_view category, std::string_view name, ViewerPlace place,
                      Time time)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", std::string_view(&phase, 1));
    m_json.member("cat", category);
    m_json.member("name", name);
    m_json.member("pid", place.process);
    m_json.member("tid", place.lane);
    m_json.member("ts", time - m_zero);
}

void EventText::beginSpan(std::string_view category, std::string_view name, ViewerPlace place, Time begin,
                          Time end)
{
    const bool hasEnd = isSet(end) && begin <= end;
    this->begin(hasEnd ? 'X' : 'B', category, name, place, begin);
    if (hasEnd) m_json.member("dur", end - begin);
}

void EventText::beginArgs()
{
    m_json.key("args");
    m_json.open('{');
}

void EventText::end()
{
    m_json.close('}');
    m_json.close('}');
}

void EventText::writeName(std::string_view what, ViewerPlace place, std::string_view name)
{
    m_json.newLine();
    m_json.open('{');
    m_json.member("ph", "M");
    m_json.member("name", what);
    m_json.member("pid", place.process);
    m_json.member("tid", place.lane);
    beginArgs();
    m_json.member("name", name);
    end();
    endPiece();
}

void EventText::endPiece()
{
    if (m_json.written().size() < kPiece) return;
    if (m_giveUp.stop_requested()) throw GivenUp();
    m_out.write(m_json.written());
    m_json.forget();
}

void EventText::endFile()
{
    m_out.write(m_json.written());
    m_out.write("\n");
}

} // namespace trace
