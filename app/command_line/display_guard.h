#pragma once

#include <QString>

namespace app {

/// Qt ends the process with abort() where it finds no display. While this lives, it ends with one sentence
/// and the status of a run that failed. One at a time, around the making of the application object.
class DisplayGuard
{
public:
    /// The sentence is made beforehand, for there is no translator yet when it is needed.
    explicit DisplayGuard(const QString& sentence);

    /// Passes on what Qt had to say.
    ~DisplayGuard();

    DisplayGuard(const DisplayGuard&) = delete;
    DisplayGuard& operator=(const DisplayGuard&) = delete;
};

/// What to say where no window can be shown, in the language that is spoken.
QString noDisplaySentence();

} // namespace app
