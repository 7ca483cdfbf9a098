#include "app/lessons/lesson_reader.h"

#include "app/lessons/changed_settings.h"
#include "app/lessons/lesson_plan.h"
#include "app/lessons/lesson_scenario.h"
#include "app/scenario/scenario_keys.h"
#include "app/watch/example_server.h"
#include "engine/analysis/analysis_phrase.h"

#include <algorithm>
#include <span>

namespace app {

namespace {

using Kind = ui::LessonStep::Kind;

/// A mistake in the file; ends the reading. Never leaves this file.
struct Mistake
{
    LessonError error;
};

[[noreturn]] void fail(int line, std::string message)
{
    throw Mistake{{line, std::move(message)}};
}

/// Which measures a text may have: none, those of runs that were made before it, or those of its own run,
/// too.
enum class Measures : std::uint8_t { None, OfEarlierRuns, All };

// A question that goes to everybody's phone: "- ask: the room".
constexpr std::string_view kAsk = "ask";
constexpr std::string_view kTheRoom = "the room";

class StepReader
{
public:
    explicit StepReader(const std::vector<std::string>& paths)
        : m_paths(paths)
        , m_settings(settingNames())
    {}

    LoadedLesson read(const std::vector<LessonSection>& sections)
    {
        const auto& first = sections.front();
        m_loaded.lesson.title = QString::fromStdString(first.title);
        readServer(first);
        m_loaded.lesson.introduction = paragraphs(first, Measures::None);
        for (const auto& section : std::span(sections).subspan(1))
            readSection(section);
        if (m_loaded.lesson.steps.empty())
            fail(first.line,
                 analysis::phrase("a lesson needs a part that runs something: \"## Run: Run blocking\""));
        return std::move(m_loaded);
    }

private:
    void readSection(const LessonSection& section)
    {
        if (section.kind == "run") return readRun(section, false);
        if (section.kind == "again") return readRun(section, true);
        if (section.kind == "compare") return readCompare(section);
        if (section.kind == "challenge") return readChallenge(section);
        if (section.kind == "remember") return readRemember(section);
        if (section.kind == "try it") return readCommands(section);
        fail(section.line,
             analysis::filled(
                 analysis::phrase("there is no part \"%1\"; there are \"Run: …\", \"Again: …\", \"Compare: "
                                  "…\", \"Challenge: …\", \"Remember\" and \"Try it\""),
                 {section.kind}));
    }

    /// On which server its runs are made.
    void readServer(const LessonSection& head)
    {
        for (const auto& setting : head.settings) {
            if (setting.key != "server")
                fail(setting.line,
                     analysis::phrase("before the first part there can be \"- server: article.py\" alone"));
            if (setting.value != ExampleServer::kName)
                fail(setting.line,
                     analysis::filled(analysis::phrase("there is no example \"%1\"; there is %2"),
                                      {setting.value, ExampleServer::kName}));
            m_loaded.lesson.server = QString::fromStdString(setting.value);
        }
    }

    void readRun(const LessonSection& section, bool isAgain)
    {
        auto& step = addStep(section, Kind::Run);
        RunLines lines{section.line, {}};
        std::vector<LessonSetting> asked;
        for (const auto& setting : section.settings) {
            if (setting.key == kAsk)
                step.asksRoom = asksRoom(setting);
            else
                (isScenarioKey(setting.key) ? lines.settings : asked).push_back(setting);
        }
        step.question = question(asked);
        if (step.asksRoom && !step.question)
            fail(section.line, analysis::phrase("\"- ask: the room\" needs a \"- question: …\""));
        addRun(step, isAgain ? repeatedLines(earlierRun(section), lines) : lines);
        m_lastRun = isAgain ? repeatedLines(*m_lastRun, lines) : lines;
        ++m_runs;
        step.text = paragraphs(section, Measures::All);
    }

    static bool asksRoom(const LessonSetting& setting)
    {
        if (setting.value != kTheRoom)
            fail(setting.line,
                 analysis::phrase("a question can be asked of \"the room\" alone: \"- ask: the room\""));
        return true;
    }

