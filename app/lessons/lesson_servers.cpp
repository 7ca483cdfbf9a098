#include "app/lessons/lesson_servers.h"

#include "app/watch/example_copy.h"
#include "ui/lessons/classroom.h"

#include <QFile>

#include <utility>

namespace app {

namespace {

QByteArray exampleSource()
{
    QFile file(ExampleServer::file());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

LessonServers::LessonServers(Lab& lab, ui::Classroom& classroom, Use use)
    : m_lab(lab)
    , m_classroom(classroom)
    , m_use(std::move(use))
{
    connect(&m_example, &ExampleServer::found, this, &LessonServers::start);
    connect(&m_example, &ExampleServer::missing, this, &LessonServers::giveUp);
    connect(&lab, &Lab::serverChanged, this, &LessonServers::change);
    connect(&lab, &Lab::watchReady, this, &LessonServers::meet);
    connect(&lab, &Lab::watchFailed, this, &LessonServers::giveUp);
    connect(&lab, &Lab::watchEnded, this, &LessonServers::giveUp);
    change();
}

void LessonServers::bring(const QString& example)
{
    if (example.isEmpty()) return m_use({});
    m_inPlace.isComing = true;
    m_inPlace.problem.clear();
    m_classroom.setServerInPlace(m_inPlace);
    m_example.look();
}

void LessonServers::start(const QString& interpreter)
{
    if (const auto problem = copyExample(QLatin1String(ExampleServer::kName), examplesFolder());
        !problem.isEmpty())
        return giveUp(problem);
    m_started = ExampleServer::startedBy(interpreter);
    m_source = exampleSource();
    m_use(m_started);
}

void LessonServers::whenFresh(std::function<void()> go)
{
    if (!isExample() || !isStale()) return go();
    m_source = exampleSource();
    m_use(m_started);
    m_whenReady = std::move(go);
}

bool LessonServers::isExample() const
{
    const auto* watching = m_lab.watching();
    return watching != nullptr && watching->wanted() == m_started;
}

bool LessonServers::isStale() const
{
    return m_source != exampleSource();
}

/// Another one answers, or is about to.
void LessonServers::change()
{
    m_whenReady = {};
    m_inPlace = {.isBuiltIn = !m_lab.isWatching(),
                 .isComing = m_lab.isWatching(),
                 .problem = std::exchange(m_inPlace.problem, {})};
    m_classroom.setServerInPlace(m_inPlace);
}

void LessonServers::meet()
{
    m_inPlace.isComing = false;
    m_inPlace.problem.clear();
    if (isExample()) m_inPlace.example = QLatin1String(ExampleServer::kName);
    m_classroom.setServerInPlace(m_inPlace);
    if (const auto go = std::exchange(m_whenReady, {})) go();
}

void LessonServers::giveUp(const QString& problem)
{
    m_whenReady = {};
    m_inPlace.isComing = false;
    m_inPlace.example.clear();
    m_inPlace.problem = problem;
    m_classroom.setServerInPlace(m_inPlace);
}

} // namespace app

#include "moc_lesson_servers.cpp"
