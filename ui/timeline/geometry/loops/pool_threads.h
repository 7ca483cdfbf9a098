#pragma once

#include "ui/timeline/scene/scene_context.h"

namespace ui {

/// Adds how many threads of a worker's pool were in use, and above them how many jobs waited for one.
void addPoolThreads(const SceneContext& context, const WorkerTrack& worker, analysis::PoolKind kind,
                    const QRect& rect);

/// "thread pool", "executor".
QString poolName(analysis::PoolKind kind);

/// Who had one of a pool's threads at a moment, and who waited for one.
struct PoolMoment
{
    std::vector<trace::RequestId> onThreads;
    std::vector<trace::RequestId> waiting;
};

PoolMoment poolAt(const SceneContext& context, const WorkerTrack& worker, analysis::PoolKind kind,
                  trace::Time moment);

} // namespace ui
