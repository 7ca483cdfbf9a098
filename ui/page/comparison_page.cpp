#include "ui/page/comparison_page.h"

#include "ui/compare/comparison_figure.h"
#include "ui/page/data/page_texts.h"
#include "ui/page/data/run_data.h"

#include <QJsonArray>

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

QJsonObject sideJson(const ComparedSide& side, const RunWords& words, PageBreath& breath)
{
    return runData({side.store, [&] { return RunCaption{words.title, words.caption, {}}; }, {}}, breath);
}

QJsonObject contentOf(const ComparedPair& runs, PageBreath& breath)
{
    const auto words = runs.words();
    return {{QStringLiteral("title"), pageText(words.title)},
            {QStringLiteral("settings"), pageText(words.subtitle)},
            {QStringLiteral("comparison"), comparisonData(runs)},
            {QStringLiteral("runs"), QJsonArray{sideJson(runs.before(), words.before, breath),
                                                sideJson(runs.after(), words.after, breath)}}};
}

} // namespace

QJsonObject comparisonData(const ComparedPair& runs)
{
    const auto verdict = runs.verdict();
    return {{QStringLiteral("headline"), pageText(verdict.headline)},
            {QStringLiteral("detail"), pageText(verdict.detail)},
            {QStringLiteral("tone"), toneName(verdict.tone)}};
}

WebPage comparisonPage(const ComparedRun& before, const ComparedRun& after, const SavedRun& savedRun)
{
    const auto runs = std::make_shared<const ComparedPair>(before, after);
    const auto words = runs->words();
    const auto verdict = runs->verdict();
    FigureStyle style;
    style.hasTitle = style.hasSettings = false;
    return {words.title,
            words.subtitle,
            {{{},
              {},
              imageOf(comparisonFigure(*runs, style)),
              verdict.headline + QStringLiteral(": ") + verdict.detail}},
            savedRun,
            [runs](PageBreath& breath) { return contentOf(*runs, breath); }};
}

} // namespace ui
