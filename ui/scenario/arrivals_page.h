#pragma once

#include "ui/scenario/random_arrivals.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QTableView;

namespace ui {

class ArrivalButtons;
class ArrivalTableModel;

/// The arrivals of a scenario as a table that can be edited, with what there is to do with its rows. Every
/// edit can be undone.
class ArrivalsPage : public QWidget
{
    Q_OBJECT

public:
    /// `paths` are those that can be chosen; the first one is proposed last.
    explicit ArrivalsPage(const QStringList& paths, QWidget* parent = nullptr);

    /// What is being typed goes unheard.
    ~ArrivalsPage() override;

    void setPaths(const QStringList& paths);

    const ArrivalRows& arrivals() const;

    /// Emits nothing, and forgets what could be undone.
    void setArrivals(const ArrivalRows& rows);

    void setMistakes(const std::vector<Mistake>& mistakes);

    /// Goes to the row; −1 means the table as a whole.
    void showMistake(int row);

Q_SIGNALS:
    /// A person changed something.
    void arrivalsChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void connectButtons();
    std::vector<int> chosen() const;
    void select(const std::vector<int>& rows);
    void apply(const EditedArrivals& edited);
    void remember();
    void step(std::vector<ArrivalRows>& from, std::vector<ArrivalRows>& to);
    void addRow();
    void repeat();
    void askForRandom();
    void drawRandom(const RandomArrivals& lots, bool replaces);
    void showState();
    QString mistakeToSay() const;

    ArrivalTableModel* m_model;
    QTableView* m_table;
    QLabel* m_summary;
    QLabel* m_mistake;
    ArrivalButtons* m_buttons;
    std::vector<Mistake> m_mistakes;
    std::vector<ArrivalRows> m_undo;
    std::vector<ArrivalRows> m_redo;
    std::optional<RandomArrivals> m_lastRandom;
};

} // namespace ui
