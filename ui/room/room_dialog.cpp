#include "ui/room/room_dialog.h"

#include "ui/input/actions.h"
#include "ui/input/number_box.h"
#include "ui/style/wrapped_label.h"
#include "ui/text/setting_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kRoomFieldWidth = 140;
constexpr int kRoomDialogWidth = 520;
constexpr int kMostRoomPort = 65'535;

QString roomKey(const char* name)
{
    return QStringLiteral("room/") + QLatin1String(name);
}

QString roomKey(const settings::RoomLimit& limit)
{
    return QStringLiteral("room/") + QString::fromUtf8(limit.key.data(), qsizetype(limit.key.size()));
}

QSpinBox* makeRoomNumber(int least, int most)
{
    auto* box = new NumberBox<QSpinBox>;
    box->setRange(least, most);
    box->setFixedWidth(kRoomFieldWidth);
    return box;
}

void addRoomField(QFormLayout& form, const QString& caption, QWidget& field, const QString& lesson)
{
    field.setToolTip(teachingToolTip(caption, {}, lesson));
    field.setAccessibleName(caption);
    form.addRow(caption, &field);
}

} // namespace

RoomDialog::RoomDialog(QWidget* parent)
    : QDialog(parent)
    , m_address(new QComboBox)
    , m_port(makeRoomNumber(0, kMostRoomPort))
    , m_ownNames(new QCheckBox(tr("People may choose names of their own")))
    , m_problem(new WrappedLabel({}, QStringLiteral("mistake")))
{
    setObjectName(QStringLiteral("roomDialog"));
    setWindowTitle(tr("Open the room"));
    m_port->setSpecialValueText(tr("a free one"));
    m_port->setGroupSeparatorShown(false);
    m_ownNames->setToolTip(
        tr("Else each has a colour and an animal by lot. A name can be hidden with a key."));
    m_address->setObjectName(QStringLiteral("roomAddress"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(20);
    addRoomField(
        *form, tr("Network"), *m_address,
        tr("The address by which phones reach this computer: that of the network that they are in."));
    addRoomField(*form, tr("Port"), *m_port, tr("Which the firewall of this computer has to let in."));
    addLimits(*form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    column->addWidget(new WrappedLabel(
        tr("Phones in the same network scan a code, and their requests are real ones. Only the room's door listens on "
           "the network, and only while the room is open; the server that is measured does not."),
        QStringLiteral("soft")));
    column->addLayout(form);
    column->addWidget(m_ownNames);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* accept = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("openRoomButton"));
    accept->setProperty("role", QStringLiteral("primary"));
    accept->setDefault(true);
    for (auto* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &RoomDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(kRoomDialogWidth);
}

void RoomDialog::addLimits(QFormLayout& form)
{
    for (const auto& limit : settings::roomLimits()) {
        auto* box = makeRoomNumber(static_cast<int>(limit.from), static_cast<int>(limit.to));
        addRoomField(form, settingText(limit.label), *box, settingText(limit.explanation));
        m_limits.push_back(box);
    }
}

void RoomDialog::setAddresses(const std::vector<RoomAddress>& addresses)
{
    m_address->clear();
    for (const auto& one : addresses)
        m_address->addItem(QStringLiteral("%1 (%2)").arg(one.address, one.name), one.address);
    const auto last = remembered(addresses);
    m_address->setCurrentIndex(std::max(0, m_address->findData(last.address)));
    m_port->setValue(last.port);
    m_ownNames->setChecked(last.areOwnNamesAllowed);
    for (std::size_t i = 0; i < m_limits.size(); ++i)
        m_limits[i]->setValue(static_cast<int>(last.limits.*settings::roomLimits()[i].number));
}

void RoomDialog::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
}

RoomWish RoomDialog::wish() const
{
    RoomWish wish{.address = m_address->currentData().toString(),
                  .port = m_port->value(),
                  .limits = {},
                  .areOwnNamesAllowed = m_ownNames->isChecked()};
    for (std::size_t i = 0; i < m_limits.size(); ++i)
        wish.limits.*settings::roomLimits()[i].number = static_cast<unsigned>(m_limits[i]->value());
    return wish;
}

RoomWish RoomDialog::remembered(const std::vector<RoomAddress>& addresses)
{
    const QSettings settings;
    RoomWish wish;
    wish.address = settings.value(roomKey("address")).toString();
    if (std::ranges::find(addresses, wish.address, &RoomAddress::address) == addresses.end())
        wish.address = addresses.empty() ? QString() : addresses.front().address;
    wish.port = std::clamp(settings.value(roomKey("port"), 0).toInt(), 0, kMostRoomPort);
    wish.areOwnNamesAllowed = settings.value(roomKey("own_names"), false).toBool();
    for (const auto& limit : settings::roomLimits()) {
        auto& number = wish.limits.*limit.number;
        number = std::clamp(settings.value(roomKey(limit), number).toUInt(), limit.from, limit.to);
    }
    return wish;
}

void RoomDialog::remember(const RoomWish& wish)
{
    QSettings settings;
    settings.setValue(roomKey("address"), wish.address);
    settings.setValue(roomKey("port"), wish.port);
    settings.setValue(roomKey("own_names"), wish.areOwnNamesAllowed);
    for (const auto& limit : settings::roomLimits())
        settings.setValue(roomKey(limit), wish.limits.*limit.number);
}

void RoomDialog::submit()
{
    say({});
    const auto chosen = wish();
    remember(chosen);
    Q_EMIT this->chosen(chosen);
}

} // namespace ui

#include "moc_room_dialog.cpp"
