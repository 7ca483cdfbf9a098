#include "ui/help/state_legend.h"

#include "ui/style/swatch.h"
#include "ui/style/wrapped_label.h"
#include "ui/text/engine_words.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace ui {

StateLegend::StateLegend(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_shown(trace::kNuanceCount - 1)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    for (const auto nuance : trace::kNuances) {
        const auto meaning = nuanceMeaning(nuance);
        const Row row{new Swatch(nuance), new WrappedLabel(nuanceName(nuance), QStringLiteral("strong")),
                      new WrappedLabel(meaning, QStringLiteral("small"))};
        row.swatch->setToolTip(meaning);
        row.name->setToolTip(meaning);
        row.meaning->setContentsMargins(0, 0, 0, 6);
        m_rows.push_back(row);
    }
    layOut();
}

void StateLegend::setCompact(bool isCompact)
{
    if (std::exchange(m_isCompact, isCompact) != isCompact) layOut();
}

void StateLegend::setMagnification(qreal factor)
{
    for (const auto& row : m_rows)
        row.swatch->setMagnification(factor);
}

void StateLegend::setStates(std::span<const trace::State> states)
{
    const auto isSeen = [&](trace::Nuance nuance) {
        return std::ranges::find(states, trace::stateOf(nuance)) != states.end();
    };
    const auto shown = static_cast<std::size_t>(std::ranges::count_if(trace::kNuances, isSeen));
    if (std::exchange(m_shown, shown) != shown) layOut();
}

void StateLegend::layOut()
{
    m_grid->setVerticalSpacing(m_isCompact ? 4 : 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, m_isCompact ? 1 : 0);
    for (int i = 0; const auto& [swatch, name, meaning] : m_rows) {
        const bool isShown = static_cast<std::size_t>(i) < m_shown;
        const int row = m_isCompact ? i / 2 : 2 * i;
        const int column = m_isCompact ? i % 2 * 2 : 0;
        m_grid->addWidget(swatch, row, column, m_isCompact ? 1 : 2, 1,
                          m_isCompact ? Qt::AlignVCenter : Qt::AlignTop);
        m_grid->addWidget(name, row, column + 1);
        m_grid->addWidget(meaning, 2 * i + 1, 1);
        swatch->setVisible(isShown);
        name->setVisible(isShown);
        meaning->setVisible(isShown && !m_isCompact);
        ++i;
    }
}

} // namespace ui

#include "moc_state_legend.cpp"
