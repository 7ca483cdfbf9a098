#pragma once

#include "ui/room/room_facts.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSpinBox;

namespace ui {

/// An address that the room may listen on.
struct RoomAddress
{
    QString address;
    QString name; ///< of the interface
};

/// Asks where and how the room is to be opened. What was chosen is remembered for the next time.
class RoomDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RoomDialog(QWidget* parent = nullptr);

    /// The likeliest first.
    void setAddresses(const std::vector<RoomAddress>& addresses);

    /// Why it could not be opened; empty says nothing.
    void say(const QString& problem);

    RoomWish wish() const;

    /// What was chosen last; the first of the addresses where that one is gone.
    static RoomWish remembered(const std::vector<RoomAddress>& addresses);

Q_SIGNALS:
    void chosen(const ui::RoomWish& wish);

private:
    void addLimits(QFormLayout& form);
    void submit();
    static void remember(const RoomWish& wish);

    QComboBox* m_address;
    QSpinBox* m_port;
    QCheckBox* m_ownNames;
    std::vector<QSpinBox*> m_limits; ///< as settings::roomLimits()
    QLabel* m_problem;
};

} // namespace ui
