#include "app/command_line/set_up_options.h"
#include "app/process/resources.h"
#include "app/window/desktop.h"
#include "engine/trace/clock.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>

/// How soon the window is there, and how soon an event is on it: see program.py, which runs this and says
/// what it means.
///   bench_window minimal|start BEGIN    BEGIN: when this process was started, in nanoseconds of the steady
///   clock bench_window latency SECONDS        under whatever load comes from outside

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::uint16_t kPort = 18820;

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Tells when a widget has been painted for the first time, and whenever the window has been brought to the
/// screen.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const auto type = event->type();
        const bool isDone = QApplication::notify(receiver, event);
        if (type == QEvent::Paint && receiver->inherits(m_awaited) && !m_painted) {
            m_painted = Clock::now();
            m_onPainted();
        }
        if (type == QEvent::UpdateRequest && m_onUpdated) m_onUpdated();
        return isDone;
    }

    void awaitPaint(const char* className, std::function<void()> onPainted)
    {
        m_awaited = className;
        m_onPainted = std::move(onPainted);
    }

    void onUpdate(std::function<void()> onUpdated) { m_onUpdated = std::move(onUpdated); }

    Clock::time_point painted() const { return m_painted.value_or(Clock::time_point()); }

private:
    const char* m_awaited = "QWidget";
    std::function<void()> m_onPainted = [] {};
    std::function<void()> m_onUpdated;
    std::optional<Clock::time_point> m_painted;
};

/// As little as a window can be.
class MinimalWindow : public QWidget
{
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::white); }
};

int measureMinimal(Application& application, Clock::time_point begin)
{
    MinimalWindow window;
    window.resize(1600, 1000); // as large as ours
    application.awaitPaint("QWidget", [] { QCoreApplication::exit(); });
    window.show();
    QApplication::exec();
    std::printf("%.1f\n", milliseconds(application.painted() - begin));
    return 0;
}

/// Asks again and again until the server answers.
Clock::time_point whenAnswered()
{
    while (true) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), kPort);
        if (socket.waitForConnected(1000)) {
            socket.write("GET /healthcheck HTTP/1.1\r\nHost: localhost\r\n\r\n");
            if (socket.waitForReadyRead(1000)) return Clock::now();
        }
        std::this_thread::sleep_for(1ms);
    }
}

app::Options options()
{
    app::Options options;
    options.port = kPort;
    options.upstreamPort = kPort + 1;
    return options;
}

int measureStart(Application& application, Clock::time_point begin)
{
    Clock::time_point answered;
    std::thread asking([&] { answered = whenAnswered(); });
    application.awaitPaint("ui::TimelineView", [] { QCoreApplication::exit(); });
    const auto setUp = app::setUpFor(options());
    app::Desktop desktop(app::portsFor(options()), *setUp.scenario);
    desktop.window().show();
    QApplication::exec();
    asking.join();
    std::printf("%.1f %.1f\n", milliseconds(application.painted() - begin), milliseconds(answered - begin));
    return 0;
}

double median(std::vector<double>& values)
{
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Events that are folded wait for the next frame; their ages are taken when it is on the screen.
int measureLatency(Application& application, int seconds)
{
    const auto setUp = app::setUpFor(options());
    app::Desktop desktop(app::portsFor(options()), *setUp.scenario);
    desktop.window().resize(1920, 1080);
    desktop.window().show();
    std::vector<trace::Time> folded;
    std::vector<double> ages;
    std::vector<double> frames;
    std::optional<Clock::time_point> lastFrame;
    QObject::connect(&desktop.lab(), &app::Lab::eventsFolded, &desktop.window(),
                     [&](const std::vector<trace::Event>& events) {
                         for (const auto& event : events)
                             folded.push_back(event.time);
                     });
    application.onUpdate([&] {
        const auto now = Clock::now();
        if (folded.empty()) return;
        for (const auto time : folded)
            ages.push_back(milliseconds(now - time));
        folded.clear();
        if (lastFrame) frames.push_back(milliseconds(now - *lastFrame));
        lastFrame = now;
    });
    QTimer::singleShot(seconds * 1000, &application, [] { QCoreApplication::exit(); });
    QApplication::exec();
    const auto count = ages.size();
    std::printf("%zu %.1f %.1f %zu\n", count, median(ages), median(frames), frames.size());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) return 2;
    app::initResources();
    qputenv("QT_NO_GLIB", "1");
    QApplication::setStyle(QStringLiteral("Fusion"));
    Application application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("await-and-see"));
    QCoreApplication::setOrganizationName(QStringLiteral("await-and-see"));
    const std::string_view mode = argv[1];
    const Clock::time_point begin{std::chrono::nanoseconds(std::strtoll(argv[2], nullptr, 10))};
    if (mode == "minimal") return measureMinimal(application, begin);
    if (mode == "start") return measureStart(application, begin);
    return measureLatency(application, std::atoi(argv[2]));
}
