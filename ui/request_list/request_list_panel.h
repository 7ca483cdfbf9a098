#pragma once

#include "ui/panel/pace.h"
#include "ui/request_list/request_filter.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace ui {

class RequestTableModel;

/// The list of requests. Its title counts them: "Requests 6". While it is not seen, it follows nothing but
/// that.
class RequestListPanel : public QWidget
{
    Q_OBJECT

public:
    /// `store` outlives the panel.
    explicit RequestListPanel(const trace::Store& store, QWidget* parent = nullptr);

    /// Filter and copy, for the row above the panel. Its owner is whoever asks for it.
    QWidget* makeTools();

    /// The store changed or time went on.
    void refresh(trace::Time now);

    /// Requests are shown as of then; nothing means now.
    void setMoment(std::optional<trace::Time> moment);

    /// None selects nothing. Emits nothing.
    void select(trace::RequestId id);

    /// Only requests in that bar of the histogram are listed; `name` is what a person calls it.
    void setLatencyChoice(const std::optional<LatencyChoice>& choice, const QString& name);

    void setTheme(const Theme& theme);

    /// The keyboard goes to the filter.
    void focusFilter();

Q_SIGNALS:
    void requestSelected(trace::RequestId id);

    /// A person wants to see all of them again.
    void latencyChoiceDismissed();

private:
    void buildTable();
    void update();
    void showTitle();
    void showSelected();
    void showCounts();
    void applyFilter();
    void tellSelection();
    void copy() const;
    bool isAtEnd() const;

    const trace::Store& m_store;
    RequestTableModel* m_model;
    QTableView* m_table;
    QLineEdit* m_filter;
    QToolButton* m_latency;
    QLabel* m_count;
    Pace m_pace;
    trace::Time m_now = trace::kUnset;
    std::optional<trace::Time> m_moment;
    trace::RequestId m_selected = trace::RequestId::None;
    std::optional<LatencyChoice> m_latencyChoice;
    bool m_isUpdating = false;
};

} // namespace ui
