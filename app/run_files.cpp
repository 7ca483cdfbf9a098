#include "app/run_files.h"

#include "app/figures.h"
#include "app/lost_runs.h"
#include "engine/trace/file/remarks.h"
#include "ui/compare/centre_pages.h"
#include "ui/file_desk.h"
#include "ui/main_window.h"
#include "ui/timeline/duration_text.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace app {

namespace {

using namespace std::chrono_literals;

constexpr auto kProgressFrom = 500ms; // what is quicker needs no bar
constexpr auto kCopyEvery = 5s;
constexpr int kCopyShare = 50; // copies of a run that goes on cost one part in so many of the time

} // namespace

RunFiles::RunFiles(Lab& lab, ui::MainWindow& window)
    : m_lab(lab)
    , m_window(window)
    , m_copyFile(lost_runs::ownFile())
{
    auto& desk = window.files();
    connect(&desk, &ui::FileDesk::openRequested, this, &RunFiles::open);
    connect(&desk, &ui::FileDesk::saveRequested, this, &RunFiles::save);
    connect(&desk, &ui::FileDesk::saveAbandoned, this, [this] { m_afterSave = nullptr; });
    connect(&desk, &ui::FileDesk::cancelRequested, this, [this] { m_opener.request_stop(); });
    // Queued, for a window cannot be closed while it is about to refuse that.
    connect(&window, &ui::MainWindow::closeRequested, this, &RunFiles::closeWindow, Qt::QueuedConnection);
    connect(&lab, &Lab::traceChanged, this, [this] { m_window.files().setUnsaved(isUnsaved()); });
    window.pages().setCaption([this] { return caption(); });
    connect(&m_progressTimer, &QTimer::timeout, this, &RunFiles::showProgress);
    m_progressTimer.setInterval(100);
    connect(&m_copies, &QTimer::timeout, this, &RunFiles::keepCopy);
    m_copies.start(kCopyEvery);
}

RunFiles::~RunFiles()
{
    m_opener.request_stop();
    m_opener = {};
    m_writer = {};
    m_keeper = {};
    QFile::remove(m_copyFile); // nothing was lost
}

bool RunFiles::isUnsaved() const
{
    const auto& store = m_lab.store();
    const bool hasGoneOn = store.inFlight() > 0 || m_saved != markNow();
    return !m_lab.isShowingFile() && !store.isEmpty() && hasGoneOn;
}

RunFiles::Mark RunFiles::markNow() const
{
    const auto& store = m_lab.store();
    return {store.run(), store.requests().size(), store.inFlight()};
}

void RunFiles::whenNothingIsLost(std::function<void()> go)
{
    using Answer = ui::FileDesk::Answer;
    if (!isUnsaved()) return go();
    m_window.files().askWhetherToSave([this, go = std::move(go)](Answer answer) {
        if (answer == Answer::Discard) go();
        if (answer != Answer::Save) return;
        m_afterSave = go;
        m_window.files().save();
    });
}

void RunFiles::closeWindow()
{
    whenNothingIsLost([this] {
        m_saved = markNow();
        m_window.files().setUnsaved(false);
        m_window.close();
    });
}

void RunFiles::open(const QString& file)
{
    whenNothingIsLost([this, file] { beginToOpen(file); });
}

void RunFiles::beginToOpen(const QString& file)
{
    m_opener.request_stop();
    m_opening = file;
    m_openingSince.start();
    m_progress = 0;
    m_progressTimer.start();
    m_opener = std::jthread([this, file](const std::stop_token& cancel) {
        auto result = std::make_shared<trace::OpenedTrace>(
            trace::openTrace(QFile::encodeName(file).toStdString(), &m_progress, cancel));
        if (cancel.stop_requested()) *result = {};
        QMetaObject::invokeMethod(
            this, [this, file, result] { show(file, std::move(*result)); }, Qt::QueuedConnection);
    });
}

void RunFiles::showProgress()
{
    if (m_openingSince.hasExpired(kProgressFrom.count()))
        m_window.files().showProgress(m_opening, m_progress);
}

