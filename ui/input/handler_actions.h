#pragma once

#include "ui/input/handler_choice.h"

#include <QActionGroup>

#include <vector>

namespace ui {

/// The handlers that a request can be sent to, exactly one of them chosen; each action's data is its path.
/// Another server has others.
class HandlerActions : public QActionGroup
{
    Q_OBJECT

public:
    /// The first one is chosen.
    HandlerActions(std::vector<HandlerChoice> choices, QObject* parent);

    const std::vector<HandlerChoice>& choices() const { return m_choices; }

    /// Others from now on, of which the first is chosen. Emits changed().
    void setChoices(std::vector<HandlerChoice> choices);

    /// One more, which is chosen; it stays until setChoices(). Emits changed() where it is new.
    void add(const HandlerChoice& choice);

    /// Emits nothing; nothing happens where no handler has this path.
    void choose(const QString& path);

    /// The chosen path.
    QString path() const;

Q_SIGNALS:
    /// The actions are others.
    void changed();

private:
    void addAction(const HandlerChoice& choice);

    std::vector<HandlerChoice> m_choices;
};

} // namespace ui
