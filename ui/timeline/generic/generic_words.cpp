#include "ui/timeline/generic/generic_words.h"

#include "ui/text/duration_text.h"
#include "ui/text/tr.h"
#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/generic/generic_lane.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace ui {

namespace {

constexpr qsizetype kLongestLine = 100;
constexpr qsizetype kMostLines = 12;

/// Programs write novels into their traces.
QString shown(const std::string& words)
{
    const auto text = QString::fromStdString(words);
    const bool isLong = text.size() > kLongestLine;
    return (isLong ? text.left(kLongestLine) + QChar(0x2026) : text).toHtmlEscaped();
}

QString trackName(const trace::GenericTrack& track)
{
    return tr("%1 · %2").arg(shown(track.name), shown(track.group));
}

QString timesLine(const trace::Store& store, const trace::GenericSpan& span, trace::Time now)
{
    const auto begin = momentText(span.begin - store.origin());
    if (span.begin > now) return tr("begins after the time cursor");
    if (!trace::isSet(span.end) || span.end > now)
        return tr("from %1 on, unfinished after %2")
            .arg(begin, exactDurationText(endOf(span, now) - span.begin));
    if (span.end == span.begin) return tr("at %1").arg(begin);
    return tr("%1 to %2: %3")
        .arg(begin, momentText(span.end - store.origin()), exactDurationText(span.end - span.begin));
}

QString valueText(const QJsonValue& value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

/// "line: 7"; of "detail", as compilers call it, the text alone.
QStringList detailLines(std::string_view detail)
{
    const auto bytes = QByteArray::fromRawData(detail.data(), static_cast<qsizetype>(detail.size()));
    const auto members = QJsonDocument::fromJson(bytes).object();
    QStringList lines;
    for (auto member = members.begin(); member != members.end() && lines.size() < kMostLines; ++member) {
        const auto value = shown(valueText(member.value()).toStdString());
        if (!value.isEmpty())
            lines << (member.key() == QLatin1String("detail")
                          ? value
                          : QStringLiteral("%1: %2").arg(shown(member.key().toStdString()), value));
    }
    return lines;
}

} // namespace

QString genericToolTip(const trace::Store& store, const GenericPlace& place, trace::Time now)
{
    const auto* span = spanAt(store, place);
    if (span == nullptr) return {};
    const auto& all = store.generic();
    const auto& track = all.tracks[place.track];
    const auto name = QStringLiteral("<b>%1</b>").arg(shown(all.nameOf(*span)));
    QStringList lines;
    if (track.isCounter)
        lines << tr("%1 = %2").arg(trackName(track), name);
    else
        lines << name << trackName(track);
    lines << timesLine(store, *span, now);
    lines << detailLines(all.detailOf(*span));
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>")) +
           QStringLiteral("</p>");
}

QString genericTrackToolTip(const trace::Store& store, std::uint32_t track)
{
    const auto& tracks = store.generic().tracks;
    return track < tracks.size() ? trackName(tracks[track]) : QString();
}

} // namespace ui
