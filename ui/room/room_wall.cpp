#include "ui/room/room_wall.h"

#include "ui/room/room_actions.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kButtonGap = 8;

} // namespace

RoomWall::RoomWall(const RoomActions& actions, QWidget* parent)
    : SeenLater(parent)
    , m_sentence(new QLabel)
    , m_meaning(new QLabel)
    , m_again(new QPushButton)
{
    setObjectName(QStringLiteral("roomWall"));
    setProperty("role", QStringLiteral("wall"));
    setAccessibleName(tr("Who waits for whom"));
    m_sentence->setProperty("role", QStringLiteral("wallSentence"));
    m_meaning->setProperty("role", QStringLiteral("muted"));
    m_again->setProperty("role", QStringLiteral("primary"));
    m_again->setObjectName(QStringLiteral("roomAgainButton"));
    m_again->setFocusPolicy(Qt::TabFocus);
    connect(m_again, &QPushButton::clicked, this, &RoomWall::againRequested);
    for (auto* label : {m_sentence, m_meaning}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText); // names come from phones
    }
    m_buttons.push_back(m_again);
    for (auto* action : {actions.ask, actions.reveal, actions.pause, actions.hideNames, actions.open})
        addButton(*action, action != actions.open);
    auto* column = new QVBoxLayout(&content());
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(4);
    column->addWidget(m_sentence);
    column->addWidget(m_meaning);
    column->addSpacing(4);
    for (auto& row : m_rows) {
        row = new QHBoxLayout;
        row->setSpacing(kButtonGap);
        row->addStretch();
        column->addLayout(row);
    }
    applyFonts();
}

/// On two rows where one has no room for them.
void RoomWall::wrapButtons()
{
    const auto margins = content().layout()->contentsMargins();
    int left = width() - margins.left() - margins.right();
    std::size_t fitting = 0;
    for (const auto* button : m_buttons) {
        const bool isThere = button != m_again || !m_again->isHidden();
        if (isThere) left -= button->sizeHint().width();
        if (left < 0) break;
        if (isThere) left -= kButtonGap;
        ++fitting;
    }
    if (m_fitting == fitting) return;
    m_fitting = fitting;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        for (auto* row : m_rows)
            row->removeWidget(m_buttons[i]);
        auto* row = m_rows[i < fitting ? 0 : 1];
        row->insertWidget(row->count() - 1, m_buttons[i]); // before the stretch
    }
}

void RoomWall::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    wrapButtons();
}

/// Where the action is on, so is a button that shows states; that the room is open is to be seen anyway.
void RoomWall::addButton(QAction& action, bool showsState)
{
    auto* button = new QPushButton;
    button->setFocusPolicy(Qt::TabFocus);
    const auto follow = [button, &action, showsState] {
        button->setText(action.iconText());
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
        button->setProperty("chosen", showsState && action.isChecked());
        button->style()->unpolish(button);
        button->style()->polish(button);
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    follow();
    m_buttons.push_back(button);
}

void RoomWall::show(const RoomFacts& facts)
{
    m_sentence->setText(facts.wall);
    m_meaning->setText(facts.meaning);
    m_again->setText(tr("Same again: %1").arg(facts.again));
    m_again->setHidden(facts.again.isEmpty());
    wrapButtons();
    const auto level = facts.waiting > 0 ? QStringLiteral("warning") : QString();
    if (property("level").toString() == level) return;
    setProperty("level", level);
    style()->unpolish(this);
    style()->polish(this);
}

void RoomWall::setMagnification(qreal factor)
{
    if (m_magnification == factor) return;
    m_magnification = factor;
    applyFonts();
}

void RoomWall::applyFonts()
{
    const auto factor = 1 + (m_magnification - 1) / 2;
    m_sentence->setFont(textFont(qRound(19 * factor), QFont::Bold));
    m_meaning->setFont(textFont(qRound(14 * factor)));
    for (auto* button : m_buttons)
        button->setFont(textFont(qRound(13 * factor), QFont::DemiBold));
    wrapButtons();
}

} // namespace ui

#include "moc_room_wall.cpp"
