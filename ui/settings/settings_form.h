#pragma once

#include "ui/run_settings.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace ui {

/// The fields of RunSettings, each with a tool tip that says what one will see.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    const RunSettings& settings() const { return m_settings; }

    /// Emits nothing.
    void setSettings(const RunSettings& settings);

Q_SIGNALS:
    /// A person changed a field.
    void settingsChanged(const ui::RunSettings& settings);

private:
    /// What a person reads about a field.
    struct Words
    {
        QString name; ///< the widget's object name
        QString label;
        QString lesson;
    };

    /// The range of a number, and how it is written.
    struct Range
    {
        int least;
        int greatest;
        QString unit = {};      ///< behind the number
        QString leastText = {}; ///< instead of the least number
    };

    template <typename Value>
    using Choices = std::vector<std::pair<QString, Value>>;

    QGridLayout* addGroup(QVBoxLayout& column, const QString& title);
    void addHandlers(QVBoxLayout& column);
    void addServer(QVBoxLayout& column);
    void addClient(QVBoxLayout& column);
    void addLoadBalancer(QVBoxLayout& column);
    void addUpstream(QVBoxLayout& column);

    void addNumber(QGridLayout& group, const Words& words, const Range& range, int RunSettings::*field);
    void addTime(QGridLayout& group, const Words& words, const Range& range,
                 std::chrono::milliseconds RunSettings::*field);
    void addSwitch(QGridLayout& group, const Words& words, bool RunSettings::*field);
    template <typename Value>
    void addChoice(QGridLayout& group, const Words& words, const Choices<Value>& choices,
                   Value RunSettings::*field);
    template <typename Value>
    void addSpinBox(QGridLayout& group, const Words& words, const Range& range, Value RunSettings::*field);
    void addRow(QGridLayout& group, const Words& words, QWidget& field);

    template <typename Value>
    void change(Value RunSettings::*field, Value value);

    RunSettings m_settings;
    std::vector<std::function<void()>> m_fields; ///< each shows its part of m_settings
};

} // namespace ui
