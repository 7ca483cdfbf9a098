#pragma once

#include "engine/trace/store.h"
#include "ui/attention/attention.h"

#include <QListWidget>
#include <QTimer>

namespace ui {

/// The timeline as sentences, for whoever cannot see it: a list that a screen reader walks. At the time
/// cursor it tells what was known then. It changes at a calm pace, and only while somebody can read it.
class WordsPanel : public QListWidget
{
    Q_OBJECT

public:
    /// Both outlive the panel.
    WordsPanel(const trace::Store& store, const Attention& attention, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    QStringList lines() const;
    void write();

    const trace::Store& m_store;
    const Attention& m_attention;
    QTimer m_pace;
};

} // namespace ui
