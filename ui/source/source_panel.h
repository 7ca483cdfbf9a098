#pragma once

#include "engine/trace/store.h"
#include "ui/source/source_rows.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;

namespace ui {

class SourceView;

/// The source of the selected request's handler, in the idiom that a person chose, with the line where that
/// request is; without a selection the source of the chosen handler.
class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    /// `store` outlives the panel.
    explicit SourcePanel(const trace::Store& store, QWidget* parent = nullptr);

    /// What is shown while no request is selected.
    void setHandler(const QString& path);

    /// None shows the handler alone.
    void setRequest(trace::RequestId id);

    /// The request is shown as of then; nothing means now.
    void setMoment(std::optional<trace::Time> moment) { m_moment = moment; }

    /// The store changed or time went on.
    void refresh(trace::Time now);

    void setTheme(const Theme& theme);

private:
    QWidget* makeHead();
    void chooseIdiom(Idiom idiom);
    void load(const QString& path);
    void showSource();
    std::vector<SourceRow> rows(const trace::Request& request) const;

    const trace::Store& m_store;
    QString m_handler;
    trace::RequestId m_id = trace::RequestId::None;
    std::optional<trace::Time> m_moment;
    trace::Time m_now = trace::kUnset;
    Idiom m_idiom;
    QString m_path; ///< whose source is loaded
    HandlerSource m_source;
    QButtonGroup* m_idioms;
    SourceView* m_view;
    QLabel* m_nothing;
};

} // namespace ui
