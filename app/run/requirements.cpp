#include "app/run/requirements.h"

#include "engine/trace/clock.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include <algorithm>

namespace app {

namespace {

struct RequirementWords
{
    Q_DECLARE_TR_FUNCTIONS(Requirements)
};

trace::Duration lengthOf(const trace::Holding& holding, trace::Time now)
{
    return (trace::isSet(holding.end) ? holding.end : now) - holding.begin;
}

/// Null where of none a line is known.
const trace::Holding* longestWithLine(const trace::Store& run)
{
    const trace::Holding* longest = nullptr;
    for (const auto& holding : run.watched().holdings()) {
        if (holding.lines.empty()) continue;
        if (longest == nullptr || lengthOf(holding, run.latest()) > lengthOf(*longest, run.latest()))
            longest = &holding;
    }
    return longest;
}

Judgement judged(const Requirement& requirement, const analysis::Evidence& evidence)
{
    Judgement judgement{.words = requirement.words,
                        .isMet = requirement.condition.isMet({.evidence = evidence})};
    const auto measured = QString::fromStdString(requirement.condition.measured(evidence));
    judgement.sentence =
        measured.isEmpty() ? RequirementWords::tr("Required is \"%1\", but there was nothing to measure.")
                                 .arg(requirement.words)
        : judgement.isMet
            ? RequirementWords::tr("Required is \"%1\", and it was %2.").arg(requirement.words, measured)
            : RequirementWords::tr("Required is \"%1\", but it was %2.").arg(requirement.words, measured);
    const auto blamed = judgement.isMet || measured.isEmpty() ? QString() : blamedLine(evidence.store);
    if (!blamed.isEmpty()) judgement.sentence += u' ' + blamed;
    return judgement;
}

} // namespace

RequirementsResult parseRequirements(const QStringList& words, const std::vector<std::string>& paths)
{
    RequirementsResult result;
    for (const auto& one : words) {
        const auto parsed = analysis::parseCondition(one.toStdString(), paths, {});
        if (!parsed.condition)
            result.problem =
                RequirementWords::tr("--require \"%1\": %2").arg(one, QString::fromStdString(parsed.problem));
        else if (!parsed.condition->isMeasure())
            result.problem = RequirementWords::tr("--require \"%1\" names nothing that is measured").arg(one);
        if (!result.problem.isEmpty()) return result;
        result.requirements.push_back({one, *parsed.condition});
    }
    return result;
}

std::vector<Judgement> judge(const trace::Store& run, const std::vector<Requirement>& requirements)
{
    std::vector<Judgement> judgements;
    if (requirements.empty()) return judgements;
    const analysis::Evidence evidence(run, run.latest());
    for (const auto& requirement : requirements)
        judgements.push_back(judged(requirement, evidence));
    return judgements;
}

QString blamedLine(const trace::Store& run)
{
    const auto* holding = longestWithLine(run);
    if (holding == nullptr) return {};
    const auto& line = holding->lines.front().own;
    const auto time =
        QString::fromStdString(analysis::inWords(analysis::MeasureValue(lengthOf(*holding, run.latest()))));
    auto sentence = RequirementWords::tr("%1 in %2() held worker %3's loop for %4")
                        .arg(QString::fromStdString(label(line)), QString::fromStdString(line.function))
                        .arg(run.watched().numberOf(holding->worker))
                        .arg(time);
    if (!holding->call.empty())
        sentence += RequirementWords::tr(", in %1()").arg(QString::fromStdString(holding->call));
    if (!holding->target.empty())
        sentence += RequirementWords::tr(" on %1").arg(QString::fromStdString(holding->target));
    return sentence + u'.';
}

QByteArray junitXml(const std::vector<Judgement>& judgements, const QString& name)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    const auto failures = std::ranges::count(judgements, false, &Judgement::isMet);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), name);
    xml.writeAttribute(QStringLiteral("tests"), QString::number(judgements.size()));
    xml.writeAttribute(QStringLiteral("failures"), QString::number(failures));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    for (const auto& judgement : judgements) {
        xml.writeStartElement(QStringLiteral("testcase"));
        xml.writeAttribute(QStringLiteral("classname"), QStringLiteral("await-and-see"));
        xml.writeAttribute(QStringLiteral("name"), judgement.words);
        if (!judgement.isMet) {
            xml.writeStartElement(QStringLiteral("failure"));
            xml.writeAttribute(QStringLiteral("message"), judgement.sentence);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace app
