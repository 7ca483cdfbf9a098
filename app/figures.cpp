#include "app/figures.h"

#include "app/lab.h"
#include "app/limits.h"
#include "app/run_again.h"
#include "app/run_file.h"
#include "ui/compare/comparison_figure.h"
#include "ui/picture/animation.h"
#include "ui/picture/figure_file.h"
#include "ui/picture/run_figure.h"
#include "ui/timeline/duration_text.h"

#include <QDir>

#include <memory>
#include <vector>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kMostPictures = 2'000;
constexpr auto kLastShownFor = 3s; // before an animation begins again

QString counted(unsigned count, const char* one, const char* many)
{
    return QString::number(count) + QLatin1Char(' ') + QString::fromUtf8(count == 1 ? one : many);
}

ui::FigureStyle styleOf(const FigureOptions& options)
{
    ui::FigureStyle style;
    style.size = options.size;
    style.theme = ui::themeOf(options.theme);
    style.range = options.range;
    style.hasTitle = options.labels.title;
    style.hasSettings = options.labels.settings;
    style.hasLegend = options.labels.legend;
    style.hasDate = options.labels.date;
    return style;
}

ui::TrackViews viewsOf(const ShownTracks& shown)
{
    using Kind = ui::TrackKey::Kind;
    ui::TrackViews views;
    const auto hideUnless = [&](bool isShown, Kind kind, trace::WorkerId worker = trace::WorkerId::None) {
        if (!isShown) views[{kind, worker}] = ui::TrackView::Hidden;
    };
    hideUnless(shown.waiting, Kind::Waiting);
    hideUnless(shown.upstream, Kind::Upstream);
    hideUnless(shown.client, Kind::Client);
    hideUnless(shown.probes, Kind::Probes);
    for (std::uint16_t worker = 1; worker <= limits::kMostWorkers; ++worker)
        hideUnless(shown.workers, Kind::Worker, trace::WorkerId(worker));
    return views;
}

trace::Duration lengthOf(const trace::Store& store)
{
    return store.isEmpty() ? trace::Duration(0) : store.latest() - store.origin();
}

/// Of the run growing, from its begin to its end.
std::vector<trace::Duration> momentsOf(const Pictures& pictures, std::chrono::milliseconds every)
{
    std::vector<trace::Duration> moments;
    for (trace::Duration moment{0}; moment < pictures.length; moment += every)
        moments.push_back(moment);
    moments.push_back(pictures.length);
    return moments;
}

/// More than anybody looks at, and than there is room for.
QString tooManyPictures(const Pictures& pictures, std::chrono::milliseconds every)
{
    const auto count = pictures.length / every + 1;
    if (count <= kMostPictures) return {};
    return QStringLiteral(
               "The run growing would be %1 pictures, and %2 are the most; choose a longer --every.")
        .arg(count)
        .arg(kMostPictures);
}

QString writeAnimation(const QString& file, const Pictures& pictures, const Options& options)
{
    if (auto problem = tooManyPictures(pictures, options.every); !problem.isEmpty()) return problem;
    const auto moments = momentsOf(pictures, options.every);
    const auto pictureAt = [&](int i) {
        return ui::imageOf(pictures.figure(moments[static_cast<std::size_t>(i)]), options.figure.scale);
    };
    return ui::writePictureBytes(
        ui::webpOf(static_cast<int>(moments.size()), pictureAt, options.every, kLastShownFor), file);
}

} // namespace

ui::RunCaption captionOf(const trace::Store& store, const Scenario& setUp, const QDate& date)
{
    const auto title = QString::fromStdString(setUp.name);
    if (isForeign(store)) return {title, QStringLiteral("trace of another program"), date};
    const QStringList parts{
        counted(setUp.server.workers, "worker", "workers"),
        QStringLiteral("upstream delay %1 s")
            .arg(std::chrono::duration<double>(setUp.upstream.delay).count()),
        counted(setUp.server.handlers.calls, "call per request", "calls per request"),
        QStringLiteral("measured"),
    };
    return {title, parts.join(QStringLiteral(" · ")), date};
}

Pictures picturesOf(const trace::Store& store, const Scenario& setUp, const FigureOptions& options,
                    const QDate& date)
{
    ui::RunPicture picture;
    picture.style = styleOf(options);
    picture.caption = captionOf(store, setUp, date);
    picture.views = viewsOf(options.tracks);
    picture.loadBalancer = setUp.loadBalancer;
    if (isForeign(store)) picture.style.hasLegend = false; // it knows no states of requests
    return {[&store, picture](std::optional<trace::Duration> moment) mutable {
                picture.style.moment = moment;
                return ui::runFigure(store, store.latest(), picture);
            },
            lengthOf(store)};
}

Pictures picturesOf(const Lab& lab, const FigureOptions& options)
{
    const auto today = QDate::currentDate();
    if (!lab.earlierRun()) return picturesOf(lab.store(), lab.setUp(), options, today);
    const auto runs = std::make_shared<const ui::ComparedRuns>(comparedBefore(lab), comparedAfter(lab));
    return {[runs, today, style = styleOf(options)](std::optional<trace::Duration> moment) mutable {
                style.moment = moment;
                return ui::comparisonFigure(*runs, style, today);
            },
            lengthOf(lab.store())};
}

QString outsideOf(const Pictures& pictures, const Options& options)
{
    const auto& range = options.figure.range;
    if (!range || range->begin < pictures.length) return {};
    return QStringLiteral("--range begins at %1, but the run ends at %2.")
        .arg(ui::durationText(range->begin), ui::durationText(pictures.length));
}

QString writePicture(const QString& file, const Pictures& pictures, const Options& options)
{
    if (!ui::isFigureFile(file)) return writeAnimation(file, pictures, options);
    return ui::writeFigure(pictures.figure(std::nullopt), file, options.figure.scale);
}

QString writeFrames(const Pictures& pictures, const Options& options)
{
    if (options.framesFolder.isEmpty()) return {};
    if (auto problem = tooManyPictures(pictures, options.every); !problem.isEmpty()) return problem;
    const QDir folder(options.framesFolder);
    if (!folder.mkpath(QStringLiteral(".")))
        return QStringLiteral("The folder %1 cannot be made.").arg(options.framesFolder);
    const auto moments = momentsOf(pictures, options.every);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const auto file = folder.filePath(QStringLiteral("%1.png").arg(i + 1, 4, 10, QLatin1Char('0')));
        auto problem = ui::writeFigure(pictures.figure(moments[i]), file, options.figure.scale);
        if (!problem.isEmpty()) return problem;
    }
    return {};
}

} // namespace app