/// What was on the screen stays there unless there is something to show instead.
void RunFiles::show(const QString& file, trace::OpenedTrace result)
{
    m_progressTimer.stop();
    m_window.files().hideProgress();
    if (!result.problem.empty()) m_window.showNotice(QString::fromStdString(result.problem));
    if (!result.document) return;
    auto& document = *result.document;
    auto remarks = QString::fromStdString(trace::remarksOn(document));
    if (!remarks.isEmpty()) remarks[0] = remarks[0].toUpper();
    const bool isNothingShown = isForeign(document.store) && document.store.isEmpty();
    const auto notShown = isNothingShown ? 0 : document.notShown; // the remarks say it
    const bool isOurs = document.isOurs;
    m_shownScenario = document.scenario;
    m_shownTitle = QString::fromStdString(setUpOf(document).name);
    if (m_shownTitle.isEmpty()) m_shownTitle = QFileInfo(file).fileName();
    m_shownDropped = document.droppedEvents;
    const bool isOfAnotherProgram = isForeign(document.store);
    m_shownDate = QFileInfo(file).lastModified().date();
    m_lab.show(std::move(document.store));
    m_window.clearLog(); // it names other requests by the same numbers
    m_window.showWholeRun();
    m_window.files().setFile(isOurs ? file : QString());
    m_window.files().setUnsaved(false);
    m_window.setRunTitle(m_shownTitle);
    const auto shownName = QFileInfo(file).fileName();
    auto notice = isOfAnotherProgram && !isNothingShown
                      ? tr("This is %1, a trace of another program.").arg(shownName)
                      : tr("This is %1.").arg(shownName);
    if (notShown > 0)
        notice += QLatin1Char(' ') +
                  tr("%1 of its events are of kinds that are not shown.").arg(ui::countText(notShown));
    if (!remarks.isEmpty()) notice += QLatin1Char(' ') + remarks;
    m_window.showNews(notice + QLatin1Char(' ') + tr("Sending a request begins a new run."));
    Q_EMIT opened();
}

void RunFiles::save(const QString& file)
{
    auto document = snapshot();
    m_writer = std::jthread([this, file, mark = markNow(), document] {
        const auto problem = writeRun(file, *document);
        QMetaObject::invokeMethod(
            this, [this, file, mark, problem] { endSave(file, mark, problem); }, Qt::QueuedConnection);
    });
}

/// What is shown from a file keeps what the file said of it.
std::shared_ptr<const trace::TraceDocument> RunFiles::snapshot() const
{
    auto document = documentOf(m_lab.store(), m_lab.setUp(), m_lab.droppedEvents());
    if (m_lab.isShowingFile()) {
        document.scenario = m_shownScenario;
        document.droppedEvents = m_shownDropped;
    }
    return std::make_shared<const trace::TraceDocument>(std::move(document));
}

void RunFiles::endSave(const QString& file, const Mark& mark, const QString& problem)
{
    const auto go = std::exchange(m_afterSave, nullptr);
    if (!problem.isEmpty()) {
        m_window.showNotice(problem);
        return;
    }
    const bool isTrace = !file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    if (isTrace) {
        m_saved = mark;
        m_window.files().setFile(file);
        m_window.files().setUnsaved(isUnsaved());
        QFile::remove(m_copyFile);
    }
    m_window.tellWritten(tr("Saved %1").arg(QFileInfo(file).fileName()), file);
    Q_EMIT saved(file);
    if (go) go();
}

/// Also while requests are in flight, for it may be just then that the program crashes.
void RunFiles::keepCopy()
{
    const auto revision = m_lab.store().revision();
    if (m_isKeeping || !isUnsaved() || revision == m_keptRevision || m_copyFile.isEmpty()) return;
    if (m_lab.store().inFlight() > 0 && !m_nextCopy.hasExpired()) return;
    m_isKeeping = true;
    m_keptRevision = revision;
    QElapsedTimer since;
    since.start();
    auto document = snapshot();
    m_keeper = std::jthread([this, since, document, file = QFile::encodeName(m_copyFile).toStdString()] {
        trace::saveTrace(file, *document);
        QMetaObject::invokeMethod(
            this,
            [this, since] {
                m_isKeeping = false;
                m_nextCopy.setRemainingTime(since.elapsed() * kCopyShare);
            },
            Qt::QueuedConnection);
    });
}

ui::RunCaption RunFiles::caption() const
{
    if (!m_lab.isShowingFile()) return captionOf(m_lab.store(), m_lab.setUp(), QDate::currentDate());
    trace::TraceDocument shown;
    shown.scenario = m_shownScenario;
    auto caption = captionOf(m_lab.store(), setUpOf(shown), m_shownDate);
    caption.title = m_shownTitle;
    return caption;
}

void RunFiles::offerLostRun()
{
    const auto file = lost_runs::take();
    if (file.isEmpty()) return;
    m_window.offer(tr("The program ended without saving its last run."), tr("Open it"),
                   [this, file] { open(file); });
}

} // namespace app
