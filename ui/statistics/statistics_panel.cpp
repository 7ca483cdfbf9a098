#include "ui/statistics/statistics_panel.h"

#include "engine/trace/history.h"
#include "ui/input/filter_edit.h"
#include "ui/panel/seen.h"
#include "ui/query/request_query.h"
#include "ui/statistics/handler_table.h"
#include "ui/statistics/histogram_view.h"
#include "ui/statistics/series_chart.h"
#include "ui/statistics/worker_strips.h"
#include "ui/style/theme.h"
#include "ui/text/duration_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ui {

namespace {

using namespace std::chrono_literals;

constexpr int kRoomForRow = 980;
constexpr int kRoomForBlock = 640;
constexpr int kStatisticsFilterWidth = 220;

/// A copy of more requests would be felt where the time cursor is moved.
constexpr std::size_t kMostThen = 200'000;

struct Place
{
    int row;
    int column;
    int rows;
};

// Of handlers, histogram, throughput, busy, in flight, lag.
using Places = std::array<Place, 6>;

const Places& placesIn(StatisticsPanel::Shape shape)
{
    static constexpr std::array<Places, 3> kPlaces{{
        {{{0, 0, 2}, {0, 1, 2}, {0, 2, 1}, {0, 3, 1}, {1, 2, 1}, {1, 3, 1}}},
        {{{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}, {2, 0, 1}, {2, 1, 1}}},
        {{{0, 0, 1}, {1, 0, 1}, {2, 0, 1}, {4, 0, 1}, {3, 0, 1}, {5, 0, 1}}},
    }};
    return kPlaces[static_cast<std::size_t>(shape)];
}

struct Stretches
{
    std::array<int, 4> columns;
    std::array<int, 6> rows;
};

const Stretches& stretchesIn(StatisticsPanel::Shape shape)
{
    static constexpr std::array<Stretches, 3> kStretches{{
        {{24, 9, 7, 7}, {1, 1}},
        {{7, 4}, {2, 1, 1}},
        {{1}, {2, 2, 1, 1, 1, 1}},
    }};
    return kStretches[static_cast<std::size_t>(shape)];
}

// The colours of loop lag go from one millisecond, which nobody notices, to ten seconds.
constexpr double kLagDecades = 4;

double lagStrength(trace::Duration lag)
{
    const std::chrono::duration<double, std::milli> length = lag;
    return length.count() <= 1 ? 0 : std::min(std::log10(length.count()) / kLagDecades, 1.0);
}

QString percentText(double share)
{
    return QStringLiteral("%1 %").arg(std::lround(share * 100));
}

std::vector<WorkerStrip> busyStrips(const analysis::RunSeries& series, const trace::Watched& watched)
{
    std::vector<WorkerStrip> strips;
    for (const auto& worker : series.workers) {
        strips.push_back({watched.numberOf(worker.id), worker.busyShare, {}});
        for (std::size_t bin = 0; bin < worker.busyShare.size(); ++bin)
            strips.back().texts.push_back(worker.presence[bin] > 0 ? percentText(worker.busyShare[bin])
                                                                   : StatisticsPanel::tr("not there"));
    }
    return strips;
}

std::vector<WorkerStrip> lagStrips(const analysis::RunSeries& series)
{
    std::vector<WorkerStrip> strips;
    for (const auto& worker : series.workers) {
        strips.push_back({trace::number(worker.id), {}, {}});
        for (const auto lag : worker.lag) {
            strips.back().strengths.push_back(lagStrength(lag));
            strips.back().texts.push_back(durationText(lag));
        }
    }
    return strips;
}

QString meanBusy(const analysis::RunSeries& series)
{
    double busy = 0;
    double there = 0;
    for (const auto& worker : series.workers) {
        busy = std::accumulate(worker.busyShare.begin(), worker.busyShare.end(), busy);
        there = std::accumulate(worker.presence.begin(), worker.presence.end(), there);
    }
    if (there <= 0) return {};
    return StatisticsPanel::tr("mean %1").arg(percentText(std::min(busy / there, 1.0)));
}

QString worstLag(const analysis::RunSeries& series)
{
    trace::Duration worst{0};
    for (const auto& worker : series.workers)
        worst = std::max(worst, std::ranges::max(worker.lag));
    return StatisticsPanel::tr("worst %1").arg(shortDurationText(worst));
}

} // namespace

StatisticsPanel::StatisticsPanel(const trace::Store& store, const Attention& attention, QWidget* parent)
    : QScrollArea(parent)
    , m_store(store)
    , m_attention(attention)
    , m_pace([this] { update(); }, this)
    , m_filter(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_grid(new QGridLayout)
    , m_handlers(new HandlerTable)
    , m_histogram(new HistogramView)
    , m_throughput(new SeriesChart(tr("Throughput"), tr(" / s")))
    , m_inFlight(new SeriesChart(tr("In flight"), {}))
    , m_busy(new WorkerStrips(tr("Loop busy"), &Theme::accent))
    , m_lag(new WorkerStrips(tr("Loop lag"), &Theme::warning))
{
    setObjectName(QStringLiteral("statisticsPanel"));
    setWindowTitle(tr("Statistics"));
    m_hint->hide();
    m_filter->hide();
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setProperty("role", QStringLiteral("panel"));
    content->setLayout(m_grid);
    m_grid->setContentsMargins(12, 6, 12, 8);
    m_grid->setSpacing(14);
    setWidget(content);
    m_handlers->setMinimumSize(240, 96);
    m_busy->setToolTip(tr("Per worker: how much of the time its loop ran callbacks."));
    m_lag->setToolTip(tr("Per worker: how late a timer that was due then fired."));
    arrange(Shape::Row);
    connect(m_handlers, &HandlerTable::handlerChosen, this, &StatisticsPanel::changeHandler);
    connect(m_histogram, &HistogramView::bucketChosen, this, &StatisticsPanel::tellChoice);
    connect(m_histogram, &HistogramView::listWanted, this, &StatisticsPanel::listWanted);
    connect(&attention, &Attention::momentChanged, this, &StatisticsPanel::refresh);
    connect(&attention, &Attention::refreshed, this, &StatisticsPanel::refresh);
}

void StatisticsPanel::arrange(Shape shape)
{
    if (m_shape == shape) return;
    m_shape = shape;
    const std::array<QWidget*, 6> parts{m_handlers, m_histogram, m_throughput, m_busy, m_inFlight, m_lag};
    for (auto* part : parts)
        m_grid->removeWidget(part);
    const auto& places = placesIn(shape);
    for (std::size_t i = 0; i < parts.size(); ++i)
        m_grid->addWidget(parts[i], places[i].row, places[i].column, places[i].rows, 1);
    const auto& [columns, rows] = stretchesIn(shape);
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_grid->setColumnStretch(static_cast<int>(i), columns[i]);
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_grid->setRowStretch(static_cast<int>(i), rows[i]);
}

void StatisticsPanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange(width() >= kRoomForRow ? Shape::Row : (width() >= kRoomForBlock ? Shape::Block : Shape::Column));
}

