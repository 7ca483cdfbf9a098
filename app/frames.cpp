#include "app/frames.h"

#include "ui/picture/figure_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int kDigits = 4;

QString nameOf(std::size_t number)
{
    return QStringLiteral("%1.png").arg(number, kDigits, 10, QLatin1Char('0'));
}

QStringList numberedIn(const QDir& folder)
{
    static const QRegularExpression isNumbered(QStringLiteral("^[0-9]{%1}\\.png$").arg(kDigits));
    return folder.entryList(QDir::Files | QDir::Hidden | QDir::System).filter(isNumbered);
}

QString clear(const QDir& folder)
{
    const auto numbered = numberedIn(folder);
    for (const auto& name : numbered)
        if (!ui::isFigureOfOurs(folder.filePath(name)))
            return Words::tr(
                       "The folder %1 holds %2, which this program did not make; choose another --frames.")
                .arg(folder.path(), name);
    for (const auto& name : numbered)
        if (!QFile::remove(folder.filePath(name)))
            return Words::tr("%1 is of an earlier run and cannot be removed.").arg(folder.filePath(name));
    return {};
}

} // namespace

QString writeFrames(const Pictures& pictures, const Options& options)
{
    if (options.framesFolder.isEmpty()) return {};
    if (auto problem = tooManyPictures(pictures, options.every); !problem.isEmpty()) return problem;
    const QDir folder(options.framesFolder);
    if (!folder.mkpath(QStringLiteral(".")))
        return Words::tr("The folder %1 cannot be made.").arg(options.framesFolder);
    if (auto problem = clear(folder); !problem.isEmpty()) return problem;
    const auto moments = momentsOf(pictures, options.every);
    for (std::size_t i = 0; i < moments.size(); ++i) {
        auto problem = ui::writeFigure(pictures.figure(moments[i]), folder.filePath(nameOf(i + 1)),
                                       options.figure.scale);
        if (!problem.isEmpty()) return problem;
    }
    return {};
}

} // namespace app
