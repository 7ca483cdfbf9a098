#include "ui/settings/settings_form.h"

#include "ui/actions.h"
#include "ui/choice_box.h"
#include "ui/number_box.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kFieldWidth = 128;
constexpr int kLongestTime = 3'600'000; // milliseconds
constexpr int kLongestDelay = 600'000;  // the upstream's, as in a scenario file
constexpr int kMostThreads = 1000;
constexpr int kMostCalls = 100;

int plain(int value)
{
    return value;
}

int plain(std::chrono::milliseconds value)
{
    return static_cast<int>(value.count());
}

} // namespace

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(36);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (auto* column : {left, right}) {
        column->setSpacing(8);
        row->addLayout(column);
    }
    addHandlers(*left);
    addServer(*left);
    addClient(*right);
    addLoadBalancer(*right);
    addUpstream(*right);
    left->addStretch();
    right->addStretch();
    setSettings(m_settings);
}

void SettingsForm::setSettings(const RunSettings& settings)
{
    m_settings = settings;
    for (const auto& show : m_fields)
        show();
}

void SettingsForm::addHandlers(QVBoxLayout& column)
{
    auto& group = *addGroup(column, tr("Handlers"));
    addNumber(
        group,
        {QStringLiteral("callsField"), tr("Calls per request"),
         tr("How many upstream calls a handler makes. A blocking one holds its loop for each of them.")},
        {1, kMostCalls}, &RunSettings::calls);
    addTime(
        group,
        {QStringLiteral("cpuField"), tr("CPU time per step"),
         tr("How long a CPU-bound step computes. However async the handler is, nobody else runs meanwhile.")},
        {0, 60'000, tr(" ms")}, &RunSettings::cpu);
    addTime(group,
            {QStringLiteral("clientSetupField"), tr("Client set-up"),
             tr("CPU time to build an HTTP client. Building one for every call, as many do, costs the loop "
                "that much each time.")},
            {0, 60'000, tr(" ms")}, &RunSettings::clientSetup);
    addTime(group,
            {QStringLiteral("callTimeoutField"), tr("Call timeout"),
             tr("When a handler gives up on the upstream. Shorter than the upstream's delay, and every call "
                "fails.")},
            {1, kLongestTime, tr(" ms")}, &RunSettings::callTimeout);
    addSwitch(
        group,
        {QStringLiteral("looksAtStatusSwitch"), tr("Look at the upstream's status"),
         tr("Handlers answer 502 where the upstream answers anything but 200. Without it an upstream's 500 "
            "goes unnoticed, as in the article.")},
        &RunSettings::looksAtStatus);
}

void SettingsForm::addServer(QVBoxLayout& column)
{
    auto& group = *addGroup(column, tr("Server"));
    addChoice<AcceptPolicy>(group,
                            {QStringLiteral("acceptField"), tr("Accept"),
                             tr("Who gets the connections that wait when a loop wakes up. Taking all of them "
                                "is fast, and lets one worker "
                                "sit on what others could have served.")},
                            {{tr("all that wait"), AcceptPolicy::Drain},
                             {tr("one per wakeup"), AcceptPolicy::One},
                             {tr("a socket per worker"), AcceptPolicy::ReusePort}},
                            &RunSettings::accept);
    addNumber(group,
              {QStringLiteral("threadpoolField"), tr("Thread pool threads"),
               tr("How many plain handlers run at once, per worker. The next one waits for a thread, while "
                  "the loop stays free.")},
              {1, kMostThreads}, &RunSettings::threadpoolThreads);
    addNumber(group,
              {QStringLiteral("executorField"), tr("Executor threads"),
               tr("How many synchronous calls can be moved off the loop at once, per worker. There are few "
                  "of them, and then calls queue for a thread.")},
              {0, kMostThreads, {}, tr("as asyncio")}, &RunSettings::executorThreads);
}

void SettingsForm::addClient(QVBoxLayout& column)
{
    auto& group = *addGroup(column, tr("Client"));
    addTime(group,
            {QStringLiteral("clientTimeoutField"), tr("Gives up after"),
             tr("The client closes its connection. The worker does not know, and works for nobody.")},
            {0, kLongestTime, tr(" ms"), tr("never")}, &RunSettings::clientTimeout);
    addSwitch(
        group,
        {QStringLiteral("keepAliveSwitch"), tr("Keep connections alive"),
         tr("The client uses its connections again. Such a connection stays with its worker, however busy "
            "that is.")},
        &RunSettings::keepAlive);
    addSwitch(group,
              {QStringLiteral("probeSwitch"), tr("Health probe"),
               tr("Asks /healthcheck again and again, as a load balancer does, and shows when it would "
                  "have given up on the server.")},
              &RunSettings::isProbing);
    addTime(group,
            {QStringLiteral("probeIntervalField"), tr("Probe every"),
             tr("The time between two health probes. The shorter, the sooner a held loop is noticed.")},
            {10, kLongestTime, tr(" ms")}, &RunSettings::probeInterval);
}

void SettingsForm::addLoadBalancer(QVBoxLayout& column)
{
    auto& group = *addGroup(column, tr("Load balancer"));
    addNumber(
        group,
        {QStringLiteral("loadBalancerFailuresField"), tr("Removes after failures"),
         tr("How many health checks in a row may fail before a load balancer takes the worker out. There "
            "is none here: what one would have done is said above the timeline.")},
        {1, 100}, &RunSettings::loadBalancerFailures);
    addTime(group,
            {QStringLiteral("loadBalancerIntervalField"), tr("Checks every"),
             tr("How far apart its health checks are, and how long each may stay without an answer.")},
            {1, kLongestTime, tr(" ms")}, &RunSettings::loadBalancerInterval);
}

void SettingsForm::addUpstream(QVBoxLayout& column)
{
    auto& group = *addGroup(column, tr("Upstream"));
    addNumber(
        group,
        {QStringLiteral("upstreamStatusField"), tr("Answers with status"),
         tr("What the upstream says to every call. Whether a handler notices depends on whether it looks.")},
        {200, 599}, &RunSettings::upstreamStatus);
    addTime(group,
            {QStringLiteral("jitterField"), tr("Jitter"),
             tr("Up to this much is added to each call's delay, so that requests no longer march in step.")},
            {0, kLongestDelay, tr(" ms")}, &RunSettings::jitter);
    addChoice<UpstreamFault>(group,
                             {QStringLiteral("faultField"), tr("Fault"),
                              tr("What goes wrong with an answer. The timeline shows which call failed, and "
                                 "the request panel why.")},
                             {{tr("none"), UpstreamFault::None},
                              {tr("closes in the body"), UpstreamFault::CloseInBody},
                              {tr("garbage"), UpstreamFault::Garbage}},
                             &RunSettings::fault);
    addSwitch(group,
              {QStringLiteral("refuseSwitch"), tr("Refuse connections"),
               tr("As if the upstream were down: calls fail at once, so even a blocking handler is quick.")},
              &RunSettings::isRefusing);
}

QGridLayout* SettingsForm::addGroup(QVBoxLayout& column, const QString& title)
{
    auto* caption = new QLabel(title);
    caption->setProperty("role", QStringLiteral("caption"));
    column.addSpacing(column.count() > 0 ? 14 : 0);
    column.addWidget(caption);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    column.addLayout(grid);
    return grid;
}

void SettingsForm::addRow(QGridLayout& group, const Words& words, QWidget& field)
{
    const auto lesson = teachingToolTip(words.label, {}, words.lesson);
    auto* label = new QLabel(words.label);
    label->setToolTip(lesson);
    label->setBuddy(&field);
    field.setObjectName(words.name);
    field.setAccessibleName(words.label);
    field.setToolTip(lesson);
    const int row = group.rowCount();
    group.addWidget(label, row, 0);
    group.addWidget(&field, row, 1);
}

template <typename Value>
void SettingsForm::addSpinBox(QGridLayout& group, const Words& words, const Range& range,
                              Value RunSettings::*field)
{
    auto* box = new NumberBox<QSpinBox>;
    box->setRange(range.least, range.greatest);
    box->setSuffix(range.unit);
    box->setSpecialValueText(range.leastText);
    box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    box->setFixedWidth(kFieldWidth);
    addRow(group, words, *box);
    m_fields.emplace_back([this, box, field] {
        const QSignalBlocker blocker(box);
        box->setValue(plain(m_settings.*field));
    });
    connect(box, &QSpinBox::valueChanged, this, [this, field](int value) { change(field, Value(value)); });
}

void SettingsForm::addNumber(QGridLayout& group, const Words& words, const Range& range,
                             int RunSettings::*field)
{
    addSpinBox(group, words, range, field);
}

void SettingsForm::addTime(QGridLayout& group, const Words& words, const Range& range,
                           std::chrono::milliseconds RunSettings::*field)
{
    addSpinBox(group, words, range, field);
}

void SettingsForm::addSwitch(QGridLayout& group, const Words& words, bool RunSettings::*field)
{
    auto* box = new QCheckBox;
    addRow(group, words, *box);
    m_fields.emplace_back([this, box, field] {
        const QSignalBlocker blocker(box);
        box->setChecked(m_settings.*field);
    });
    connect(box, &QCheckBox::toggled, this, [this, field](bool isOn) { change(field, isOn); });
}

template <typename Value>
void SettingsForm::addChoice(QGridLayout& group, const Words& words, const Choices<Value>& choices,
                             Value RunSettings::*field)
{
    auto* box = new ChoiceBox;
    for (const auto& [text, value] : choices)
        box->addItem(text, static_cast<int>(value));
    box->setFixedWidth(kFieldWidth);
    addRow(group, words, *box);
    m_fields.emplace_back([this, box, field] {
        const QSignalBlocker blocker(box);
        box->setCurrentIndex(box->findData(static_cast<int>(m_settings.*field)));
    });
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, field] { change(field, static_cast<Value>(box->currentData().toInt())); });
}

template <typename Value>
void SettingsForm::change(Value RunSettings::*field, Value value)
{
    if (m_settings.*field == value) return;
    m_settings.*field = value;
    Q_EMIT settingsChanged(m_settings);
}

} // namespace ui
