#pragma once

#include <QStringList>
#include <QWidget>

class QPlainTextEdit;

namespace ui {

/// The newest lines of the log. Follows the end unless somebody scrolled up. Lines that come while it is
/// hidden are kept and laid out when it is seen again.
class LogPanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 10'000;

    explicit LogPanel(QWidget* parent = nullptr);

    void append(const QStringList& lines);
    void clear();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOutPending();
    void copy();

    QPlainTextEdit* m_text;
    QStringList m_pending; ///< at most kMostLines
};

} // namespace ui
