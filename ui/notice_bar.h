#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace ui {

/// One sentence that a person should read, above the timeline, until it is dismissed.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showNotice(const QString& text);

    /// The same with a button that does something about it.
    void offer(const QString& text, const QString& action, const std::function<void()>& accept);
    QString text() const;

private:
    QLabel* m_text;
    QToolButton* m_action;
    std::function<void()> m_accept;
};

} // namespace ui
