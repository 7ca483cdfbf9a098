#include "ui/guide_panel.h"

#include "ui/lessons/lesson_panel.h"
#include "ui/swatch.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* makeLabel(const QString& text, const QString& role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

GuidePanel::GuidePanel(QWidget* parent)
    : QWidget(parent)
    , m_lesson(new LessonPanel)
{
    setObjectName(QStringLiteral("guidePanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_lesson);
    column->addSpacing(20);
    addLegend(*column);
}

void GuidePanel::addLegend(QVBoxLayout& column)
{
    column.addWidget(makeLabel(tr("What the colours mean"), QStringLiteral("caption")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const auto state : trace::kStates) {
        auto* swatch = new Swatch(state);
        m_swatches.push_back(swatch);
        const int row = grid->rowCount();
        grid->addWidget(swatch, row, 0, 2, 1, Qt::AlignTop);
        grid->addWidget(makeLabel(words(trace::name(state)), QStringLiteral("strong")), row, 1);
        auto* meaning = makeLabel(words(trace::meaning(state)), QStringLiteral("small"));
        meaning->setContentsMargins(0, 0, 0, 6);
        grid->addWidget(meaning, row + 1, 1);
    }
    column.addLayout(grid);
}

void GuidePanel::setTheme(const Theme& theme)
{
    for (auto* swatch : m_swatches)
        swatch->setTheme(theme);
}

} // namespace ui
