#include "ui/tool_bar/burst_button.h"

#include "ui/input/actions.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kUsualCount = 10;
const auto kBurstSetting = QLatin1String("controls/burst");

int rememberedCount()
{
    return std::clamp(QSettings().value(kBurstSetting, kUsualCount).toInt(), 1, BurstButton::kMostRequests);
}

} // namespace

BurstButton::BurstButton(const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_more(new QToolButton)
    , m_menu(new QMenu(this))
    , m_counts(new QActionGroup(this))
    , m_count(rememberedCount())
{
    auto* send = new QToolButton;
    send->setObjectName(QStringLiteral("burstButton"));
    send->setProperty("role", QStringLiteral("left"));
    send->setAccessibleName(tr("Burst"));
    send->setDefaultAction(actions.burst);

    m_more->setObjectName(QStringLiteral("burstCountButton"));
    m_more->setProperty("role", QStringLiteral("right"));
    m_more->setAccessibleName(tr("How many requests a burst is"));
    m_more->setToolTip(actions.burstSize->toolTip());
    m_more->setText(QStringLiteral("▾"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(send);
    row->addWidget(m_more);
    connect(actions.burstSize, &QAction::triggered, m_more, &QToolButton::showMenu);
    fillMenu();
    showCount();
}

void BurstButton::fillMenu()
{
    for (const int count : {2, 5, 10, 50, 100})
        addCount(count);
    m_menu->addSeparator();
    m_menu->addAction(tr("Other…"), this, &BurstButton::askForCount);
}

void BurstButton::addCount(int count)
{
    auto* action = m_counts->addAction(tr("%1 requests").arg(count));
    action->setCheckable(true);
    action->setData(count);
    m_menu->addAction(action);
    connect(action, &QAction::triggered, this, [this, count] { choose(count); });
}

void BurstButton::askForCount()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Burst"));
    dialog->setLabelText(tr("How many requests are sent at once?"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, kMostRequests);
    dialog->setIntValue(m_count);
    connect(dialog, &QInputDialog::intValueSelected, this, &BurstButton::choose);
    dialog->open();
}

void BurstButton::choose(int count)
{
    m_count = count;
    QSettings().setValue(kBurstSetting, count);
    showCount();
}

void BurstButton::showCount()
{
    m_actions.burst->setIconText(tr("Burst  %1").arg(m_count));
    if (auto* checked = m_counts->checkedAction(); checked != nullptr && checked->data() != m_count) {
        m_counts->setExclusive(false);
        checked->setChecked(false);
        m_counts->setExclusive(true);
    }
    for (auto* action : m_counts->actions())
        if (action->data() == m_count) action->setChecked(true);
}

} // namespace ui

#include "moc_burst_button.cpp"
