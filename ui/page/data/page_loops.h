#pragma once

#include "ui/page/data/page_clock.h"
#include "ui/timeline/scene/scene_context.h"

#include <QJsonObject>

namespace ui {

// The rows that are of no single request.

/// What a worker's loop did, and how long blocking calls held it.
QJsonObject loopRow(const SceneContext& context, const SceneRow& row, const PageClock& clock);

/// Which requests wait for a worker's loop at some time.
QJsonObject queueRow(const SceneContext& context, const SceneQueue& queue);

/// The jobs of a worker's pool: since when each waits for a thread, has one, and until when.
QJsonObject poolRow(const SceneContext& context, const ScenePool& pool, const PageClock& clock);

/// When the server was asked for its health, and how that went.
QJsonObject probeRow(const SceneContext& context, const PageClock& clock);

} // namespace ui
