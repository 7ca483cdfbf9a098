#pragma once

#include "engine/trace/store.h"

#include <QString>
#include <QStringList>

namespace support {

/// Gives what has names only, each once, a label for each of them, in the same row.
inline void labelNames(trace::GenericTracks& all)
{
    for (std::uint32_t name = 0; name < all.names.size(); ++name)
        all.labels.push_back({name});
}

/// Microseconds after the run's begin, to the nanosecond.
inline QString microseconds(trace::Duration time)
{
    const auto nanoseconds = time.count();
    if (nanoseconds % 1000 == 0) return QString::number(nanoseconds / 1000);
    return QString::number(static_cast<double>(nanoseconds) / 1000, 'f', 3);
}

/// "a 10-30, b 40-": the spans of a lane.
inline QString laneText(const trace::Store& store, const std::vector<trace::GenericSpan>& lane)
{
    QStringList spans;
    for (const auto& span : lane) {
        const auto end = trace::isSet(span.end) ? microseconds(span.end - store.origin()) : QString();
        spans << QStringLiteral("%1 %2-%3")
                     .arg(QString::fromStdString(store.generic().nameOf(span)),
                          microseconds(span.begin - store.origin()), end);
    }
    return spans.join(QStringLiteral(", "));
}

/// "thread 1: a 10-30 / b 12-20": a track with its lanes from top to bottom.
inline QString trackText(const trace::Store& store, const trace::GenericTrack& track)
{
    QStringList lanes;
    for (const auto& lane : track.lanes)
        lanes << laneText(store, lane);
    return QString::fromStdString(track.name) + QStringLiteral(": ") + lanes.join(QStringLiteral(" / "));
}

/// All tracks, with the name of their process where it is another one.
inline QString tracksText(const trace::Store& store)
{
    QStringList tracks;
    const trace::GenericTrack* last = nullptr;
    for (const auto& track : store.generic().tracks) {
        const bool isOther = last == nullptr || last->process != track.process;
        tracks << (isOther ? QString::fromStdString(track.group) + QStringLiteral("; ") : QString()) +
                      trackText(store, track);
        last = &track;
    }
    return tracks.join(QStringLiteral(" | "));
}

/// "go: 15 A/1 > 50 B/0": the arrows, each from a time, a track and a lane to another one.
inline QString arrowsText(const trace::Store& store)
{
    QStringList arrows;
    const auto shown = [&](const trace::GenericFlowEnd& end) {
        return QStringLiteral("%1 %2/%3")
            .arg(microseconds(end.time - store.origin()),
                 QString::fromStdString(store.generic().tracks[end.track].name))
            .arg(end.lane);
    };
    for (const auto& flow : store.generic().flows)
        arrows << QString::fromStdString(store.generic().nameOf(flow)) + QStringLiteral(": ") +
                      shown(flow.from) + QStringLiteral(" > ") + shown(flow.to);
    return arrows.join(QStringLiteral(", "));
}

} // namespace support
