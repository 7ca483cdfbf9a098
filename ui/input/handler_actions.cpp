#include "ui/input/handler_actions.h"

#include "ui/input/actions.h"

#include <algorithm>
#include <utility>

namespace ui {

HandlerActions::HandlerActions(std::vector<HandlerChoice> choices, QObject* parent)
    : QActionGroup(parent)
{
    setChoices(std::move(choices));
}

void HandlerActions::setChoices(std::vector<HandlerChoice> choices)
{
    qDeleteAll(actions());
    m_choices = std::move(choices);
    for (const auto& choice : m_choices)
        addAction(choice);
    if (!actions().isEmpty()) actions().constFirst()->setChecked(true);
    Q_EMIT changed();
}

void HandlerActions::add(const HandlerChoice& choice)
{
    if (std::ranges::find(m_choices, choice.path, &HandlerChoice::path) == m_choices.end()) {
        m_choices.push_back(choice);
        addAction(choice);
        Q_EMIT changed();
    }
    choose(choice.path);
}

void HandlerActions::choose(const QString& path)
{
    for (auto* action : actions())
        if (action->data() == path) action->setChecked(true);
}

QString HandlerActions::path() const
{
    return checkedAction()->data().toString();
}

/// The first nine have a digit as their key.
void HandlerActions::addAction(const HandlerChoice& choice)
{
    const int key = Qt::Key_1 + static_cast<int>(actions().size());
    const auto keys = key <= Qt::Key_9 ? QList<QKeySequence>{QKeySequence(key)} : QList<QKeySequence>{};
    auto* action = makeAction(this, choice.title, choice.title, keys, choice.toolTip);
    action->setCheckable(true);
    action->setData(choice.path);
    QActionGroup::addAction(action);
}

} // namespace ui

#include "moc_handler_actions.cpp"
