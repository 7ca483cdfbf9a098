#pragma once

#include "ui/panel/seen_later.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace ui {

struct Actions;

/// What is true at the time cursor, and the keys of a player: step, play, speed, back to now.
class PlayBar : public SeenLater<QFrame>
{
    Q_OBJECT

public:
    /// `actions` outlives the bar.
    explicit PlayBar(const Actions& actions, QWidget* parent = nullptr);

    /// "4.002 s", and what goes on then.
    void showMoment(const QString& time, const QString& sentence);

    /// These emit nothing.
    void setPlaying(bool isPlaying);
    void setSpeeds(const QStringList& names);
    void setSpeed(int index);

Q_SIGNALS:
    void speedChosen(int index);

private:
    const Actions& m_actions;
    QLabel* m_time;
    QLabel* m_sentence;
    QComboBox* m_speed;
};

} // namespace ui
