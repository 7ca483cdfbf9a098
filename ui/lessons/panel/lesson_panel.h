#pragma once

#include "ui/lessons/panel/lesson_page.h"
#include "ui/panel/seen_later.h"

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class LessonActions;
class QuestionBox;

/// A text under a caption of its own.
struct CaptionedText
{
    QLabel* caption;
    QLabel* text;
};

/// The lesson on the left side. Shows a page and says what was pressed; knows nothing about lessons itself.
class LessonPanel : public SeenLater<>
{
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void show(const LessonPage& page);

    /// What there is to do next, which is to be in sight however long the lesson is: whoever shows the panel
    /// gives it a place, and owns it then. Hidden where there is nothing to do.
    QWidget& actions();

    /// Says that its measures are of whole runs, where everything else shows an earlier moment.
    void setAtMoment(bool isAtMoment);

Q_SIGNALS:
    /// Whether there is something to do next.
    void actionOffered(bool isOffered);

    void choiceMade(int choice);
    void actionTriggered();
    void otherActionTriggered();
    void stepChosen(int step);
    void previousRequested();
    void nextRequested();
    void pageRequested(); ///< the lesson as a web page

private:
    void addHead(QVBoxLayout& column);
    void addFoot(QVBoxLayout& column);
    void keepFocus(const LessonPage& page);
    void showSteps(const LessonPage& page);

    QLabel* m_caption;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_title;
    QLabel* m_introduction;
    QuestionBox* m_question;
    QLabel* m_basis; ///< what the text is about
    QLabel* m_text;
    bool m_isAtMoment = false;
    QVBoxLayout* m_steps;
    LessonActions* m_actions;
    CaptionedText m_remember;
    CaptionedText m_commands;
};

} // namespace ui
