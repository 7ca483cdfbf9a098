#pragma once

#include "app/lab/lab.h"
#include "app/watch/example_server.h"
#include "ui/lessons/course_state.h"

#include <QObject>

#include <functional>
#include <optional>

namespace ui {
class Classroom;
}

namespace app {

/// Tells the classroom which server there is, and has the one used that a lesson runs on. GUI thread.
class LessonServers : public QObject
{
    Q_OBJECT

public:
    using Use = std::function<void(const std::optional<settings::ServerToWatch>&)>;

    /// Lab and classroom outlive it. `use` makes the lab use that server, or with nothing the built-in one.
    LessonServers(Lab& lab, ui::Classroom& classroom, Use use);

    /// The server of that example; of none the built-in one.
    void bring(const QString& example);

    /// At once or, where the example's file is not as its server was started with, once it has begun anew.
    void whenFresh(std::function<void()> go);

private:
    void start(const QString& interpreter);
    void meet();
    void change();
    void giveUp(const QString& problem);
    bool isExample() const;
    bool isStale() const;

    Lab& m_lab;
    ui::Classroom& m_classroom;
    Use m_use;
    ExampleServer m_example;
    ui::LessonServer m_inPlace;
    settings::ServerToWatch m_started; ///< the example, as it was started last
    QByteArray m_source;               ///< its file's content then
    std::function<void()> m_whenReady;
};

} // namespace app
