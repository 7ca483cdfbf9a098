#pragma once

#include "ui/lessons/lesson_page.h"

#include <QWidget>

class QButtonGroup;
class QFrame;
class QGridLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

class WrappedButton;

/// The lesson on the left side. Shows a page and says what was pressed; knows nothing about lessons itself.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void show(const LessonPage& page);

    /// What there is to do next, which is to be in sight however long the lesson is: whoever shows the panel
    /// gives it a place, and owns it then. Hidden where there is nothing to do.
    QWidget& actions() { return *m_actions; }

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

private:
    void addBox(QVBoxLayout& column);
    void makeActions();
    void addFoot(QVBoxLayout& column);
    void keepFocus(const LessonPage& page);
    void showBox(const LessonPage& page);
    void showChoices(const LessonPage& page);
    void showSteps(const LessonPage& page);

    QLabel* m_caption;
    QLabel* m_title;
    QLabel* m_introduction;
    QFrame* m_box;
    QLabel* m_boxTitle;
    QLabel* m_boxText;
    QVBoxLayout* m_choices;
    QButtonGroup* m_choiceButtons;
    QLabel* m_result;
    QLabel* m_basis; ///< what the text is about
    QLabel* m_text;
    bool m_isAtMoment = false;
    QVBoxLayout* m_steps;
    QFrame* m_actions;
    WrappedButton* m_action;
    QToolButton* m_otherAction;
    QLabel* m_rememberCaption;
    QLabel* m_remember;
    QLabel* m_commandsCaption;
    QLabel* m_commands;
    QToolButton* m_previous;
    QToolButton* m_next;
};

} // namespace ui
