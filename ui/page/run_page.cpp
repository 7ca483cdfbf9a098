#include "ui/page/run_page.h"

#include "engine/analysis/verdicts/verdicts.h"
#include "ui/page/data/page_texts.h"
#include "ui/picture/run_figure.h"

#include <QJsonArray>
#include <QStringList>

namespace ui {

namespace {

// About as wide as a column of text, and small as a file: where there is more, rows are lower and fewer.
constexpr int kStillWidth = 800;
constexpr int kTallestStill = 600;

QString sentencesOf(const PageRun& run)
{
    QStringList sentences;
    for (const auto& verdict : analysis::verdictsOf(run.store, run.store.latest(), run.shown.loadBalancer))
        sentences << QString::fromStdString(verdict.sentence);
    return sentences.join(QLatin1Char(' '));
}

} // namespace

StillPart stillOf(const PageRun& run)
{
    RunPicture picture{{}, run.caption(), run.shown};
    picture.style.size = {kStillWidth, 0};
    picture.style.hasTitle = picture.style.hasSettings = false;
    const auto draw = [&] { return runFigure(run.store, run.store.latest(), picture); };
    auto figure = draw();
    if (figure.size.height() > kTallestStill) {
        picture.style.size.setHeight(kTallestStill);
        figure = draw();
    }
    return {{}, {}, imageOf(figure), sentencesOf(run)};
}

WebPage runPage(const PageRun& run, PageBegin begin, const SavedRun& savedRun)
{
    const auto caption = run.caption();
    return {caption.title, caption.settings, {stillOf(run)}, savedRun, [run, begin](PageBreath& breath) {
                const auto told = run.caption();
                return QJsonObject{{QStringLiteral("title"), pageText(told.title)},
                                   {QStringLiteral("settings"), pageText(told.settings)},
                                   {QStringLiteral("isPrediction"), begin == PageBegin::Arrivals},
                                   {QStringLiteral("runs"), QJsonArray{runData(run, breath)}}};
            }};
}

} // namespace ui
