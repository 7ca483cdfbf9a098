#pragma once

#include "engine/trace/segment.h"

#include <QWidget>

#include <span>
#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

class Swatch;

/// What the colours and patterns mean: the nuances of a request's states, each in a sentence or, where that
/// is too much, by its name.
class StateLegend : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(QWidget* parent = nullptr);

    /// The names only, two beside one another; the sentences are their tool tips.
    void setCompact(bool isCompact);

    void setMagnification(qreal factor);

    /// The states that can be seen; at first those of a server of our own.
    void setStates(std::span<const trace::State> states);

private:
    struct Row
    {
        Swatch* swatch;
        QLabel* name;
        QLabel* meaning;
    };

    void layOut();

    QGridLayout* m_grid;
    std::vector<Row> m_rows;
    std::size_t m_shown; ///< so many of them, from the first on
    bool m_isCompact = false;
};

} // namespace ui
