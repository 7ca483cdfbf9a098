#pragma once

#include <QFrame>

class QLabel;

namespace ui {

/// One sentence that a person should read, above the timeline, until it is dismissed.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showNotice(const QString& text);
    QString text() const;

private:
    QLabel* m_text;
};

} // namespace ui