    void readCompare(const LessonSection& section)
    {
        forbidSettings(section);
        earlierRun(section);
        auto& step = addStep(section, Kind::Compare);
        m_loaded.runs.emplace_back();
        step.text = paragraphs(section, Measures::OfEarlierRuns);
    }

    void readChallenge(const LessonSection& section)
    {
        auto& step = addStep(section, Kind::Challenge);
        RunLines lines{section.line, {}};
        for (const auto& setting : section.settings) {
            if (setting.key == "require")
                step.conditions.push_back(condition(setting.line, setting.value));
            else if (isScenarioKey(setting.key))
                lines.settings.push_back(setting);
            else
                unknownKey(setting, "require");
        }
        if (step.conditions.empty())
            fail(section.line,
                 analysis::phrase(
                     "a challenge needs a condition: \"- require: slowest health check < 50 ms\""));
        addRun(step,
               lines.isEmpty() || !hasArrivals(lines) ? repeatedLines(earlierRun(section), lines) : lines);
        step.text = paragraphs(section, Measures::OfEarlierRuns);
    }

    void readRemember(const LessonSection& section)
    {
        forbidSettings(section);
        m_loaded.lesson.remember = paragraphs(section, Measures::OfEarlierRuns);
    }

    void readCommands(const LessonSection& section)
    {
        forbidSettings(section);
        for (const auto& line : section.text)
            m_loaded.lesson.commands.append(QString::fromStdString(line.text));
    }

    ui::LessonStep& addStep(const LessonSection& section, Kind kind)
    {
        if (section.title.empty())
            fail(section.line, analysis::phrase("this part needs a title: \"## Run: Run blocking\""));
        auto& step = m_loaded.lesson.steps.emplace_back();
        step.kind = kind;
        step.title = QString::fromStdString(section.title);
        return step;
    }

    void addRun(ui::LessonStep& step, const RunLines& lines)
    {
        auto result = scenarioOf(lines, m_paths);
        if (!result.scenario) throw Mistake{std::move(result.error)};
        result.scenario->name = (m_loaded.lesson.title + QStringLiteral(" — ") + step.title).toStdString();
        step.arrivals = plannedArrivals(*result.scenario);
        step.horizon = horizonOf(*result.scenario);
        m_loaded.runs.push_back(std::move(*result.scenario));
    }

    RunLines earlierRun(const LessonSection& section) const
    {
        if (!m_lastRun)
            fail(section.line,
                 analysis::phrase("there is no \"## Run: …\" above that this part could repeat"));
        return *m_lastRun;
    }

    static bool hasArrivals(const RunLines& lines)
    {
        return std::ranges::any_of(lines.settings, [](const LessonSetting& setting) {
            return setting.key.starts_with("at ") || setting.key == "scenario";
        });
    }

    static void forbidSettings(const LessonSection& section)
    {
        if (!section.settings.empty())
            fail(section.settings.front().line,
                 analysis::phrase("a line that begins with \"- \" belongs to a run or a challenge"));
    }

    [[noreturn]] static void unknownKey(const LessonSetting& setting, std::string_view others)
    {
        fail(setting.line, analysis::filled(analysis::phrase("there is no key \"%1\" here; there are %2, %3"),
                                            {setting.key, std::string(others), scenarioKeysInWords()}));
    }

    std::optional<analysis::QuizQuestion> question(const std::vector<LessonSetting>& lines) const
    {
        if (lines.empty()) return {};
        analysis::QuizQuestion question;
        for (const auto& line : lines) {
            if (line.key == "question")
                question.words = line.value;
            else if (line.key == "measure")
                question.measure = measure(line);
            else if (line.key != "choice")
                unknownKey(line, "question, choice, measure, ask");
        }
        for (const auto& line : lines)
            if (line.key == "choice") question.choices.push_back(choice(line, question.measure));
        if (question.words.empty())
            fail(lines.front().line, analysis::phrase("these choices need a \"- question: …\""));
        if (question.choices.size() < 2)
            fail(lines.front().line, analysis::phrase("a question needs at least two \"- choice: …\""));
        return question;
    }

