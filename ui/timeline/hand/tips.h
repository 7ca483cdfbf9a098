#pragma once

#include "ui/timeline/layout/current_scene.h"

#include <QCoreApplication>

namespace ui {

/// What the timeline tells of what is pointed at or selected, as known at the time cursor. As rich text;
/// empty where there is nothing to say.
class Tips
{
    Q_DECLARE_TR_FUNCTIONS(ui::Tips)

public:
    Tips(const LookedAt& lookedAt, const CurrentScene& scene);

    QString at(const QPoint& position) const;
    QString aboutSelection() const;

private:
    QString aboutRequest(const trace::Request& request, std::optional<std::size_t> segment) const;
    QString aboutCall(const trace::UpstreamCall& call) const;

    const LookedAt& m_lookedAt;
    const CurrentScene& m_scene;
};

} // namespace ui
