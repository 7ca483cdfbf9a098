#include "ui/timeline/layout/tool_tip.h"

#include "engine/trace/history.h"
#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"
#include "ui/timeline/geometry/watched_words.h"

#include <QStringList>

namespace ui {

namespace {

QString title(const trace::Store& store, const trace::Request& request)
{
    const auto path = engineText(store.path(request.route)).toHtmlEscaped();
    auto name = QStringLiteral("<b>#%1</b> %2").arg(trace::number(request.id)).arg(path);
    if (const auto sender = participantName(store.participants(), request); !sender.isEmpty())
        name += QStringLiteral(" · ") + sender.toHtmlEscaped();
    if (request.worker == trace::WorkerId::None) return tr("%1 · no worker yet").arg(name);
    return tr("%1 · worker %2").arg(name).arg(store.watched().numberOf(request.worker));
}

QString stateLine(const trace::Request& request, const trace::Segment& segment)
{
    auto state = QStringLiteral("<b>%1</b>").arg(nuanceName(segment.nuance));
    if (const auto step = stepName(request, segment); !step.isEmpty()) state += QStringLiteral(", ") + step;
    return state + QStringLiteral(": ") + nuanceMeaning(segment.nuance);
}

QString timesLine(const trace::Store& store, const trace::Request& request, const trace::Segment& segment)
{
    const auto times =
        tr("%1 to %2: %3")
            .arg(momentText(segment.begin - store.origin()), momentText(segment.end - store.origin()),
                 exactDurationText(segment.length()));
    const auto within = std::max(trace::within(request, segment.begin), trace::within(request, segment.end));
    if (within == trace::Duration::zero()) return times;
    return times + QStringLiteral(" ± ") + durationText(within);
}

/// What held the loop, or who may have; empty for a server of our own.
QStringList heldLines(const trace::Store& store, const trace::Request& request, const trace::Segment& segment)
{
    QStringList lines;
    if (const auto suspicions = suspicionTexts(store, request, segment); !suspicions.isEmpty())
        lines << tr("%1 held the loop").arg(suspicions.front());
    if (const auto call = heldCallText(store, request, segment); !call.isEmpty())
        lines << tr("it waited in %1").arg(call);
    if (const auto line = heldLineText(store, request, segment); !line.isEmpty())
        lines << tr("called at %1").arg(line.toHtmlEscaped());
    return lines;
}

QString totalLine(const trace::Request& request, trace::Time now)
{
    if (request.isInFlight()) return tr("in flight for %1").arg(exactDurationText(now - request.begin()));
    const auto total = tr("total %1").arg(exactDurationText(request.end() - request.begin()));
    if (const auto work = trace::abandonedWork(request, now); work >= kWorthTelling)
        return tr("%1 · abandoned by its client; its worker spent %2 more on it")
            .arg(total, exactDurationText(work));
    if (request.failure != trace::Failure::None)
        return total + QStringLiteral(" · ") + failureName(request.failure);
    if (request.isClientGone) return tr("%1 · abandoned by its client").arg(total);
    return request.status == 0 ? total : total + QStringLiteral(" · ") + QString::number(request.status);
}

QString servedLine(const trace::Store& store, const trace::UpstreamCall& call, trace::Time now)
{
    const auto begin = momentText(call.arrived - store.origin());
    if (!trace::isSet(call.answered))
        return tr("in service since %1: %2").arg(begin, exactDurationText(now - call.arrived));
    return tr("in service from %1 to %2: %3")
        .arg(begin, momentText(call.answered - store.origin()),
             exactDurationText(call.answered - call.arrived));
}

QString asHtml(const QStringList& lines)
{
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>")) +
           QStringLiteral("</p>");
}

} // namespace

QString callToolTip(const trace::Store& store, const trace::UpstreamCall& call, trace::Time now)
{
    const bool isAnybodys = call.request == trace::RequestId::None && call.number != 0;
    QStringList lines{
        isAnybodys ? tr("<b>Upstream</b>, a call: %1").arg(callTexts(store, call).front())
                   : tr("<b>Upstream</b>, call %1 of #%2").arg(call.index).arg(trace::number(call.request)),
        servedLine(store, call, now)};
    if (call.status != 0) lines << tr("answered with status %1").arg(call.status);
    return asHtml(lines);
}

QString toolTipText(const trace::Store& store, const trace::Request& request,
                    std::optional<std::size_t> segment, trace::Time now)
{
    QStringList lines{title(store, request)};
    std::vector<trace::Segment> segments;
    trace::appendSegments(request, now, segments);
    if (segment && *segment < segments.size())
        lines << stateLine(request, segments[*segment]) << timesLine(store, request, segments[*segment])
              << heldLines(store, request, segments[*segment]);
    lines << totalLine(request, now);
    return asHtml(lines);
}

QString toolTipAsOf(const trace::Store& store, const trace::Request& request,
                    std::optional<std::size_t> segment, trace::Time moment)
{
    const auto known = trace::asOf(request, moment);
    if (trace::isSet(known.begin())) return toolTipText(store, known, segment, moment);
    return asHtml({title(store, known), tr("not sent yet at the time cursor")});
}

} // namespace ui
