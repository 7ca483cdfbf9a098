#include "ui/timeline/geometry/watched_words.h"

#include "ui/text/tr.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

/// What held its loop in the middle of the segment.
const trace::Holding* holdingOf(const trace::Store& store, const trace::Request& request,
                                const trace::Segment& segment)
{
    if (store.watched().holdings().empty()) return nullptr;
    return store.watched().holdingAt(request.worker, segment.begin + segment.length() / 2);
}

/// The same where it is this request's for sure.
const trace::Holding* ownHoldingOf(const trace::Store& store, const trace::Request& request,
                                   const trace::Segment& segment)
{
    const auto* holding = holdsLoop(segment.state) ? holdingOf(store, request, segment) : nullptr;
    const bool isOwn = holding != nullptr && holding->suspects == std::vector{request.id};
    return isOwn ? holding : nullptr;
}

/// The longest first.
QStringList oneOf(const std::vector<trace::RequestId>& suspects)
{
    QStringList names;
    for (const auto suspect : suspects)
        names << QStringLiteral("#%1").arg(trace::number(suspect));
    const auto last = names.takeLast();
    const auto others = names.join(QStringLiteral(", "));
    return {tr("one of %1 and %2").arg(others, last), tr("%1 or %2").arg(others, last)};
}

/// The group that held a loop while the call was in service, where it is one group only.
const trace::Holding* groupDuring(const trace::Store& store, const trace::UpstreamCall& call)
{
    const auto end = trace::isSet(call.answered) ? call.answered : store.latest();
    const auto middle = call.arrived + (end - call.arrived) / 2;
    const trace::Holding* group = nullptr;
    for (const auto& worker : store.watched().workers()) {
        const auto* holding = store.watched().holdingAt(worker.worker, middle);
        if (holding == nullptr || holding->suspects.size() < 2) continue;
        if (group != nullptr) return nullptr;
        group = holding;
    }
    return group;
}

/// How a request waited for its call.
QString mannerText(const trace::Store& store, const trace::UpstreamCall& call)
{
    const auto* request = store.watched().isEmpty() ? nullptr : store.find(call.request);
    if (request == nullptr) return {};
    const auto step = std::ranges::find_if(request->steps, [&](const trace::Step& other) {
        return trace::isCall(other.kind) && other.index == call.index;
    });
    if (step == request->steps.end()) return {};
    switch (step->kind) {
    case trace::StepKind::BlockingCall: return tr("blocking");
    case trace::StepKind::AsyncCall: return tr("awaited");
    default: return tr("in a thread");
    }
}

} // namespace

QString heldLineText(const trace::Store& store, const trace::Request& request, const trace::Segment& segment)
{
    const auto* holding = ownHoldingOf(store, request, segment);
    if (holding == nullptr || holding->lines.empty()) return {};
    return QString::fromStdString(trace::shortLabel(holding->lines.front().own));
}

QString heldCallText(const trace::Store& store, const trace::Request& request, const trace::Segment& segment)
{
    const auto* holding = ownHoldingOf(store, request, segment);
    if (holding == nullptr || holding->call.empty()) return {};
    return QString::fromStdString(holding->call) + QStringLiteral("()");
}

QStringList suspicionTexts(const trace::Store& store, const trace::Request& request,
                           const trace::Segment& segment)
{
    if (segment.state != trace::State::NotKnown) return {};
    const auto* holding = holdingOf(store, request, segment);
    if (holding == nullptr || holding->suspects.size() < 2) return {};
    const bool isSuspect = std::ranges::find(holding->suspects, request.id) != holding->suspects.end();
    return isSuspect ? oneOf(holding->suspects) : QStringList();
}

QStringList callTexts(const trace::Store& store, const trace::UpstreamCall& call)
{
    if (call.request == trace::RequestId::None && call.number != 0) {
        const auto* group = groupDuring(store, call);
        const auto names = group != nullptr ? oneOf(group->suspects) : QStringList{tr("not known whose")};
        return names + QStringList{QStringLiteral("?")};
    }
    const auto name = QStringLiteral("#%1·%2").arg(trace::number(call.request)).arg(call.index);
    const auto manner = mannerText(store, call);
    if (manner.isEmpty()) return {name};
    return {name + QStringLiteral("  ") + manner, name};
}

QStringList processTexts(const trace::Store& store, trace::WorkerId worker)
{
    const auto* known = store.watched().worker(worker);
    if (known == nullptr) return {};
    const auto pid = tr("pid %1").arg(known->pid);
    if (known->command.empty()) return {pid};
    return {QString::fromStdString(known->command) + QStringLiteral(" · ") + pid, pid};
}

} // namespace ui
