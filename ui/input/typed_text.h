#pragma once

#include <QObject>

namespace ui {

/// Makes what was typed into a field its value, as leaving the field does. For whoever is about to use values
/// while the focus may still be in a field.
void takeOverTyping();

/// Sees to it that nothing is done with a value that its field does not show any more: before a press of the
/// mouse or a key command reaches anybody, what was typed elsewhere is taken over. Tool buttons and menus
/// leave the focus where it is, so a field alone would not notice. One for the whole program.
class TypingWatch : public QObject
{
    Q_OBJECT

public:
    explicit TypingWatch(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
