#include "app/lessons/lesson_files.h"

#include "app/process/resources.h"
#include "app/process/text_file.h"
#include "app/scenario/scenario_keys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
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

/// "one-blocking-call" of "01-one-blocking-call".
QString withoutNumber(const QString& name)
{
    static const QRegularExpression kNumber(QStringLiteral("^[0-9]+-"));
    return QString(name).remove(kNumber);
}

bool isCalled(const QString& name, const QString& asked)
{
    bool isNumber = false;
    const auto number = asked.toUInt(&isNumber);
    if (isNumber) return name.section(u'-', 0, 0).toUInt(&isNumber) == number && isNumber;
    return name == asked || withoutNumber(name) == asked;
}

QString noSuchLesson(const QString& asked, const std::map<QString, QString>& files)
{
    std::vector<std::string> names;
    for (const auto& [name, path] : files)
        names.push_back(withoutNumber(name).toStdString());
    const std::vector<std::string_view> known(names.begin(), names.end());
    return LessonFilesWords::tr("there is no lesson and no file \"%1\"%2; the lessons are %3")
        .arg(asked, QString::fromStdString(suggestion(asked.toStdString(), known)),
             QString::fromStdString(quotedList(known)));
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

FoundLesson findLesson(const QString& nameOrFile, const std::vector<std::string>& paths)
{
    const auto files = lessonFiles();
    const auto found =
        std::ranges::find_if(files, [&](const auto& file) { return isCalled(file.first, nameOrFile); });
    const bool isKnown = found != files.end();
    if (!isKnown && !QFileInfo(nameOrFile).isFile()) return {{}, noSuchLesson(nameOrFile, files)};
    const auto path = isKnown ? found->second : nameOrFile;
    LessonShelf shelf;
    auto problem = load(QFileInfo(path).completeBaseName(), path, paths, shelf);
    if (!problem.isEmpty()) return {{}, std::move(problem)};
    return {std::move(shelf.lessons.front()), {}};
}

QString ownLessonsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/lessons");
}

} // namespace app
