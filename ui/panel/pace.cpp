#include "ui/panel/pace.h"

#include <utility>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 250ms;

} // namespace

Pace::Pace(std::function<void()> act, QObject* parent)
    : QObject(parent)
    , m_act(std::move(act))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_isAsked) actNow();
    });
}

void Pace::ask()
{
    if (m_timer.isActive())
        m_isAsked = true;
    else
        actNow();
}

void Pace::actNow()
{
    m_isAsked = false;
    m_act();
    m_timer.start();
}

} // namespace ui

#include "moc_pace.cpp"
