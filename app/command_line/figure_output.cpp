#include "app/command_line/figure_output.h"

#include "app/lab/lab.h"
#include "app/run/run_again.h"
#include "app/run/run_caption.h"
#include "app/run/run_document.h"
#include "ui/compare/comparison_figure.h"
#include "ui/picture/figure_file.h"
#include "ui/picture/run_figure.h"
#include "ui/text/duration_text.h"

#include <QCoreApplication>

#include <memory>

namespace app {

namespace {

constexpr std::int64_t kMostPictures = 2'000;

struct FiguresWords
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

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

trace::Duration lengthOf(const trace::Store& store)
{
    return store.isEmpty() ? trace::Duration(0) : store.latest() - store.origin();
}

QString writeAnimation(const QString& file, const Pictures& pictures, const Options& options)
{
    if (auto problem = tooManyPictures(pictures, options.every); !problem.isEmpty()) return problem;
    return ui::writePictureBytes(ui::growingWebp(pictures, options.every, options.figure.scale), file);
}

} // namespace

Pictures picturesOf(const trace::Store& store, const Scenario& scenario, const FigureOptions& options,
                    const QDate& date)
{
    ui::RunPicture picture;
    picture.style = styleOf(options);
    picture.caption = captionOf(store, scenario, date);
    picture.shown.views = viewsOf(options.tracks, store);
    picture.shown.loadBalancer = scenario.setUp.loadBalancer;
    return {[&store, picture](std::optional<trace::Duration> moment) mutable {
                picture.style.moment = moment;
                return ui::runFigure(store, store.latest(), picture);
            },
            lengthOf(store)};
}

Pictures picturesOf(const Lab& lab, const FigureOptions& options)
{
    const auto today = QDate::currentDate();
    if (!lab.earlierRun()) return picturesOf(lab.store(), lab.scenario(), options, today);
    return picturesOf(comparedBefore(lab), comparedAfter(lab), options, today);
}

Pictures picturesOf(const ui::ComparedRun& before, const ui::ComparedRun& after, const FigureOptions& options,
                    const QDate& date)
{
    const auto runs = std::make_shared<const ui::ComparedPair>(before, after);
    return {[runs, date, style = styleOf(options)](std::optional<trace::Duration> moment) mutable {
                style.moment = moment;
                return ui::comparisonFigure(*runs, style, date);
            },
            lengthOf(after.store)};
}

QString tooManyPictures(const Pictures& pictures, std::chrono::milliseconds every)
{
    const auto count = pictures.length / every + 1;
    if (count <= kMostPictures) return {};
    return FiguresWords::tr(
               "The run growing would be %1 pictures, and %2 are the most; choose a longer --every.")
        .arg(count)
        .arg(kMostPictures);
}

QString outsideOf(const Pictures& pictures, const Options& options)
{
    const auto& range = options.figure.range;
    if (!range || range->begin < pictures.length) return {};
    return FiguresWords::tr("--range begins at %1, but the run ends at %2.")
        .arg(ui::durationText(range->begin), ui::durationText(pictures.length));
}

QString writePicture(const QString& file, const Pictures& pictures, const Options& options)
{
    if (!ui::isFigureFile(file)) return writeAnimation(file, pictures, options);
    return ui::writeFigure(pictures.figure(std::nullopt), file, options.figure.scale);
}

} // namespace app
