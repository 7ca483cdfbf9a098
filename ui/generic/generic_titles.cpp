#include "ui/generic/generic_titles.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace ui {

namespace {

constexpr QChar kEllipsis(0x2026);

/// Its begin and its end, as much as there is room for.
QString cutInside(const TextMeter& meter, TextStyle style, const QString& text, int width)
{
    if (meter.widthOf(style, text) <= width) return text;
    for (auto kept = text.size() - 1; kept >= 2; --kept) {
        const auto end = kept / 2;
        auto cut = text.left(kept - end) + kEllipsis + text.right(end);
        if (meter.widthOf(style, cut) <= width) return cut;
    }
    return meter.elided(style, text, width);
}

/// The name, and the number where it is asked for or the name is cut.
QString numbered(const TextMeter& meter, TextStyle style, const std::string& words, const std::string& number,
                 bool needsNumber, int width)
{
    const auto name = QString::fromStdString(words);
    const auto tail = QChar(u' ') + QString::fromStdString(number);
    const bool isCut = meter.widthOf(style, name) > width;
    const bool isSaid = number.empty() || name.endsWith(tail);
    if (isSaid || (!needsNumber && !isCut)) return cutInside(meter, style, name, width);
    const int room = width - meter.widthOf(style, tail);
    if (room < width / 3) return cutInside(meter, style, name + tail, width); // the number is a long word
    return meter.elided(style, name, room) + tail;
}

} // namespace

bool beginsProcess(const std::vector<trace::GenericTrack>& tracks, std::size_t row)
{
    return row == 0 || tracks[row].process != tracks[row - 1].process ||
           tracks[row].group != tracks[row - 1].group;
}

GenericTitles::GenericTitles(const trace::GenericTracks& all)
{
    std::map<std::pair<std::string_view, std::string_view>, int> tracks; // of a process and name
    std::map<std::string_view, std::set<std::string_view>> processes;    // of a name
    for (const auto& track : all.tracks) {
        ++tracks[{track.process, track.name}];
        processes[track.group].insert(track.process);
    }
    for (const auto& track : all.tracks) {
        m_isTwin.push_back(tracks[{track.process, track.name}] > 1);
        m_isProcessTwin.push_back(processes[track.group].size() > 1);
    }
}

QString GenericTitles::track(const trace::GenericTracks& all, std::size_t row, const TextMeter& meter,
                             int width) const
{
    const auto& track = all.tracks[row];
    return numbered(meter, TextStyle::LaneName, track.name, track.thread, m_isTwin[row], width);
}

QString GenericTitles::process(const trace::GenericTracks& all, std::size_t row, const TextMeter& meter,
                               int width) const
{
    const auto& track = all.tracks[row];
    return numbered(meter, TextStyle::Caption, track.group, track.process, m_isProcessTwin[row], width);
}

} // namespace ui
