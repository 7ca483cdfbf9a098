#pragma once

#include "ui/lessons/panel/lesson_page.h"

#include <QFrame>

class QToolButton;

namespace ui {

class WrappedButton;

/// What there is to do next in a lesson: a big button, and a quiet one below it.
class LessonActions : public QFrame
{
    Q_OBJECT

public:
    explicit LessonActions(QWidget* parent = nullptr);

    /// Hidden where there is nothing to do.
    void show(const LessonPage& page);

    /// The page is about to be shown, and the quiet button may go.
    bool isFocusGoing(const LessonPage& page) const;

    /// Whether the big button has the focus, and takes it.
    bool isMainFocused() const;
    void focusMain();

Q_SIGNALS:
    void actionTriggered();
    void otherActionTriggered();

private:
    WrappedButton* m_main;
    QToolButton* m_other;
};

} // namespace ui