    analysis::Measure measure(const LessonSetting& line) const
    {
        auto result = analysis::parseMeasure(line.value, m_paths);
        if (!result.measure) fail(line.line, result.problem);
        if (!result.measure->isTime() && !result.measure->isCount())
            fail(line.line,
                 analysis::filled(analysis::phrase("\"%1\" is no number that choices could be compared with"),
                                  {line.value}));
        return *result.measure;
    }

    /// "4 s" where something is measured, else "it waits if queued of #2 > 0.5 s".
    analysis::Choice choice(const LessonSetting& line, const std::optional<analysis::Measure>& measure) const
    {
        if (!measure) return choiceInWords(line);
        analysis::Choice choice{analysis::spelled(line.value), {}, {}};
        if (measure->isTime()) {
            if (const auto time = analysis::parseDuration(line.value)) choice.value = *time;
        } else if (const auto count = analysis::parseCount(line.value)) {
            choice.value = *count;
        }
        if (!choice.value)
            fail(line.line,
                 measure->isTime()
                     ? analysis::phrase("this choice must be a time such as \"4 s\", as \"measure\" is")
                     : analysis::phrase("this choice must be a whole number, as \"measure\" is"));
        return choice;
    }

    analysis::Choice choiceInWords(const LessonSetting& line) const
    {
        constexpr std::string_view kIf = " if ";
        const auto place = line.value.rfind(kIf);
        if (place == std::string::npos)
            fail(line.line,
                 analysis::phrase(
                     "without \"- measure: …\" a choice says when it is right: \"it waits if queued of #2 > "
                     "0.5 s\""));
        return {line.value.substr(0, place), {}, condition(line.line, line.value.substr(place + kIf.size()))};
    }

    analysis::Condition condition(int line, std::string_view words) const
    {
        auto result = analysis::parseCondition(words, m_paths, m_settings);
        if (!result.condition) fail(line, result.problem);
        return std::move(*result.condition);
    }

    std::vector<analysis::MeasureText> paragraphs(const LessonSection& section, Measures allowed) const
    {
        std::vector<analysis::MeasureText> all;
        for (const auto& line : section.text) {
            const bool isNew = line.beginsParagraph || all.empty();
            if (isNew) all.emplace_back();
            auto& parts = all.back().parts;
            if (!isNew) parts.push_back({" ", {}});
            for (auto& part : measures(line, allowed).parts)
                parts.push_back(std::move(part));
        }
        return all;
    }

    analysis::MeasureText measures(const LessonLine& line, Measures allowed) const
    {
        auto result = analysis::parseMeasureText(line.text, m_paths, m_runs);
        if (!result.problem.empty()) fail(line.number, result.problem);
        for (const auto& part : result.text.parts) {
            if (!part.measure || allowed == Measures::All) continue;
            if (allowed == Measures::None)
                fail(line.number,
                     analysis::phrase("nothing has been measured here yet; figures come after a run"));
            if (part.measure->run == 0)
                fail(line.number, analysis::phrase("say which run is meant: {run 1: latency of #2}"));
        }
        return std::move(result.text);
    }

    const std::vector<std::string>& m_paths;
    std::vector<std::string> m_settings;
    LoadedLesson m_loaded;
    std::optional<RunLines> m_lastRun;
    std::size_t m_runs = 0;
};

} // namespace

LessonResult readLesson(std::string_view text, const std::vector<std::string>& paths)
{
    const auto cut = cutIntoSections(text);
    if (!cut.error.message.empty()) return {{}, cut.error};
    try {
        return {StepReader(paths).read(cut.sections), {}};
    } catch (Mistake& mistake) {
        return {{}, std::move(mistake.error)};
    }
}

} // namespace app
