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
    auto& classroom = m_window.classroom();
    const auto* step = m_isInLesson ? classroom.course().currentStep() : nullptr;
    if (step != nullptr && !step->arrivals.empty()) {
        askEnds(step->arrivals, step->horizon);
        return m_setUp.reset(); // the lesson has it
    }
    const auto& scenario = classroom.isPlacingEnds() && m_expected ? *m_expected : m_lab.scenario();
    scenario.arrivals.empty() ? askNextRequest() : askEnds(scenario);
}

bool RoomPoll::askLesson()
{
    const auto* step = m_window.classroom().course().currentStep();
    if (step == nullptr || !step->question || !m_room.isOpen()) return false;
    m_question = step->question;
    m_about = About::Lesson;
    m_setUp.reset(); // before its run the lesson alone has it
    m_room.ask(pollOf(*m_question));
    return true;
}

void RoomPoll::askEnds(const Scenario& scenario)
{
    m_setUp = scenario.setUp;
    askEnds(plannedArrivals(scenario), horizonOf(scenario));
}

void RoomPoll::askEnds(const std::vector<ui::PlannedArrival>& planned, trace::Duration horizon)
{
    const auto rows = ui::ghostRows(planned);
    m_about = About::Ends;
    m_arrivals.clear();
    std::vector<AskedMoment> moments;
    for (const auto asked : askedRows(rows.size())) {
        const auto& arrival = planned[rows[asked]];
        m_arrivals.push_back(rows[asked] + 1);
        const auto label = QStringLiteral("%1. %2").arg(m_arrivals.back()).arg(arrival.path);
        moments.push_back({label.toStdString(), inMs(arrival.at)});
    }
    const auto words = moments.size() > 1 ? tr("When is each answer there?")
                                          : tr("When is the answer to request %1, %2, there?")
                                                .arg(m_arrivals.front())
                                                .arg(planned[rows.front()].path);
    m_room.ask(pollOfMoments(words.toStdString(), std::move(moments), horizon));
}

void RoomPoll::askNextRequest()
{
    m_next = trace::RequestId::None;
    m_about = About::NextRequest;
    m_setUp = m_lab.scenario().setUp;
    m_room.ask(pollOfMoments(tr("How long does the next request take?").toStdString(), {AskedMoment{}},
                             likelyHorizon(*m_setUp)));
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
    m_isLessonsRun = false;
    if (m_room.poll().isAsked()) m_setUp = m_lab.scenario().setUp;
    if (m_about == About::Lesson || m_about == About::Ends) m_room.closePoll();
}

void RoomPoll::endRun()
{
    if (m_about == About::Lesson && m_isLessonsRun) endLesson();
    if (m_about == About::Ends) endWhatWasPlanned();
}

void RoomPoll::endLesson()
{
    const analysis::Evidence evidence(m_lab.store(), trace::Clock::now());
    const auto right = rightAnswer(evidence, *m_question);
    if (!right) return;
    const auto& words = m_question->choices[right->choice].words;
    answer({{static_cast<std::int64_t>(right->choice), right->measured.empty() ? words : right->measured}});
}

void RoomPoll::endWhatWasPlanned()
{
    std::vector<PollAnswer> answers;
    for (const auto arrival : m_arrivals) {
        const auto* request = analysis::arrival(m_lab.store(), arrival);
        if (request == nullptr || request->isInFlight()) return;
        answers.push_back(answerOf(*request, m_lab.store().origin()));
    }
    answer(std::move(answers));
}

void RoomPoll::follow(const std::vector<trace::Event>& events)
{
    m_isLessonsRun |= m_window.classroom().course().isRunning();
    if (m_about != About::NextRequest || m_room.poll().isOpen) return;
    for (const auto& event : events) {
        if (m_next == trace::RequestId::None && event.kind == trace::EventKind::RequestSent &&
            event.value == 0)
            m_next = event.request;
        const bool isItsEnd =
            event.kind == trace::EventKind::ResponseReceived || event.kind == trace::EventKind::RequestFailed;
        if (!isItsEnd || m_next == trace::RequestId::None || event.request != m_next) continue;
        if (const auto* request = m_lab.store().find(m_next)) answer({answerOf(*request, request->begin())});
        return;
    }
}

/// A client that gives up gets its answer never.
PollAnswer RoomPoll::answerOf(const trace::Request& request, trace::Time from) const
{
    if (request.failure != trace::Failure::None) return {m_room.poll().most + 1, tr("never").toStdString()};
    const auto time = request.end() - from;
    return {inMs(time), analysis::inWords(time)};
}

void RoomPoll::answer(std::vector<PollAnswer> answers)
{
    m_about = About::Nothing;
    m_room.answerPoll(std::move(answers));
}

} // namespace app

#include "moc_room_poll.cpp"
