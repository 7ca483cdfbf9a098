#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"
#include "ui/source/source_rows.h"

#include <QWidget>

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
    /// Both outlive the panel.
    SourcePanel(const trace::Store& store, const Attention& attention, QWidget* parent = nullptr);

    /// What is shown while no request is selected.
    void setHandler(const QString& path);

private:
    QWidget* makeHead();
    void chooseIdiom(Idiom idiom);
    void load(const QString& path);
    void showSource();
    std::vector<SourceRow> rows(const trace::Request& request) const;

    const trace::Store& m_store;
    const Attention& m_attention;
    QString m_handler;
    Idiom m_idiom;
    QString m_path; ///< whose source is loaded
    bool m_isOurs = true;
    HandlerSource m_source;
    QButtonGroup* m_idioms;
    SourceView* m_view;
    QLabel* m_nothing;
};

} // namespace ui
