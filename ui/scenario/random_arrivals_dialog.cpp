#include "ui/scenario/random_arrivals_dialog.h"

#include "ui/input/choice_box.h"
#include "ui/input/number_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

using By = RandomArrivals::By;

constexpr int kLongestTime = 3'600'000; // milliseconds
constexpr double kHighestRate = 1'000;
constexpr int kLargestShare = 100;

} // namespace

RandomArrivalsDialog::RandomArrivalsDialog(const QStringList& paths,
                                           const std::optional<RandomArrivals>& last, bool canReplace,
                                           QWidget* parent)
    : QDialog(parent)
    , m_form(*this, tr("Random arrivals"), tr("Draw"))
    , m_by(new ChoiceBox)
    , m_number(new NumberBox<QSpinBox>)
    , m_rate(new NumberBox<QDoubleSpinBox>)
    , m_within(new NumberBox<QSpinBox>)
    , m_seed(new NumberBox<QSpinBox>)
    , m_replaces(new QCheckBox)
    , m_state(new QLabel)
{
    setObjectName(QStringLiteral("randomArrivalsDialog"));
    addHowMany();
    addShares(paths);
    addSeed(canReplace);
    m_state->setObjectName(QStringLiteral("randomArrivalsState"));
    m_state->setProperty("role", QStringLiteral("small"));
    m_form.layout().addRow(m_state);
    RandomArrivals usual;
    usual.shares = {{paths.value(1, paths.value(0)), 1}};
    show(last.value_or(usual));
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(choice(), m_replaces->isChecked()); });
    m_by->setFocus();
}

void RandomArrivalsDialog::addHowMany()
{
    m_by->addItem(tr("a fixed number, spread over the time"), int(By::Number));
    m_by->addItem(tr("a rate: so many per second on average"), int(By::Rate));
    m_form.addField(tr("How many"), *m_by, QStringLiteral("randomByField"),
                    tr("A fixed number, or as many as come when people who know nothing of one another "
                       "arrive at a rate."));
    m_number->setRange(1, RandomArrivals::kMost);
    m_form.addField(tr("Number"), *m_number, QStringLiteral("randomNumberField"),
                    tr("How many requests are added."));
    m_rate->setRange(0.01, kHighestRate);
    m_rate->setSuffix(tr(" per second"));
    m_form.addField(tr("Rate"), *m_rate, QStringLiteral("randomRateField"),
                    tr("How many requests come in a second, on average. They come in clumps, as real "
                       "ones do."));
    m_within->setRange(1, kLongestTime);
    m_within->setSuffix(tr(" ms"));
    m_within->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_form.addField(tr("Within"), *m_within, QStringLiteral("randomWithinField"),
                    tr("From the run's start to the end of this time."));
    connect(m_by, &QComboBox::currentIndexChanged, this, &RandomArrivalsDialog::showState);
    connect(m_number, &QSpinBox::valueChanged, this, &RandomArrivalsDialog::showState);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &RandomArrivalsDialog::showState);
    connect(m_within, &QSpinBox::valueChanged, this, &RandomArrivalsDialog::showState);
}

void RandomArrivalsDialog::addShares(const QStringList& paths)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (const auto& path : paths) {
        auto* share = new NumberBox<QSpinBox>;
        share->setRange(0, kLargestShare);
        share->setObjectName(QStringLiteral("randomShare") + path);
        share->setAccessibleName(tr("Share of %1").arg(path));
        share->setToolTip(tr("Its part of all requests: with 3 here and 1 elsewhere, three of four ask for "
                             "%1. 0 leaves it out.")
                              .arg(path));
        connect(share, &QSpinBox::valueChanged, this, &RandomArrivalsDialog::showState);
        const int row = int(m_shares.size());
        grid->addWidget(new QLabel(path), row, 0);
        grid->addWidget(share, row, 1);
        m_shares.emplace_back(path, share);
    }
    auto* caption = new QLabel(tr("Mix of handlers"));
    caption->setProperty("role", QStringLiteral("field"));
    m_form.layout().addRow(caption, grid);
}

void RandomArrivalsDialog::addSeed(bool canReplace)
{
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_form.addField(tr("Seed"), *m_seed, QStringLiteral("randomSeedField"),
                    tr("The same seed gives the same arrivals again, another one gives others."));
    m_replaces->setEnabled(canReplace);
    m_form.addField(tr("Replace the others"), *m_replaces, QStringLiteral("randomReplacesSwitch"),
                    tr("The arrivals that are in the table go; otherwise these are added to them."));
}

void RandomArrivalsDialog::show(const RandomArrivals& lots)
{
    m_by->setCurrentIndex(m_by->findData(int(lots.by)));
    m_number->setValue(lots.number);
    m_rate->setValue(lots.perSecond);
    m_within->setValue(int(lots.within.count()));
    m_seed->setValue(int(lots.seed));
    for (const auto& [path, box] : m_shares) {
        const auto found = std::ranges::find(lots.shares, path, &RandomArrivals::Share::path);
        box->setValue(found == lots.shares.end() ? 0 : found->share);
    }
    showState();
}

RandomArrivals RandomArrivalsDialog::choice() const
{
    RandomArrivals lots;
    lots.by = static_cast<By>(m_by->currentData().toInt());
    lots.number = m_number->value();
    lots.perSecond = m_rate->value();
    lots.within = std::chrono::milliseconds(m_within->value());
    lots.seed = static_cast<quint64>(m_seed->value());
    for (const auto& [path, box] : m_shares)
        lots.shares.push_back({path, box->value()});
    return lots;
}

void RandomArrivalsDialog::showState()
{
    const auto lots = choice();
    const bool isNumber = lots.by == By::Number;
    m_form.layout().setRowVisible(m_number, isNumber);
    m_form.layout().setRowVisible(m_rate, !isNumber);
    const bool isShared =
        std::ranges::any_of(lots.shares, [](const RandomArrivals::Share& share) { return share.share > 0; });
    const auto expected = qint64(std::llround(lots.expected()));
    const bool isTooMany = expected > RandomArrivals::kMost;
    m_form.setAcceptable(isShared && !isTooMany);
    const QLocale locale;
    if (!isShared)
        m_state->setText(tr("Give at least one handler a share."));
    else if (isTooMany)
        m_state->setText(tr("That would be about %1 requests; allowed are %2.")
                             .arg(locale.toString(expected), locale.toString(RandomArrivals::kMost)));
    else if (isNumber)
        m_state->setText(
            tr("%1 per second on average.")
                .arg(locale.toString(lots.number * 1000.0 / double(lots.within.count()), 'g', 3)));
    else
        m_state->setText(tr("About %1 requests.").arg(locale.toString(expected)));
}

} // namespace ui

#include "moc_random_arrivals_dialog.cpp"
