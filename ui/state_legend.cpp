#include "ui/state_legend.h"

#include "ui/engine_words.h"
#include "ui/swatch.h"

#include <QGridLayout>
#include <QLabel>

namespace ui {

namespace {

QLabel* makeLabel(const QString& text, const QString& role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

StateLegend::StateLegend(QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const auto state : trace::kStates) {
        auto* swatch = new Swatch(state);
        m_swatches.push_back(swatch);
        const int row = grid->rowCount();
        grid->addWidget(swatch, row, 0, 2, 1, Qt::AlignTop);
        grid->addWidget(makeLabel(stateName(state), QStringLiteral("strong")), row, 1);
        auto* meaning = makeLabel(stateMeaning(state), QStringLiteral("small"));
        meaning->setContentsMargins(0, 0, 0, 6);
        grid->addWidget(meaning, row + 1, 1);
    }
}

void StateLegend::setTheme(const Theme& theme)
{
    for (auto* swatch : m_swatches)
        swatch->setTheme(theme);
}

} // namespace ui
