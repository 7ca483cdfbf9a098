#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace ui {

/// One sentence that a person should read, above the timeline, until it is dismissed. What is wrong has the
/// colour of a warning, and news has not.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// Something is wrong.
    void showNotice(const QString& text);

    /// Nothing is wrong.
    void showNews(const QString& text);

    /// Takes away what showNotice() said; an offer stays.
    void dismissNotice();

    /// Takes away what showNews() said; a notice stays.
    void dismissNews();

    /// The same with a button that does something about it.
    void offer(const QString& text, const QString& action, const std::function<void()>& accept);
    QString text() const;

private:
    void show(const QString& text, const QString& role);

    QLabel* m_text;
    QToolButton* m_action;
    std::function<void()> m_accept;
};

} // namespace ui
