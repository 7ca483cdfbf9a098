#include "ui/request/step_lines.h"

#include "ui/text/duration_text.h"
#include "ui/text/engine_words.h"
#include "ui/text/tr.h"

#include <algorithm>

namespace ui {

namespace {

struct Moment
{
    trace::Time time;
    QString text;
    bool isBad = false;
};

/// Collects the moments that have happened.
class Moments
{
public:
    void add(trace::Time time, const QString& text, bool isBad = false)
    {
        if (trace::isSet(time)) m_moments.push_back({time, text, isBad});
    }

    /// Moments at the same time stay in the order in which they were added.
    std::vector<StepLine> lines(trace::Time origin)
    {
        std::ranges::stable_sort(m_moments, {}, &Moment::time);
        std::vector<StepLine> lines;
        for (const auto& moment : m_moments) {
            const std::chrono::duration<double> sinceOrigin = moment.time - origin;
            lines.push_back({decimalText(sinceOrigin.count(), 3), moment.text, moment.isBad});
        }
        return lines;
    }

private:
    std::vector<Moment> m_moments;
};

bool waitsForItsLoop(const trace::Step& step)
{
    if (!trace::isSet(step.ready)) return false;
    return !trace::isSet(step.ended) || step.ended - step.ready >= kWorthTelling;
}

void addCall(Moments& moments, const trace::Step& step)
{
    const bool hasFailed = step.failure != trace::Failure::None;
    const auto result = hasFailed ? failureName(step.failure) : statusText(step.status);
    moments.add(step.begun, tr("upstream call %1 starts").arg(step.index));
    if (step.kind == trace::StepKind::AsyncCall)
        moments.add(step.taken, tr("upstream call %1: sent only now, the loop was held").arg(step.index));
    if (waitsForItsLoop(step))
        moments.add(step.ready, tr("upstream call %1: answer is there, the loop is held").arg(step.index));
    if (!hasFailed && step.status == 0) // seen from outside
        return moments.add(step.ended, tr("upstream call %1 ends").arg(step.index));
    moments.add(step.ended, tr("upstream call %1: %2").arg(step.index).arg(result),
                hasFailed || step.status >= 400);
}

void addJob(Moments& moments, const trace::Step& step)
{
    moments.add(step.begun, tr("job %1 handed to the thread pool").arg(step.index));
    moments.add(step.taken, tr("job %1: a thread takes it").arg(step.index));
    if (waitsForItsLoop(step)) moments.add(step.ready, tr("job %1: done, the loop is held").arg(step.index));
    moments.add(step.ended, tr("job %1: handler goes on").arg(step.index));
}

void addPlace(Moments& moments, const trace::Step& step)
{
    moments.add(step.begun, tr("waits for a thread: the pool's are all busy"));
    if (waitsForItsLoop(step)) moments.add(step.ready, tr("a thread is free, the loop is held"));
}

/// What a watched server's request did, as far as it could be seen.
void addStretch(Moments& moments, const trace::Step& step)
{
    switch (step.kind) {
    case trace::StepKind::Hold: moments.add(step.begun, tr("it holds the loop and waits")); break;
    case trace::StepKind::Away: moments.add(step.begun, tr("it is suspended, the loop is free")); break;
    case trace::StepKind::HeldUp: moments.add(step.begun, tr("somebody else holds the loop")); break;
    default: moments.add(step.begun, tr("from here on nobody saw what it did")); break;
    }
    moments.add(step.ended, tr("it goes on"));
}

void addStep(Moments& moments, const trace::Step& step)
{
    switch (step.kind) {
    case trace::StepKind::BlockingCall:
    case trace::StepKind::AsyncCall:
    case trace::StepKind::PooledCall: addCall(moments, step); break;
    case trace::StepKind::PoolJob:
    case trace::StepKind::ExecutorJob: addJob(moments, step); break;
    case trace::StepKind::PoolPlace: addPlace(moments, step); break;
    case trace::StepKind::Compute:
        moments.add(step.begun, tr("computing %1 starts").arg(step.index));
        moments.add(step.ended, tr("computing %1 ends").arg(step.index));
        break;
    case trace::StepKind::ClientSetup:
        moments.add(step.begun, tr("HTTP client %1: being built").arg(step.index));
        moments.add(step.ended, tr("HTTP client %1: ready").arg(step.index));
        break;
    case trace::StepKind::Hold:
    case trace::StepKind::Away:
    case trace::StepKind::HeldUp:
    case trace::StepKind::NotKnown: addStretch(moments, step); break;
    }
}

QString finishedText(const trace::Request& request)
{
    if (request.isClientGone) return tr("finished, but its client had gone");
    if (request.status == 200 || request.status == 0) return tr("finished, response sent");
    return tr("finished, %1 sent").arg(statusText(request.status));
}

} // namespace

std::vector<StepLine> stepLines(const trace::Store& store, const trace::Request& request)
{
    Moments moments;
    moments.add(request.sent, tr("sent by client"));
    if (request.isFromOutside()) moments.add(request.arrived, tr("arrived from outside"));
    moments.add(request.read, tr("read by worker %1").arg(store.watched().numberOf(request.worker)));
    moments.add(request.started, tr("handler starts"));
    for (const auto& step : request.steps)
        addStep(moments, step);
    moments.add(request.finished, finishedText(request), request.isClientGone || request.status >= 400);
    moments.add(request.received, tr("received by client"));
    moments.add(request.failed, tr("client gave up: %1").arg(failureName(request.failure)), true);
    moments.add(request.left, tr("its client had left"), true);
    moments.add(request.stopped, tr("the server was stopped"), true);
    return moments.lines(store.origin());
}

} // namespace ui
