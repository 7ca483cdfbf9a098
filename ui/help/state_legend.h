#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace ui {

class Swatch;

/// What the colours and patterns mean: the five states, each in a sentence or, where that is too much, by its
/// name.
class StateLegend : public QWidget
{
    Q_OBJECT

public:
    explicit StateLegend(QWidget* parent = nullptr);

    /// The names only, two beside one another; the sentences are their tool tips.
    void setCompact(bool isCompact);

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
    bool m_isCompact = false;
};

} // namespace ui
