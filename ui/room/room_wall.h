#pragma once

#include "ui/panel/seen_later.h"
#include "ui/room/room_facts.h"

#include <QFrame>

#include <array>
#include <vector>

class QLabel;
class QHBoxLayout;
class QPushButton;

namespace ui {

struct RoomActions;

/// Below the timeline: who waits for whom, and what the speaker can do about it.
class RoomWall : public SeenLater<QFrame>
{
    Q_OBJECT

public:
    /// The actions outlive it.
    explicit RoomWall(const RoomActions& actions, QWidget* parent = nullptr);

    void show(const RoomFacts& facts);
    void setMagnification(qreal factor);

Q_SIGNALS:
    /// The same again with what the facts offer.
    void againRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addButton(QAction& action, bool showsState);
    void applyFonts();
    void wrapButtons();

    QLabel* m_sentence;
    QLabel* m_meaning;
    QPushButton* m_again;
    std::vector<QPushButton*> m_buttons;
    std::array<QHBoxLayout*, 2> m_rows{}; ///< of the buttons
    std::size_t m_fitting = 0;            ///< buttons on the first one
    qreal m_magnification = 1;
};

} // namespace ui
