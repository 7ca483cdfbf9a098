#include "app/process/resources.h"
#include "app/process/text_file.h"
#include "app/scenario/scenario.h"
#include "app/scenario/scenario_keys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace app {

namespace {

struct ScenarioFilesWords
{
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

/// A scenario of the largest allowed size has a short text; what is larger is some other file.
constexpr qint64 kLargestFile = 16 << 20;

QDir builtInFolder()
{
    initResources();
    return QDir(QStringLiteral(":/scenarios"), QStringLiteral("*.json"), QDir::Name, QDir::Files);
}

ScenarioResult failed(const QString& message, int line = 0)
{
    return {{}, {line, message.toStdString()}};
}

ScenarioResult notFound(const QString& nameOrFile)
{
    std::vector<std::string> names;
    for (const auto& name : builtInScenarios())
        names.push_back(name.toStdString());
    const std::vector<std::string_view> known(names.begin(), names.end());
    return failed(ScenarioFilesWords::tr("there is no scenario and no file \"%1\"%2; the scenarios are %3")
                      .arg(nameOrFile, QString::fromStdString(suggestion(nameOrFile.toStdString(), known)),
                           QString::fromStdString(quotedList(known))));
}

} // namespace

ScenarioResult loadScenario(const QString& nameOrFile, const std::vector<std::string>& paths)
{
    const auto builtIn = builtInFolder().filePath(nameOrFile + QStringLiteral(".json"));
    const bool isBuiltIn = builtInScenarios().contains(nameOrFile);
    QFile file(isBuiltIn ? builtIn : nameOrFile);
    if (!file.exists()) return notFound(nameOrFile);
    if (QFileInfo(file).isDir() || !file.open(QIODevice::ReadOnly))
        return failed(ScenarioFilesWords::tr("%1 cannot be read: %2").arg(nameOrFile, file.errorString()));
    const auto json = readText(file, kLargestFile + 1);
    if (json.size() > kLargestFile)
        return failed(ScenarioFilesWords::tr("%1 is larger than %2 MiB: not a scenario")
                          .arg(nameOrFile)
                          .arg(kLargestFile >> 20));

    auto result = parseScenario({json.constData(), std::size_t(json.size())}, paths);
    if (!result.scenario) {
        const auto line = result.error.line;
        return failed(
            ScenarioFilesWords::tr("%1, line %2: %3")
                .arg(nameOrFile, QString::number(line), QString::fromStdString(result.error.message)),
            line);
    }
    if (result.scenario->name.empty())
        result.scenario->name = QFileInfo(nameOrFile).completeBaseName().toStdString();
    return result;
}

QStringList builtInScenarios()
{
    QStringList names;
    for (const auto& file : builtInFolder().entryList())
        names.append(QFileInfo(file).completeBaseName());
    return names;
}

} // namespace app
