#include "ui/page/comparison_page.h"

#include "ui/compare/comparison_figure.h"
#include "ui/page/run_data.h"

#include <memory>

namespace ui {

namespace {

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Better: return QStringLiteral("better");
    case Tone::Worse: return QStringLiteral("worse");
    case Tone::Neutral: break;
    }
    return QStringLiteral("neutral");
}

QJsonObject sideJson(const ComparedSide& side, const RunWords& words, PageTexts& texts)
{
    return runData({side.store, [&] { return RunCaption{words.title, words.caption, {}}; }, {}}, texts);
}

QJsonObject contentOf(const ComparedPair& runs, PageTexts& texts)
{
    const auto words = runs.words();
    const auto verdict = runs.verdict();
    return {
        {QStringLiteral("title"), texts.add(words.title)},
        {QStringLiteral("settings"), texts.add(words.subtitle)},
        {QStringLiteral("comparison"), QJsonObject{{QStringLiteral("headline"), texts.add(verdict.headline)},
                                                   {QStringLiteral("detail"), texts.add(verdict.detail)},
                                                   {QStringLiteral("tone"), toneName(verdict.tone)}}},
        {QStringLiteral("runs"), QJsonArray{sideJson(runs.before(), words.before, texts),
                                            sideJson(runs.after(), words.after, texts)}}};
}

} // namespace

WebPage comparisonPage(const ComparedRun& before, const ComparedRun& after, const QByteArray& savedRun)
{
    const auto runs = std::make_shared<const ComparedPair>(before, after);
    const auto words = runs->words();
    const auto verdict = runs->verdict();
    FigureStyle style;
    style.hasTitle = style.hasSettings = false;
    return {words.title,
            words.subtitle,
            verdict.headline + QStringLiteral(": ") + verdict.detail,
            imageOf(comparisonFigure(*runs, style)),
            savedRun,
            [runs](PageTexts& texts) { return contentOf(*runs, texts); }};
}

} // namespace ui
