#pragma once

#include "ui/scenario/dialog_form.h"
#include "ui/scenario/random_arrivals.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace ui {

/// Asks for arrivals that are drawn at random. Deletes itself when it is closed.
class RandomArrivalsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `last` is what was asked for before, if anything. `canReplace`: there are others.
    RandomArrivalsDialog(const QStringList& paths, const std::optional<RandomArrivals>& last, bool canReplace,
                         QWidget* parent = nullptr);

    RandomArrivals choice() const;

Q_SIGNALS:
    /// `replaces`: those that there are go.
    void chosen(const ui::RandomArrivals& lots, bool replaces);

private:
    void addHowMany();
    void addShares(const QStringList& paths);
    void addSeed(bool canReplace);
    void show(const RandomArrivals& lots);
    void showState();

    DialogForm m_form;
    QComboBox* m_by;
    QSpinBox* m_number;
    QDoubleSpinBox* m_rate;
    QSpinBox* m_within;
    std::vector<std::pair<QString, QSpinBox*>> m_shares;
    QSpinBox* m_seed;
    QCheckBox* m_replaces;
    QLabel* m_state;
};

} // namespace ui
