#pragma once

#include "engine/analysis/measures/condition.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace app {

/// What a run has to be like, in a person's words.
struct Requirement
{
    QString words; ///< "worst loop hold < 100 ms"
    analysis::Condition condition;
};

/// Either requirements or, in one sentence, what is wrong with one of them.
struct RequirementsResult
{
    std::vector<Requirement> requirements;
    QString problem; ///< empty: nothing
};

/// `paths` are those of the run's table. Pure.
RequirementsResult parseRequirements(const QStringList& words, const std::vector<std::string>& paths);

/// How a run is judged by one of them.
struct Judgement
{
    QString words;
    bool isMet = false;
    QString
        sentence{}; ///< what was measured and, where that is not as required and is known, who is to blame
};

/// Pure.
std::vector<Judgement> judge(const trace::Store& run, const std::vector<Requirement>& requirements);

/// "/srv/app.py:38 in sign() held worker 1's loop for 2.0 s, in poll() on 127.0.0.1:8888." What held a
/// watched server's loop longest; empty where no line is known. Pure.
QString blamedLine(const trace::Store& run);

/// JUnit's XML, as continuous integration reads it: one test case for each. `name` is the run's. Pure.
QByteArray junitXml(const std::vector<Judgement>& judgements, const QString& name);

} // namespace app
