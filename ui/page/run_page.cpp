#include "ui/page/run_page.h"

#include "engine/analysis/verdicts/verdicts.h"
#include "ui/picture/run_figure.h"

#include <QStringList>

namespace ui {

namespace {

constexpr int kStillWidth = 900; // as wide as a column of text, and small as a file

QImage pictureOf(const PageRun& run)
{
    RunPicture picture{{}, run.caption(), run.shown};
    picture.style.size = {kStillWidth, 0};
    picture.style.hasTitle = picture.style.hasSettings = false;
    return imageOf(runFigure(run.store, run.store.latest(), picture));
}

QString sentencesOf(const PageRun& run)
{
    QStringList sentences;
    for (const auto& verdict : analysis::verdictsOf(run.store, run.store.latest(), run.shown.loadBalancer))
        sentences << QString::fromStdString(verdict.sentence);
    return sentences.join(QLatin1Char(' '));
}

} // namespace

WebPage runPage(const PageRun& run, PageBegin begin, const QByteArray& savedRun)
{
    const auto caption = run.caption();
    return {caption.title,
            caption.settings,
            sentencesOf(run),
            pictureOf(run),
            savedRun,
            [run, begin](PageTexts& texts) {
                const auto told = run.caption();
                return QJsonObject{{QStringLiteral("title"), texts.add(told.title)},
                                   {QStringLiteral("settings"), texts.add(told.settings)},
                                   {QStringLiteral("isPrediction"), begin == PageBegin::Arrivals},
                                   {QStringLiteral("runs"), QJsonArray{runData(run, texts)}}};
            }};
}

} // namespace ui
