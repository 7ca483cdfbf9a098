#pragma once

#include "ui/lessons/panel/lesson_page.h"

#include <QFrame>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace ui {

/// What a lesson asks, the answers to choose from, and how it came out.
class QuestionBox : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBox(QWidget* parent = nullptr);

    /// Hidden where the page asks nothing.
    void show(const LessonPage& page);

Q_SIGNALS:
    void choiceMade(int choice);

private:
    void showChoices(const LessonPage& page);
    void addChoice(int row);

    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_choices;
    QButtonGroup* m_buttons;
    QLabel* m_result;
};

} // namespace ui
