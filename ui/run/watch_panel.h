#pragma once

#include "engine/trace/event.h"

#include <QString>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;

namespace ui {

/// How a foreign server is looked at.
struct WatchFacts
{
    double looksPerSecond = 0;
    double lateShare = 0;      ///< of the looks, 0 to 1
    double shareOfCore = 0;    ///< what watching costs
    trace::Duration within{0}; ///< of boundaries
    QString folder{};          ///< the server's: where its files' names count from

    bool operator==(const WatchFacts&) const = default;
};

/// The block "Looked at from outside"; hidden while no server is watched.
class WatchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit WatchPanel(QWidget* parent = nullptr);

    void setFacts(const std::optional<WatchFacts>& facts);

private:
    static QLabel* addRow(QGridLayout& grid, const QString& text, const QString& toolTip);

    QLabel* m_looks;
    QLabel* m_late;
    QLabel* m_cost;
    QLabel* m_within;
};

} // namespace ui
