#include "app/lessons/lesson_files.h"

#include "app/process/resources.h"
#include "app/process/text_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

#include <map>

namespace app {

namespace {

struct LessonFilesWords
{
    Q_DECLARE_TR_FUNCTIONS(Lessons)
};

constexpr qint64 kLargestFile = 1 << 20;

/// Path by name; a later folder replaces files of an earlier one: English, in the language that is spoken,
/// own.
std::map<QString, QString> lessonFiles()
{
    initResources();
    std::map<QString, QString> files;
    const auto inLanguage = QStringLiteral(":/lessons/") + QLocale().name().section(u'_', 0, 0);
    for (const auto& folder : {QStringLiteral(":/lessons"), inLanguage, ownLessonsFolder()})
        for (const auto& file :
             QDir(folder).entryInfoList({QStringLiteral("*.lesson")}, QDir::Files, QDir::Name))
            files[file.completeBaseName()] = file.filePath();
    return files;
}

/// The reason why it cannot be used, if there is one.
QString load(const QString& name, const QString& path, const std::vector<std::string>& paths,
             LessonShelf& shelf)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return LessonFilesWords::tr("%1 cannot be read: %2").arg(path, file.errorString());
    const auto text = readText(file, kLargestFile + 1);
    if (text.size() > kLargestFile)
        return LessonFilesWords::tr("%1 is larger than 1 MiB: not a lesson").arg(path);
    auto result = readLesson({text.constData(), std::size_t(text.size())}, paths);
    if (!result.lesson)
        return LessonFilesWords::tr("%1, line %2: %3")
            .arg(path, QString::number(result.error.line), QString::fromStdString(result.error.message));
    result.lesson->lesson.id = name;
    shelf.lessons.push_back(std::move(*result.lesson));
    return {};
}

} // namespace

std::vector<ui::Lesson> LessonShelf::shown() const
{
    std::vector<ui::Lesson> all;
    for (const auto& loaded : lessons)
        all.push_back(loaded.lesson);
    return all;
}

LessonShelf loadLessons(const std::vector<std::string>& paths)
{
    LessonShelf shelf;
    for (const auto& [name, path] : lessonFiles())
        if (auto problem = load(name, path, paths, shelf); !problem.isEmpty())
            shelf.problems.append(std::move(problem));
    return shelf;
}

QString ownLessonsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/lessons");
}

} // namespace app
