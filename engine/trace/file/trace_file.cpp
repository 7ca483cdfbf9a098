#include "engine/trace/file/trace_file.h"

#include "engine/trace/file/foreign/generic_events.h"
#include "engine/trace/file/reading/events/event_batches.h"
#include "engine/trace/file/reading/events/own_events.h"
#include "engine/trace/file/reading/page_run.h"
#include "engine/trace/file/reading/problem.h"
#include "engine/trace/file/words.h"
#include "engine/trace/file/writing/trace_writer.h"

#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace trace {

namespace {

using Kind = EventBatches::Piece::Kind;

/// A cancel is no problem.
struct Cancelled
{};

/// What is to be told while a file is read, and what may end that.
struct Waiting
{
    Progress* progress;
    const std::stop_token& cancel;
    const Beginning& beginning;
};

/// What another program's events, as far as they were read, are.
TraceDocument documentOf(GenericEvents& events)
{
    StoreContent content;
    content.generic = events.finish();
    content.latest = events.latest();
    content.origin = events.earliest();
    content.foreignEvents = events.eventCount();
    return {Store(std::move(content)), {}, 0, false, events.notShown(), events.faults()};
}

/// Reads a file once from its begin to its end.
class Reading
{
public:
    Reading(InputFile& input, std::optional<FileHead> head)
        : m_batches(input)
        , m_head(std::move(head))
    {
        beginEvents();
    }

    /// False if it turned out only in the end that the file is ours: then it is to be read once more, with
    /// head().
    bool read(InputFile& input, const Waiting& waiting)
    {
        bool hasEvents = false;
        for (auto piece = m_batches.next(); piece.kind != Kind::End; piece = m_batches.next()) {
            if (waiting.cancel.stop_requested()) throw Cancelled();
            if (waiting.progress != nullptr) *waiting.progress = input.progress();
            showBeginning(input, waiting.beginning);
            if (piece.kind == Kind::Events)
                takeEvents(piece);
            else if (piece.key == words::kOurKey && !m_own && !takeHead(piece.text, hasEvents))
                return false;
            else if (piece.key == "otherData" && piece.text.starts_with('{'))
                m_scenario = parseScenarioText(piece.text);
            hasEvents = hasEvents || piece.kind == Kind::Events;
        }
        if (!hasEvents && m_batches.damage().empty())
            throw BadFile(trace::marked("it is not a trace: it has no list of \"traceEvents\""));
        return true;
    }

    /// Why nothing can be shown of it, and where; empty where something can, or where there is nothing.
    std::string problem() const { return m_own || m_generic.hasGoodEvents() ? std::string() : damage(); }

    TraceDocument finish();
    std::optional<FileHead> head() { return std::move(m_head); }
    std::string placeOf(const BadFile& problem) const { return m_batches.placeOf(problem.at()); }

private:
    /// What we wrote ourselves is right to the last byte, or it is damaged.
    void beginEvents()
    {
        if (!m_head) return;
        m_batches.beStrict();
        m_parser.beStrict();
        m_droppedEvents = m_head->droppedEvents;
        m_generic = GenericEvents(m_head->zero);
        m_own.emplace(*m_head);
    }

    bool takeHead(std::string_view text, bool hasEvents)
    {
        if (!text.starts_with('{'))
            throw BadFile(trace::marked("\"awaitAndSee\" must be an object"), text.data());
        m_head = parseFileHead(text);
        if (hasEvents) return false;
        beginEvents();
        return true;
    }

    void showBeginning(const InputFile& input, const Beginning& beginning)
    {
        constexpr int kHalf = 500; // of what progress() counts
        if (!beginning.show || m_own || m_isBeginningOver || m_generic.eventCount() < beginning.events)
            return;
        m_isBeginningOver = true;
        if (input.progress() >= kHalf) return;
        auto events = m_generic;
        auto document = documentOf(events);
        if (!document.store.isEmpty()) beginning.show(std::move(document));
    }

    void takeEvents(const EventBatches::Piece& piece)
    {
        m_parser.parse(piece.text, m_use, piece.isCut);
        const auto& slip = m_parser.slip();
        if (slip.what.empty() || slip.isCutEvent) return;
        if (m_slip.empty()) m_slip = m_batches.placeOf(slip.at) + ": " + slip.what;
        m_isNotCut = m_isNotCut || piece.isCut;
    }

