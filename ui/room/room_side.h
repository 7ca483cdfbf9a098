#pragma once

#include "ui/panel/seen_later.h"
#include "ui/room/room_facts.h"

#include <QFrame>

class QLabel;

namespace ui {

class QrCode;

/// The column beside the timeline: how to join in, and how many have, wait, and for how long.
class RoomSide : public SeenLater<QFrame>
{
    Q_OBJECT

public:
    explicit RoomSide(QWidget* parent = nullptr);

    void show(const RoomFacts& facts);

    /// How much bigger than usual it is.
    void setMagnification(qreal factor);

private:
    struct Figure
    {
        QFrame* card;
        QLabel* number;
        QLabel* words;
    };

    Figure addFigure(const QString& words);
    void showFigure(const Figure& figure, const QString& number, bool isBad);
    void applyFonts();

    QrCode* m_code;
    QLabel* m_title;
    QLabel* m_host;
    QLabel* m_token;
    Figure m_people;
    Figure m_waiting;
    Figure m_longest;
    QLabel* m_hint;
    qreal m_magnification = 1;
};

} // namespace ui
