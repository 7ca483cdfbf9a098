#pragma once

#include <QTimer>

#include <functional>

namespace ui {

/// Lets a panel follow the run no faster than anybody reads: at once, then once more a quarter of a second
/// later if it was asked for meanwhile.
class Pace : public QObject
{
    Q_OBJECT

public:
    /// `act` is called on the GUI thread, from ask() or later.
    Pace(std::function<void()> act, QObject* parent);

    void ask();

private:
    void actNow();

    std::function<void()> m_act;
    QTimer m_timer;
    bool m_isAsked = false;
};

} // namespace ui
