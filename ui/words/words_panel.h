#pragma once

#include "engine/trace/store.h"

#include <QListWidget>
#include <QTimer>

#include <optional>

namespace ui {

/// The timeline as sentences, for whoever cannot see it: a list that a screen reader walks. It changes at a
/// calm pace, and only while somebody can read it.
class WordsPanel : public QListWidget
{
    Q_OBJECT

public:
    /// `store` outlives the panel.
    explicit WordsPanel(const trace::Store& store, QWidget* parent = nullptr);

    /// The store changed or time went on.
    void refresh(trace::Time now);

    /// At the time cursor it tells what was known then; of now while there is none.
    void setMoment(std::optional<trace::Time> moment);

private:
    QStringList lines() const;
    void write();

    const trace::Store& m_store;
    trace::Time m_now = trace::kUnset;
    std::optional<trace::Time> m_moment;
    QTimer m_pace;
};

} // namespace ui