    void take(const EventFields& event)
    {
        try {
            if (!m_own || !m_own->take(event, m_parser)) m_generic.take(event, m_parser);
        } catch (const BadFile& problem) {
            throw BadFile(std::string(problem.what()), event.at);
        }
    }

    /// A bracket that is missing early on looks like a cut at the end.
    std::string damage() const
    {
        const auto& cut = m_batches.damage();
        return cut.empty() || (m_isNotCut && !m_slip.empty()) ? m_slip : cut;
    }

    const EventUse m_use{[this](const EventFields& event) { take(event); },
                         [this](const char* reason) { m_generic.leaveOut(reason); }};
    EventBatches m_batches;
    EventParser m_parser;
    std::optional<FileHead> m_head;
    std::optional<OwnEvents> m_own;
    GenericEvents m_generic{Time()};
    std::string m_scenario;
    std::string m_slip; ///< what is not quite JSON, and where
    bool m_isNotCut = false;
    bool m_isBeginningOver = false;
    std::uint64_t m_droppedEvents = 0;
};

TraceDocument Reading::finish()
{
    if (!m_own) {
        auto document = documentOf(m_generic);
        document.scenario = std::move(m_scenario);
        document.damage = damage();
        return document;
    }
    auto content = m_own->finish();
    content.generic = m_generic.finish();
    content.latest = std::max(content.latest, m_generic.latest());
    return {Store(std::move(content)), std::move(m_scenario), m_droppedEvents, true,
            m_generic.notShown(),      m_generic.faults(),    damage()};
}

/// Of a web page, the run that it shows.
OpenedTrace openPage(const std::string& name, int descriptor, const Waiting& waiting);

OpenedTrace openNamed(const std::string& name, int descriptor, const Waiting& waiting)
{
    if (isWebPage(descriptor)) return openPage(name, descriptor, waiting);
    InputFile input(descriptor);
    std::optional<FileHead> head;
    try {
        for (;;) {
            Reading reading(input, std::exchange(head, {}));
            try {
                if (reading.read(input, waiting)) {
                    if (const auto problem = reading.problem(); !problem.empty())
                        return {{}, name + ", " + problem + '.'};
                    return {reading.finish(), {}};
                }
            } catch (const BadFile& problem) {
                return {{}, name + ", " + reading.placeOf(problem) + ": " + problem.what() + '.'};
            }
            head = reading.head();
            input.rewind();
        }
    } catch (const Cancelled&) {
        return {};
    } catch (const std::bad_alloc&) {
        return {{}, filled(trace::phrase("%1 is too large for this computer's memory."), {name})};
    }
}

OpenedTrace openPage(const std::string& name, int descriptor, const Waiting& waiting)
{
    const int run = openRunInPage(descriptor);
    close(descriptor);
    if (run >= 0) return openNamed(name, run, waiting);
    return {{}, filled(trace::phrase("%1 is a web page that holds no run of this program."), {name})};
}

} // namespace

OpenedTrace openTrace(const std::string& file, Progress* progress, const std::stop_token& cancel,
                      const Beginning& beginning)
{
    // Without O_NONBLOCK a pipe that nobody writes to would hold us up here.
    const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0) {
        const auto why = std::generic_category().message(errno);
        return {{}, filled(trace::phrase("%1 cannot be opened: %2."), {file, why})};
    }
    struct stat facts = {};
    if (fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        close(descriptor);
        return {{},
                filled(S_ISDIR(facts.st_mode)
                           ? trace::phrase("%1 is a folder; a trace file was expected.")
                           : trace::phrase("%1 is no ordinary file; a trace file was expected."),
                       {file})};
    }
    return openNamed(file, descriptor, {progress, cancel, beginning});
}

namespace {

std::string save(const std::string& file, const TraceDocument& document, const std::vector<BlameArrow>& blame,
                 const std::stop_token& giveUp, Readers readers)
{
    OutputFile out(file);
    if (!TraceWriter(document, out, giveUp, readers).write(blame)) return {};
    const auto problem = out.commit();
    if (problem.empty()) return {};
    return filled(trace::phrase("%1 could not be written: %2."), {file, problem});
}

} // namespace

std::string saveTrace(const std::string& file, const TraceDocument& document,
                      const std::vector<BlameArrow>& blame, const std::stop_token& giveUp)
{
    return save(file, document, blame, giveUp, Readers::All);
}

std::string saveForOurselves(const std::string& file, const TraceDocument& document)
{
    return save(file, document, {}, {}, Readers::Ourselves);
}

} // namespace trace
