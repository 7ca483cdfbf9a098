#pragma once

#include "ui/attention/attention.h"
#include "ui/panel/pace.h"
#include "ui/request_list/request_filter.h"

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
    /// Both outlive the panel.
    RequestListPanel(const trace::Store& store, Attention& attention, QWidget* parent = nullptr);

    /// Filter and copy, for the row above the panel. Its owner is whoever asks for it.
    QWidget* makeTools();

    /// Only requests in that bar of the histogram are listed; `name` is what a person calls it.
    void setLatencyChoice(const std::optional<LatencyChoice>& choice, const QString& name);

    /// The keyboard goes to the filter.
    void focusFilter();

    void clearFilter();

Q_SIGNALS:
    /// A person wants to see all of them again.
    void latencyChoiceDismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void showColumns();
    void followAttention();
    void update();
    void showTitle();
    void showMoment();
    void showSelected();
    bool isSelectedShown() const;
    void showCounts();
    void applyFilter();
    void seekCurrent();
    void copy() const;
    bool isAtEnd() const;

    const trace::Store& m_store;
    Attention& m_attention;
    RequestTableModel* m_model;
    QTableView* m_table;
    QLineEdit* m_filter;
    QToolButton* m_latency;
    QLabel* m_count;
    Pace m_pace;
    std::optional<LatencyChoice> m_latencyChoice;
    bool m_isUpdating = false;
};

} // namespace ui
