#pragma once

#include "engine/analysis/findings.h"
#include "ui/request/request_facts.h"
#include "ui/style/theme.h"

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
    /// `store` outlives the panel.
    explicit RequestPanel(const trace::Store& store, QWidget* parent = nullptr);

    /// None shows the hint.
    void setRequest(trace::RequestId id);

    /// The request is shown as of then; nothing means now.
    void setMoment(std::optional<trace::Time> moment);

    /// The store changed or time went on.
    void refresh(trace::Time now);

    /// Why the request waited, if they are about this one.
    void setFindings(const analysis::Findings& findings);

    void setTheme(const Theme& theme);

    /// What is shown; nothing while the hint is.
    const std::optional<RequestFacts>& facts() const { return m_facts; }

Q_SIGNALS:
    /// By a person who clicked its number.
    void requestSought(trace::RequestId id);

private:
    QWidget* makeDetails();
    void addStateRows(QGridLayout& grid);
    void show(const RequestFacts& facts);
    void showSteps();

    const trace::Store& m_store;
    trace::RequestId m_id = trace::RequestId::None;
    std::optional<trace::Time> m_moment;
    std::optional<RequestFacts> m_facts;
    Theme m_theme = Theme::light();
    QLabel* m_hint;
    QWidget* m_details = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    PartitionBar* m_bar = nullptr;
    std::array<QLabel*, trace::kStateCount> m_stateTimes{};
    QLabel* m_total = nullptr;
    WhyBox* m_why = nullptr;
    QLabel* m_steps = nullptr;
};

} // namespace ui
