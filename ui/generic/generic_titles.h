#pragma once

#include "engine/trace/generic_track.h"
#include "ui/style/text_style.h"

#include <QString>

#include <vector>

namespace ui {

/// What stands beside the tracks of another program: names by which one thread or process is told from
/// another one, with its number where the name alone does not do it, or is cut.
class GenericTitles
{
public:
    GenericTitles() = default;
    explicit GenericTitles(const trace::GenericTracks& all);

    /// At most `width` wide.
    QString track(const trace::GenericTracks& all, std::size_t row, const TextMeter& meter, int width) const;
    QString process(const trace::GenericTracks& all, std::size_t row, const TextMeter& meter,
                    int width) const;

private:
    std::vector<bool> m_isTwin;        ///< another track of its process is called the same
    std::vector<bool> m_isProcessTwin; ///< another process is called the same as this track's
};

/// Whether the track is the first of its process.
bool beginsProcess(const std::vector<trace::GenericTrack>& tracks, std::size_t row);

} // namespace ui
