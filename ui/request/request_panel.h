#pragma once

#include "engine/analysis/findings.h"
#include "ui/attention/attention.h"
#include "ui/request/request_facts.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;

namespace ui {

class PartitionBar;
class WhyBox;

/// What is known about the selected request; a hint where none is selected. Touches its labels only where
/// their words change.
class RequestPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    RequestPanel(const trace::Store& store, Attention& attention, QWidget* parent = nullptr);

    /// Why the request waited, if they are about this one.
    void setFindings(const analysis::Findings& findings);

    /// What is shown; nothing while the hint is.
    const std::optional<RequestFacts>& facts() const { return m_facts; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct StateRow
    {
        QLabel* name;
        QLabel* time;
    };

    QWidget* makeDetails();
    void addStateRows(QGridLayout& grid);
    void refresh();
    RequestFacts factsOf(const trace::Request& request) const;
    void show(const RequestFacts& facts);
    void showSteps();

    const trace::Store& m_store;
    Attention& m_attention;
    std::optional<RequestFacts> m_facts;
    QLabel* m_hint;
    QWidget* m_details = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    PartitionBar* m_bar = nullptr;
    std::array<StateRow, trace::kStateCount> m_states{};
    QLabel* m_total = nullptr;
    WhyBox* m_why = nullptr;
    QLabel* m_steps = nullptr;
};

} // namespace ui
