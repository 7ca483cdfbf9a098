#include "ui/window/calm_pace.h"

#include <QAction>
#include <QSettings>
#include <QStyle>
#include <QWidget>

namespace ui {

namespace {

constexpr trace::Duration kCalmStep = std::chrono::milliseconds(500);
const auto kReducedMotion = QLatin1String("window/reducedMotion");

} // namespace

CalmPace::CalmPace(QAction& reduceMotion, const QWidget& window)
    : m_reduceMotion(reduceMotion)
{
    // A desktop that wants no animations says so by their duration.
    const auto* style = window.style();
    const bool isCalm = style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &window) == 0;
    reduceMotion.setChecked(QSettings().value(kReducedMotion, isCalm).toBool());
    QObject::connect(&reduceMotion, &QAction::triggered, &reduceMotion,
                     [](bool isReduced) { QSettings().setValue(kReducedMotion, isReduced); });
}

bool CalmPace::isTooSoon(trace::Time now, bool isUnderWay)
{
    // An empty trace has no now.
    const bool isStep = trace::isSet(now) && trace::isSet(m_refreshed) && now - m_refreshed < kCalmStep;
    if (m_reduceMotion.isChecked() && isUnderWay && isStep) return true;
    m_refreshed = now;
    return false;
}

} // namespace ui
