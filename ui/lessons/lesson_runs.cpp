#include "ui/lessons/lesson_runs.h"

#include <QCoreApplication>

namespace ui {

void LessonRuns::record(std::size_t run, const trace::Store& store, trace::Time now)
{
    m_records[run] = std::make_unique<Record>(store, now);
}

const analysis::Evidence* LessonRuns::evidence(std::size_t run) const
{
    const auto found = m_records.find(run);
    return found == m_records.end() ? nullptr : &found->second->evidence;
}

QString LessonRuns::html(std::span<const analysis::MeasureText> paragraphs, std::size_t run) const
{
    QString text;
    for (const auto& paragraph : paragraphs) {
        text += QStringLiteral("<p>");
        for (const auto& part : paragraph.parts)
            text +=
                part.measure ? html(*part.measure, run) : QString::fromStdString(part.words).toHtmlEscaped();
        text += QStringLiteral("</p>");
    }
    return text;
}

QString LessonRuns::paragraph(const analysis::MeasureText& text, std::size_t run) const
{
    QString all;
    for (const auto& part : text.parts) {
        if (!part.measure) {
            all += QString::fromStdString(part.words);
            continue;
        }
        const auto value = told(*part.measure, run);
        all += value.isSentence ? value.words : QChar(kMeasured) + value.words + QChar(kMeasured);
    }
    return all;
}

LessonRuns::Told LessonRuns::told(const analysis::RunMeasure& measure, std::size_t run) const
{
    const auto* recorded = evidence(measure.run == 0 ? run : measure.run);
    const auto value = recorded == nullptr ? std::nullopt : measure.measure.value(*recorded);
    const auto words = value ? QString::fromStdString(analysis::inWords(*value))
                             : QCoreApplication::translate("ui::LessonRuns", "(not measured yet)");
    const bool isSentence =
        value && std::holds_alternative<std::string>(*value) && words.contains(QLatin1Char(' '));
    return {words, isSentence};
}

QString LessonRuns::html(const analysis::RunMeasure& measure, std::size_t run) const
{
    const auto value = told(measure, run);
    const auto words = value.words.toHtmlEscaped();
    return value.isSentence ? words : QStringLiteral("<b>%1</b>").arg(words);
}

} // namespace ui