QWidget* StatisticsPanel::makeTools()
{
    m_hint->setObjectName(QStringLiteral("statisticsHint"));
    m_hint->setProperty("role", QStringLiteral("small"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    showHints(false);
    m_filter->setObjectName(QStringLiteral("statisticsFilter"));
    m_filter->setAccessibleName(tr("Filter the statistics"));
    m_filter->setPlaceholderText(tr("Filter: total > 1 s, worker:2"));
    m_filter->setToolTip(tr("Counts the latencies of requests that fit. %1").arg(queryHelp()));
    turnIntoFilter(*m_filter, kStatisticsFilterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, &StatisticsPanel::applyFilter);
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_filter);
    row->addWidget(m_hint, 1);
    m_filter->show();
    m_hint->show();
    return tools;
}

void StatisticsPanel::clearFilter()
{
    m_filter->clear();
}

void StatisticsPanel::applyFilter()
{
    m_latencies = countedLatencies();
    refresh();
}

analysis::Latencies StatisticsPanel::countedLatencies() const
{
    RequestQuery query(m_store, m_filter->text());
    if (query.isEmpty()) return analysis::Latencies();
    return analysis::Latencies([query = std::move(query)](const trace::Request& request) {
        return query.fits(request, request.end());
    });
}

void StatisticsPanel::refresh()
{
    if (trace::isSet(m_attention.now()) && isSeen(*this)) m_pace.ask();
}

void StatisticsPanel::update()
{
    m_then.reset();
    const auto& moment = m_attention.moment();
    const bool isThen = moment && m_store.requests().size() <= kMostThen;
    showHints(moment && !isThen);
    if (isThen) return updateThen(*moment);
    m_latencies.update(m_store);
    m_handlers->setLatencies(m_store, m_latencies);
    showHistogram();
    showSeries(m_series.update(m_store, m_attention.now()));
}

void StatisticsPanel::updateThen(trace::Time moment)
{
    const auto store = trace::asOf(m_store, moment);
    m_then = countedLatencies();
    m_then->update(store);
    m_handlers->setLatencies(store, *m_then);
    showHistogram();
    showSeries(analysis::RunSeriesBuilder().update(store, moment));
}

void StatisticsPanel::showHints(bool isWhole)
{
    const auto usual = m_filter->text().isEmpty()
                           ? tr("Choose a handler to see its latencies, and a bar to list its requests.")
                           : tr("Latencies of those that fit; what happened over time is of all requests.");
    m_hint->setText(
        isWhole ? tr("The whole run: it has too many requests to be counted until the time cursor.") : usual);
}

void StatisticsPanel::showHistogram()
{
    const auto route = m_handlers->chosenRoute();
    if (!route) return m_histogram->setCounts(tr("Latencies"), {});
    m_histogram->setCounts(tr("Latencies of %1").arg(QString::fromUtf8(m_store.path(*route))),
                           latencies().byRoute().at(*route).histogram());
}

/// A bar belongs to its handler's histogram.
void StatisticsPanel::changeHandler()
{
    if (m_histogram->chosen()) {
        m_histogram->setChosen({});
        Q_EMIT latencyChosen({}, {});
    }
    showHistogram();
}

void StatisticsPanel::showSeries(const analysis::RunSeries& series)
{
    m_throughput->setValues(series.bins, series.throughput);
    m_inFlight->setValues(series.bins, series.inFlight);
    m_busy->setStrips(series.bins, busyStrips(series, m_store.watched()), meanBusy(series));
    if (m_store.watched().isEmpty())
        m_lag->setStrips(series.bins, lagStrips(series), worstLag(series));
    else
        m_lag->setStrips(series.bins, {}, tr("not known")); // no timer is to be seen from outside
}

void StatisticsPanel::dismissLatencyChoice()
{
    m_histogram->setChosen({});
}

void StatisticsPanel::tellChoice(std::optional<trace::LatencyBucket> bucket)
{
    const auto route = m_handlers->chosenRoute();
    if (!bucket || !route) {
        Q_EMIT latencyChosen({}, {});
        return;
    }
    Q_EMIT latencyChosen(LatencyChoice{*route, trace::rangeOf(*bucket)},
                         tr("%1 %2").arg(QString::fromUtf8(m_store.path(*route)), latencyRangeText(*bucket)));
}

} // namespace ui

#include "moc_statistics_panel.cpp"
