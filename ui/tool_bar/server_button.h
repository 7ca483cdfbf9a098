#pragma once

#include "ui/server/server_facts.h"

#include <QToolButton>

#include <cstdint>

namespace ui {

/// Which server of the person's own is watched, in as many words as there is room for; opens the menu in
/// which another one is chosen. It is not there while the one that is built in answers.
class ServerButton : public QToolButton
{
    Q_OBJECT

public:
    enum class Length : std::uint8_t { Full, Short, Shortest };

    explicit ServerButton(QWidget* parent = nullptr);

    void setServer(const ServerFacts& facts);
    void setLength(Length length);

private:
    QString words() const;
    void showText();

    ServerFacts m_facts;
    Length m_length = Length::Full;
};

} // namespace ui
