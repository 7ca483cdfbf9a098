#include "app/lessons/lesson_pages.h"

#include "ui/lessons/classroom.h"
#include "ui/window/main_window.h"

#include <QFileInfo>
#include <QProgressDialog>

namespace app {

LessonPages::LessonPages(ui::MainWindow& window, const QString& program)
    : QObject(&window)
    , m_window(window)
{
    m_process.setProgram(program);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    connect(&window.classroom(), &ui::Classroom::pageWanted, this, &LessonPages::write);
    connect(&m_process, &QProcess::finished, this, &LessonPages::conclude);
    const auto conclude = [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) this->conclude();
    };
    connect(&m_process, &QProcess::errorOccurred, this, conclude, Qt::QueuedConnection);
}

LessonPages::~LessonPages()
{
    m_process.disconnect(this);
    m_process.terminate();
    if (!m_process.waitForFinished(1000)) m_process.kill();
}

void LessonPages::write(const QString& lesson, const QString& file)
{
    if (m_progress != nullptr) return;
    m_file = file;
    m_isGivenUp = false;
    m_progress =
        new QProgressDialog(tr("Making the lesson's runs anew for the page"), tr("Cancel"), 0, 0, &m_window);
    m_progress->setObjectName(QStringLiteral("lessonPageProgress"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(0); // lessons take seconds
    m_progress->setValue(0);
    // It removes what it has written of the file.
    connect(m_progress, &QProgressDialog::canceled, this, [this] {
        m_isGivenUp = true;
        m_process.terminate();
    });
    m_process.setArguments(
        {QStringLiteral("--headless"), QStringLiteral("--lesson"), lesson, QStringLiteral("--export"), file});
    m_process.start();
}

void LessonPages::conclude()
{
    m_progress->deleteLater();
    m_progress->disconnect(this);
    m_progress->hide();
    m_progress = nullptr;
    if (m_isGivenUp) return;
    if (const auto text = problem(); !text.isEmpty()) return m_window.showNotice(text);
    m_window.tellWritten(tr("Exported %1").arg(QFileInfo(m_file).fileName()), m_file);
}

/// What went wrong is the last line that it wrote. Empty where nothing did.
QString LessonPages::problem()
{
    if (m_process.error() == QProcess::FailedToStart) return m_process.errorString();
    const auto lines = QString::fromUtf8(m_process.readAllStandardError()).trimmed().split(u'\n');
    if (m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0) return {};
    return lines.constLast().isEmpty() ? tr("The lesson's page was not written.") : lines.constLast();
}

} // namespace app

#include "moc_lesson_pages.cpp"
