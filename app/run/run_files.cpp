#include "app/run/run_files.h"

#include "app/run/lost_runs.h"
#include "app/run/page_file.h"
#include "app/run/run_caption.h"
#include "engine/trace/file/foreign/remarks.h"
#include "engine/trace/file/output_file.h"
#include "ui/compare/comparison_tabs.h"
#include "ui/files/file_desk.h"
#include "ui/text/duration_text.h"
#include "ui/window/main_window.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QProgressDialog>

#include <utility>

namespace app {

namespace {

/// What is shown, and what there is to know of it.
QString newsOf(const QString& name, bool isLost, const trace::TraceDocument& document)
{
    auto remarks = QString::fromStdString(trace::remarksOn(document));
    if (!remarks.isEmpty()) remarks[0] = remarks[0].toUpper();
    const bool isOfAnotherProgram = isForeign(document.store);
    const bool isNothingShown = isOfAnotherProgram && document.store.isEmpty();
    QStringList news{isLost ? RunFiles::tr("This is the run that was not saved.")
                     : isOfAnotherProgram && !isNothingShown
                         ? RunFiles::tr("This is %1, a trace of another program.").arg(name)
                         : RunFiles::tr("This is %1.").arg(name)};
    if (!remarks.isEmpty()) news << remarks;
    return (news << RunFiles::tr("Sending a request begins a new run.")).join(QLatin1Char(' '));
}

QString shortName(const QString& file)
{
    return QFileInfo(file).fileName();
}

/// What can be opened again as the run that it was.
bool isTraceFile(const QString& file)
{
    return !isPageFile(file) && !file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
}

} // namespace

RunFiles::RunFiles(Lab& lab, ui::MainWindow& window)
    : m_lab(lab)
    , m_window(&window)
    , m_copy(
          lab.store(), [this] { return isUnsaved(); }, [this] { return snapshot(); })
{
    connect(&lab, &Lab::traceChanged, this, [this] {
        m_window->files().setUnsaved(isUnsaved());
        showTitle();
    });
    connect(&lab, &Lab::cleared, this, &RunFiles::beginUntitled);
    connect(&lab, &Lab::replaced, this, &RunFiles::beginUntitled);
    connect(&m_opener, &FileOpener::progressed, this,
            [this](const QString& file, int progress) { m_window->files().showProgress(file, progress); });
    connect(&m_opener, &FileOpener::ended, this, [this] {
        m_window->files().hideProgress();
        tellWhetherSavable();
    });
    joinWindow();
}

void RunFiles::moveTo(ui::MainWindow& window)
{
    const auto file = m_window->files().file();
    m_window = &window;
    joinWindow();
    m_window->files().setFile(file);
    m_window->files().setUnsaved(isUnsaved());
    m_window->setRunTitle(m_title);
}

void RunFiles::joinWindow()
{
    auto& desk = m_window->files();
    connect(&desk, &ui::FileDesk::openRequested, this, &RunFiles::open);
    connect(&desk, &ui::FileDesk::saveRequested, this, &RunFiles::save);
    connect(&desk, &ui::FileDesk::saveAbandoned, this, [this] { m_afterSave = nullptr; });
    connect(&desk, &ui::FileDesk::cancelRequested, this, [this] { m_opener.giveUp(); });
    // Queued, for a window cannot be closed while it is about to refuse that.
    connect(m_window, &ui::MainWindow::closeRequested, this, &RunFiles::closeWindow, Qt::QueuedConnection);
    m_window->tabs().setCaption([this] { return caption(); });
    tellWhetherSavable();
}

RunFiles::~RunFiles()
{
    end();
}

void RunFiles::end()
{
    m_opener.giveUp();
    m_writers.clear();
    m_copy.end();
}

void RunFiles::leaveForNextStart()
{
    for (const auto& [file, writer] : m_writers)
        trace::removeUnfinished(encodedPath(file));
    m_copy.leaveForNextStart();
}

bool RunFiles::isUnsaved() const
{
    const auto& store = m_lab.store();
    const bool isUnderWay = store.underWay() > 0 && !m_lab.isShowingFile();
    return !store.isEmpty() && (isUnderWay || m_saved != markNow());
}

/// Another run than before is on the screen, which no file has yet. Nobody wanted to keep the one before, nor
/// to see the rest of what was its beginning.
void RunFiles::beginUntitled()
{
    if (m_opening && m_opening->beginning) m_opener.giveUp();
    m_window->files().setFile({});
    tellWhetherSavable();
    m_copy.remove();
    showTitle();
}

QString RunFiles::title() const
{
    if (m_lab.isShowingFile()) return m_shown.title;
    const auto& name = m_lab.scenario().name;
    if (!name.empty() || m_lab.store().isEmpty()) return QString::fromStdString(name);
    const auto& file = m_window->files().file();
    return file.isEmpty() ? tr("Untitled run") : shortName(file);
}

/// Asked at frame rate.
void RunFiles::showTitle()
{
    const auto now = title();
    if (now == m_title) return;
    m_title = now;
    m_window->setRunTitle(now);
}

RunFiles::Mark RunFiles::markNow() const
{
    const auto& store = m_lab.store();
    return {store.run(), store.requests().size(), store.underWay()};
}

void RunFiles::whenNothingIsLost(std::function<void()> go)
{
    using Answer = ui::FileDesk::Answer;
    if (!isUnsaved()) return go();
    m_window->files().askWhetherToSave([this, go = std::move(go)](Answer answer) {
        if (answer == Answer::Discard) go();
        if (answer != Answer::Save) return;
        m_afterSave = go;
        m_window->files().save();
    });
}

void RunFiles::closeWindow()
{
    whenNothingIsLost([this] {
        m_saved = markNow();
        m_window->files().setUnsaved(false);
        m_window->close();
    });
}

void RunFiles::open(const QString& file)
{
    whenNothingIsLost([this, file] { beginToOpen(file, Origin::Saved); });
}

void RunFiles::beginToOpen(const QString& file, Origin origin)
{
    const auto opening = std::make_shared<Opening>(Opening{file, origin});
    if (isUnsaved()) opening->discarded = m_lab.store().run();
    m_opening = opening;
    m_opener.open(
        file, [this, opening](trace::OpenedTrace result) { show(*opening, std::move(result)); },
        [this, opening](trace::TraceDocument beginning) { showBeginning(*opening, beginning); });
}

bool RunFiles::isInTheWay(const Opening& opening) const
{
    return isUnsaved() && m_lab.store().run() != opening.discarded;
}

/// A run that begins meanwhile stays.
void RunFiles::showBeginning(Opening& opening, trace::TraceDocument& document)
{
    if (isInTheWay(opening) || m_lab.isRunning()) return;
    putOnScreen(opening, document);
    m_window->showWholeRun();
    opening.beginning = m_lab.store().run();
    tellWhetherSavable();
    m_window->showNews(
        tr("This is the beginning of %1. The rest of it is being read.").arg(shortName(opening.file)));
}

/// What was on the screen stays there unless there is something to show instead, and until nothing is lost.
void RunFiles::show(const Opening& opening, trace::OpenedTrace result)
{
    if (result.document) {
        const auto showIt = [this, opening,
                             document = std::make_shared<trace::TraceDocument>(std::move(*result.document))] {
            showWhole(opening, *document);
        };
        return isInTheWay(opening) ? whenNothingIsLost(showIt) : showIt();
    }
    if (isBeginningShown(opening)) {
        if (result.problem.empty())
            m_window->showNews(tr("Only the beginning of %1 was read.").arg(shortName(opening.file)));
        else
            m_lab.clear(); // nothing can be said of the file but what is wrong with it
    }
    if (!result.problem.empty()) m_window->showNotice(QString::fromStdString(result.problem));
}

/// A person who looks at a part of the beginning goes on doing so, if the run has the same time zero.
void RunFiles::showWhole(const Opening& opening, trace::TraceDocument& document)
{
    const bool isMore = isBeginningShown(opening) && m_lab.store().origin() == document.store.origin();
    const auto news = newsOf(shortName(opening.file), opening.origin == Origin::Lost, document);
    putOnScreen(opening, document);
    isMore ? m_window->showEndOfRun() : m_window->showWholeRun();
    m_window->showNews(news);
    Q_EMIT opened();
}

void RunFiles::putOnScreen(const Opening& opening, trace::TraceDocument& document)
{
    describe(opening.file, opening.origin, document);
    auto scenario = scenarioIn(document);
    m_lab.show(std::move(document.store), std::move(scenario));
    keepFile(opening.file, opening.origin, document.isOurs);
}

bool RunFiles::isBeginningShown(const Opening& opening) const
{
    return opening.beginning == m_lab.store().run();
}

/// Not while the rest of what is on the screen is being read: the file would be taken for the whole.
void RunFiles::tellWhetherSavable()
{
    const bool isRestToCome = m_opener.isReading() && m_opening && isBeginningShown(*m_opening);
    m_window->files().setSavable(!isRestToCome);
}

void RunFiles::describe(const QString& file, Origin origin, const trace::TraceDocument& document)
{
    m_shown.scenario = document.scenario;
    m_shown.dropped = document.droppedEvents;
    m_shown.date = QFileInfo(file).lastModified().date();
    m_shown.title = QString::fromStdString(scenarioIn(document).name);
    if (m_shown.title.isEmpty())
        m_shown.title = origin == Origin::Lost ? tr("Untitled run") : shortName(file);
}

/// Save writes to the file that was opened, but never to the copy of a lost run, which is this process's copy
/// from now on.
void RunFiles::keepFile(const QString& file, Origin origin, bool isOurs)
{
    m_saved.reset();
    if (origin == Origin::Lost) {
        m_copy.take(file);
    } else {
        m_saved = markNow();
        m_window->files().setFile(isOurs ? file : QString());
    }
    m_window->files().setUnsaved(isUnsaved());
}

/// A file that is still being written is written again afterwards; another one does not wait for it.
void RunFiles::save(const QString& file)
{
    auto go = std::exchange(m_afterSave, nullptr);
    if (isPageFile(file)) {
        if (savePage(file) && go) goOn(file, go);
        return;
    }
    auto document = snapshot();
    auto& writer = m_writers[file];
    writer = std::jthread(
        [this, file, go = std::move(go), mark = markNow(), document, before = std::move(writer)]() mutable {
            before = {};
            const auto problem = writeRun(file, *document);
            const auto end = [this, file, go, mark, problem] {
                endSave(file, mark, problem);
                if (go && problem.isEmpty()) goOn(file, go);
            };
            QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
        });
}

/// On this thread, which has fonts and languages; but the window lives meanwhile. What it shows may change
/// then: the page is made of copies.
bool RunFiles::savePage(const QString& file)
{
    const auto document = snapshot();
    const auto compared = m_window->tabs().compared();
    const auto before = compared ? std::make_shared<const trace::Store>(compared->before.store) : nullptr;
    const PageWishes wishes{[this] { return caption(); }, m_window->tabs().onScreen()};
    const auto page =
        compared ? pageOfBoth({*before, compared->before.setUp},
                              {document->store, compared->after.setUp, compared->after.arrivals}, *document)
                 : pageOf(*document, wishes);
    QProgressDialog progress(tr("Writing the page"), tr("Cancel"), 0, 0, m_window);
    progress.setWindowModality(Qt::ApplicationModal);
    progress.setMinimumDuration(0); // what takes no time does not ask
    int steps = 0;
    const auto problem = writePage(file, page, [&] {
        progress.setValue(++steps);
        QCoreApplication::processEvents();
        return !progress.wasCanceled();
    });
    if (problem.isEmpty())
        Q_EMIT saved(file);
    else
        m_window->showNotice(problem);
    return problem.isEmpty();
}

/// What is shown from a file keeps what the file said of it.
std::shared_ptr<const trace::TraceDocument> RunFiles::snapshot() const
{
    auto document = documentOf(m_lab.store(), m_lab.scenario(), m_lab.droppedEvents());
    if (m_lab.isShowingFile()) {
        document.scenario = m_shown.scenario;
        document.droppedEvents = m_shown.dropped;
    }
    return std::make_shared<const trace::TraceDocument>(std::move(document));
}

void RunFiles::endSave(const QString& file, const Mark& mark, const QString& problem)
{
    if (!problem.isEmpty()) {
        m_window->showNotice(problem);
        return;
    }
    const bool isOnScreen = mark.run == m_lab.store().run(); // another one may have begun meanwhile
    if (isTraceFile(file) && isOnScreen) {
        m_saved = mark;
        m_window->files().setFile(file);
        m_window->files().setUnsaved(isUnsaved());
        m_copy.remove();
        showTitle();
    }
    m_window->tellWritten(tr("Saved %1").arg(shortName(file)), file);
    Q_EMIT saved(file);
}

/// With what was to follow once the run is saved.
void RunFiles::goOn(const QString& file, const std::function<void()>& go)
{
    if (isTraceFile(file))
        go();
    else
        m_window->showNotice(
            tr("%1 cannot be opened as a run again, so the run stays: save it as a trace, too.")
                .arg(shortName(file)));
}

ui::RunCaption RunFiles::caption() const
{
    if (!m_lab.isShowingFile()) return captionOf(m_lab.store(), m_lab.scenario(), QDate::currentDate());
    trace::TraceDocument shown;
    shown.scenario = m_shown.scenario;
    auto caption = captionOf(m_lab.store(), scenarioIn(shown), m_shown.date);
    caption.title = m_shown.title;
    return caption;
}

void RunFiles::offerLostRun()
{
    const auto file = lost_runs::newest();
    if (file.isEmpty()) return;
    m_window->offer(tr("The program ended without saving its last run."), tr("Open it"),
                    [this, file] { whenNothingIsLost([this, file] { beginToOpen(file, Origin::Lost); }); });
}

} // namespace app

#include "moc_run_files.cpp"
