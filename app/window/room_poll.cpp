#include "app/window/room_poll.h"

#include "app/lessons/lesson_plan.h"
#include "engine/analysis/measures/measure.h"
#include "engine/analysis/sentences.h"
#include "ui/lessons/classroom.h"
#include "ui/lessons/prediction_board.h"

#include <algorithm>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr trace::Duration kLeastHorizon = 10s;

/// By then a request has surely ended that does not wait for long.
trace::Duration likelyHorizon(const settings::SetUp& setUp)
{
    return std::max(kLeastHorizon, trace::Duration(4 * setUp.server.handlers.calls * setUp.upstream.delay));
}

} // namespace

RoomPoll::RoomPoll(Lab& lab, Room& room, ui::MainWindow& window)
    : QObject(&window)
    , m_lab(lab)
    , m_room(room)
    , m_window(window)
{
    const auto* course = &window.classroom().course();
    connect(course, &ui::LessonCourse::stepChosen, this, [this] {
        m_isInLesson = true;
        followLesson();
    });
    connect(course, &ui::LessonCourse::runRequested, this, [this] { m_isInLesson = true; });
    connect(&window, &ui::MainWindow::scenarioRequested, this, [this] { m_isInLesson = false; });
    connect(&lab, &Lab::cleared, this, &RoomPoll::beginRun);
    connect(&lab, &Lab::runEnded, this, &RoomPoll::endRun);
    connect(&lab, &Lab::eventsFolded, this, &RoomPoll::follow);
}

/// A lesson may ask the room by itself.
void RoomPoll::followLesson()
{
    const auto* step = m_window.classroom().course().currentStep();
    if (step != nullptr && step->asksRoom) askLesson();
}

void RoomPoll::ask()
{
    if (m_isInLesson && askLesson()) return;
    const auto& scenario = m_lab.scenario();
    scenario.arrivals.empty() ? askNextRequest() : askArrival(scenario);
}

bool RoomPoll::askLesson()
{
    const auto* step = m_window.classroom().course().currentStep();
    if (step == nullptr || !step->question || !m_room.isOpen()) return false;
    m_question = step->question;
    m_about = About::Lesson;
    m_room.ask(pollOf(*m_question));
    return true;
}

void RoomPoll::askArrival(const Scenario& scenario)
{
    const auto planned = plannedArrivals(scenario);
    const auto rows = ui::ghostRows(planned);
    const auto row = rows.empty() ? planned.size() - 1 : rows.back();
    m_arrival = row + 1;
    m_about = About::Arrival;
    const auto words =
        tr("When is the answer to request %1, %2, there?").arg(m_arrival).arg(planned[row].path);
    m_room.ask(pollOfMoment(words.toStdString(), horizonOf(scenario)));
}

void RoomPoll::askNextRequest()
{
    m_next = trace::RequestId::None;
    m_about = About::NextRequest;
    m_room.ask(pollOfMoment(tr("How long does the next request take?").toStdString(),
                            likelyHorizon(m_lab.scenario().setUp)));
}

void RoomPoll::reveal()
{
    if (m_room.poll().isOpen) return m_room.closePoll();
    m_about = About::Nothing;
    m_room.endPoll();
}

/// Whoever has not voted by now would know too much.
void RoomPoll::beginRun()
{
    m_next = trace::RequestId::None;
    if (m_about == About::Lesson || m_about == About::Arrival) m_room.closePoll();
}

void RoomPoll::endRun()
{
    const trace::Time now = trace::Clock::now();
    if (m_about == About::Lesson && m_question) {
        const analysis::Evidence evidence(m_lab.store(), now);
        const auto right = rightAnswer(evidence, *m_question);
        if (!right) return;
        const auto& words = m_question->choices[right->choice].words;
        m_room.answerPoll(
            {static_cast<std::int64_t>(right->choice), right->measured.empty() ? words : right->measured});
        m_about = About::Nothing;
    } else if (m_about == About::Arrival) {
        const auto* request = analysis::arrival(m_lab.store(), m_arrival);
        if (request != nullptr && !request->isInFlight()) answerWith(request->end() - m_lab.store().origin());
    }
}

void RoomPoll::follow(const std::vector<trace::Event>& events)
{
    if (m_about != About::NextRequest || m_room.poll().isOpen) return;
    for (const auto& event : events) {
        if (m_next == trace::RequestId::None && event.kind == trace::EventKind::RequestSent &&
            event.value == 0)
            m_next = event.request;
        const bool isItsEnd =
            event.kind == trace::EventKind::ResponseReceived || event.kind == trace::EventKind::RequestFailed;
        if (!isItsEnd || m_next == trace::RequestId::None || event.request != m_next) continue;
        if (const auto* request = m_lab.store().find(m_next)) answerWith(request->end() - request->begin());
        return;
    }
}

void RoomPoll::answerWith(trace::Duration time)
{
    m_about = About::Nothing;
    m_room.answerPoll({std::chrono::round<std::chrono::milliseconds>(time).count(), analysis::inWords(time)});
}

} // namespace app

#include "moc_room_poll.cpp"
