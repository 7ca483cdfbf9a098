#pragma once

#include "engine/settings/setting.h"

#include <QWidget>

#include <functional>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace ui {

/// A field for each row of the table of settings, with a tool tip that says what one will see. A field's
/// object name is the setting's key.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    /// False for what has a control of its own wherever the form is shown.
    static bool hasFieldFor(const settings::Setting& setting);

    const settings::SetUp& setUp() const { return m_setUp; }

    /// False where handlers and server are not ours; at first they are.
    void setServerChangeable(bool isChangeable);

    /// False where the server has none, so that no probes are sent; at first it has one.
    void setHealthCheckKnown(bool isKnown);

    /// Emits nothing.
    void setSetUp(const settings::SetUp& setUp);

Q_SIGNALS:
    /// A person changed a field.
    void setUpChanged(const settings::SetUp& setUp);

private:
    void addPart(QVBoxLayout& column, settings::Part part);
    void addField(QGridLayout& group, const settings::Setting& setting);
    QWidget* makeNumber(const settings::Setting& setting, const settings::Whole& range);
    QWidget* makeSwitch(const settings::Setting& setting);
    QWidget* makeChoice(const settings::Setting& setting);
    void offer(bool (*isMeant)(const settings::Setting&), const QString& reasonAgainst);
    void change(const settings::Setting& setting, std::int64_t number);

    settings::SetUp m_setUp;
    std::vector<std::function<void()>> m_fields; ///< each shows its part of m_setUp
};

} // namespace ui
