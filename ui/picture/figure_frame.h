#pragma once

#include "engine/trace/store.h"
#include "ui/style/theme.h"

#include <QPoint>
#include <QString>

#include <span>
#include <vector>

class QPainter;

namespace ui {

/// What stands around a figure, on paper as on screen. Both texts may be empty.
struct Headline
{
    QString title;
    QString subtitle;
};

inline constexpr int kFigureEdge = 20; ///< from a figure's edge to its words

int headlineHeight(const Headline& headline);

/// Of the longer line, in pixels.
int widthOf(const Headline& headline);

void paintHeadline(QPainter& painter, const Theme& theme, const Headline& headline, int width);

/// What a figure of the run has to explain.
std::vector<trace::Nuance> nuancesToExplain(const trace::Store& store, trace::Time now);

/// What colours and patterns mean: swatches with words, in as many rows as the width asks for.
class Legend
{
public:
    Legend(std::span<const trace::Nuance> nuances, int width);

    int height() const;
    void paint(QPainter& painter, const Theme& theme, int top) const;

private:
    struct Entry
    {
        trace::Nuance nuance;
        QString label;
        QPoint position;
        int width;
    };

    void paintSignature(QPainter& painter, const Theme& theme, int top) const;

    int m_width;
    std::vector<Entry> m_entries;
};

} // namespace ui
