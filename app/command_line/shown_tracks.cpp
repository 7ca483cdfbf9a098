#include "app/command_line/shown_tracks.h"

#include "engine/settings/setting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr qsizetype kMostNames = 12; // in one sentence

struct ShownTracksWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct TrackSwitch
{
    const char* name;
    bool ShownTracks::*isShown;
};
constexpr std::array kSwitches{
    TrackSwitch{"waiting", &ShownTracks::waiting}, TrackSwitch{"workers", &ShownTracks::workers},
    TrackSwitch{"upstream", &ShownTracks::upstream}, TrackSwitch{"client", &ShownTracks::client},
    TrackSwitch{"probes", &ShownTracks::probes}};

bool isNamed(const trace::GenericTrack& track, const QString& word)
{
    const auto is = [&](const std::string& name) {
        return QString::fromStdString(name).trimmed().compare(word, Qt::CaseInsensitive) == 0;
    };
    return is(track.name) || is(track.group);
}

bool isShown(const ShownTracks& tracks, const trace::GenericTrack& track)
{
    return tracks.others ||
           std::ranges::any_of(tracks.named, [&](const QString& word) { return isNamed(track, word); });
}

QString notOurs(const QString& typed)
{
    QStringList known;
    for (const auto& one : kSwitches)
        known << QLatin1String(one.name);
    return ShownTracksWords::tr("must be some of %1, with commas between them, not \"%2\"")
        .arg(known.join(u' '), typed);
}

/// "main, heap and 7 others".
QString namesOf(const std::vector<trace::GenericTrack>& tracks)
{
    QStringList names;
    for (const auto& track : tracks)
        names << QString::fromStdString(track.name);
    names.removeDuplicates();
    const auto others = names.size() - kMostNames;
    const auto shown = names.mid(0, kMostNames).join(QStringLiteral(", "));
    return others > 0 ? ShownTracksWords::tr("%1 and %2 others").arg(shown).arg(others) : shown;
}

} // namespace

QString readTracks(const QString& typed, ShownTracks& tracks)
{
    for (const auto& one : kSwitches)
        tracks.*one.isShown = false;
    tracks.others = false;
    for (const auto& part : typed.split(u',')) {
        const auto word = part.trimmed();
        const auto named = std::ranges::find_if(
            kSwitches, [&](const TrackSwitch& one) { return word == QLatin1String(one.name); });
        if (named != kSwitches.end())
            tracks.*named->isShown = true;
        else if (word.isEmpty())
            return notOurs(typed);
        else
            tracks.named << word;
    }
    return {};
}

QString unknownTracks(const ShownTracks& tracks, const QString& typed)
{
    return tracks.named.isEmpty() ? QString() : notOurs(typed);
}

QString problemOf(const ShownTracks& tracks, const trace::Store& store)
{
    const auto& others = store.generic().tracks;
    if (others.empty()) {
        const auto problem = unknownTracks(tracks, tracks.named.join(u','));
        return problem.isEmpty() ? problem : QStringLiteral("--tracks %1.").arg(problem);
    }
    for (const auto& word : tracks.named)
        if (std::ranges::none_of(others, [&](const auto& track) { return isNamed(track, word); }))
            return ShownTracksWords::tr("--tracks: the trace has no track \"%1\"; it has %2.")
                .arg(word, namesOf(others));
    const bool isEmpty = !tracks.others && tracks.named.isEmpty() && store.requests().empty();
    if (!isEmpty) return {};
    return ShownTracksWords::tr("--tracks names no track of this trace; it has %1.").arg(namesOf(others));
}

ui::TrackViews viewsOf(const ShownTracks& tracks, const trace::Store& store)
{
    using Kind = ui::TrackKey::Kind;
    ui::TrackViews views;
    const auto hideUnless = [&](bool isShown, const ui::TrackKey& key) {
        if (!isShown) views[key] = ui::TrackView::Hidden;
    };
    hideUnless(tracks.waiting, {Kind::Waiting, {}});
    hideUnless(tracks.upstream, {Kind::Upstream, {}});
    hideUnless(tracks.client, {Kind::Client, {}});
    hideUnless(tracks.probes, {Kind::Probes, {}});
    for (std::uint16_t worker = 1; worker <= settings::kMostWorkers; ++worker)
        hideUnless(tracks.workers, {Kind::Worker, trace::WorkerId(worker)});
    const auto& others = store.generic().tracks;
    for (std::uint32_t row = 0; row < others.size(); ++row)
        hideUnless(isShown(tracks, others[row]), {Kind::Generic, {}, row});
    return views;
}

} // namespace app
