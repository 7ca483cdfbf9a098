#include "app/command_line/run_frames.h"

#include "ui/picture/figure_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <filesystem>
#include <system_error>

namespace app {

namespace {

struct FramesWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kDigits = 4;

QString frameNameOf(std::size_t number)
{
    return QStringLiteral("%1.png").arg(number, kDigits, 10, QLatin1Char('0'));
}

QStringList numberedIn(const QDir& folder)
{
    static const QRegularExpression isNumbered(QStringLiteral("^[0-9]{%1}\\.png$").arg(kDigits));
    return folder.entryList(QDir::Files | QDir::Hidden | QDir::System).filter(isNumbered);
}

std::filesystem::path folderOf(const QString& file)
{
    return QFile::encodeName(file).toStdString();
}

QString reasonOf(const std::error_code& error)
{
    return QString::fromStdString(error.message());
}

QString foreignIn(const QDir& folder)
{
    for (const auto& name : numberedIn(folder))
        if (!ui::isFigureOfOurs(folder.filePath(name)))
            return FramesWords::tr(
                       "The folder %1 holds %2, which this program did not make; choose another --frames.")
                .arg(folder.path(), name);
    return {};
}

/// Folders on the way to this one that are not there yet, the innermost first.
QStringList missingOnTheWayTo(const QDir& folder)
{
    QStringList missing;
    for (QFileInfo place(folder.absolutePath()); !place.exists(); place = QFileInfo(place.absolutePath()))
        missing << place.absoluteFilePath();
    return missing;
}

/// The new pictures take the places of an earlier run's, and those of which there are no new ones go.
QString putInPlace(const QDir& pictures, const QDir& folder)
{
    const auto written = numberedIn(pictures);
    for (const auto& name : written) {
        std::error_code error;
        std::filesystem::rename(folderOf(pictures.filePath(name)), folderOf(folder.filePath(name)), error);
        if (error)
            return FramesWords::tr("The picture could not be written to %1: %2.")
                .arg(folder.filePath(name), reasonOf(error));
    }
    for (const auto& name : numberedIn(folder))
        if (!written.contains(name) && !QFile::remove(folder.filePath(name)))
            return FramesWords::tr("%1 is of an earlier run and cannot be removed.")
                .arg(folder.filePath(name));
    return {};
}

/// Pictures of an earlier run stay until all of the new ones are on the disk.
QString writeInto(const QDir& folder, const Pictures& pictures, const Options& options)
{
    std::error_code error;
    std::filesystem::create_directories(folderOf(folder.absolutePath()), error);
    if (error)
        return FramesWords::tr("The folder %1 cannot be made: %2.").arg(folder.path(), reasonOf(error));
    const QTemporaryDir beside(folder.absoluteFilePath(QStringLiteral(".part-XXXXXX")));
    if (!beside.isValid())
        return FramesWords::tr("The folder %1 cannot be written to: %2.")
            .arg(folder.path(), beside.errorString());
    const auto moments = momentsOf(pictures, options.every);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        auto problem = ui::writeFigure(pictures.figure(moments[i]), beside.filePath(frameNameOf(i + 1)),
                                       options.figure.scale);
        // People know the folder that they named.
        if (!problem.isEmpty()) return problem.replace(beside.path(), folder.path());
    }
    return putInPlace(QDir(beside.path()), folder);
}

} // namespace

QString writeFrames(const Pictures& pictures, const Options& options)
{
    if (options.framesFolder.isEmpty()) return {};
    if (auto problem = tooManyPictures(pictures, options.every); !problem.isEmpty()) return problem;
    const QDir folder(options.framesFolder);
    if (auto problem = foreignIn(folder); !problem.isEmpty()) return problem;
    const auto made = missingOnTheWayTo(folder);
    auto problem = writeInto(folder, pictures, options);
    if (!problem.isEmpty())
        for (const auto& name : made)
            QDir().rmdir(name);
    return problem;
}

} // namespace app
