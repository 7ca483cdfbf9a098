#include "tests/source_tree.h"
#include "tests/support/test_program.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <span>

using support::filesIn;
using support::textOf;

namespace {

/// Where a name is defined: the name, then the files.
using Homes = QMap<QString, QStringList>;

QRegularExpression lines(const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::MultilineOption);
}

/// Without comments, and with texts and characters emptied.
QString bare(QString text)
{
    static const auto rawText = QRegularExpression(QStringLiteral("R\"(\\w*)\\(.*?\\)\\1\""),
                                                   QRegularExpression::DotMatchesEverythingOption);
    static const auto quoted = lines(R"re("(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')re");
    static const auto comment = lines(R"re(//[^\n]*|^\s*#[^\n]*)re");
    return text.replace(rawText, QStringLiteral("0")).replace(quoted, QStringLiteral("0")).remove(comment);
}

/// The classes that have member functions in a source: in our layout, definitions begin at a line's begin.
QStringList classesIn(const QString& source)
{
    static const auto definition =
        lines(R"re(^(?:[A-Za-z][\w:<>,&* ]*[ &*])?(?:\w+::)*([A-Z]\w*)::(?:~?\w+|operator[^(\n]+)\()re");
    QStringList classes;
    for (const auto& match : definition.globalMatch(bare(source)))
        if (!classes.contains(match.captured(1))) classes.append(match.captured(1));
    return classes;
}

/// "Fold(int)": where a function has other parameters, it may have the same name.
QString nameOf(const QString& statement)
{
    static const auto type = lines(R"re(^(?:template ?<.*> )?(?:enum )?(?:class|struct|enum|union) (\w+))re");
    static const auto alias = lines(R"re(^using (\w+) =)re");
    static const auto other = lines(R"re(^(?:using|namespace|static_assert)\b)re");
    static const auto function = lines(R"re(^[^=({]*?(\w+|operator[^ (]+) ?\(([^{;]*)\))re");
    static const auto parameter = lines(R"re((?:[ &*]\w+)?(?: ?=[^,]*)?(?=,|$))re");
    static const auto variable = lines(R"re((\w+)(?:\[[^\]]*\])?$)re");
    if (const auto match = type.match(statement); match.hasMatch()) return match.captured(1);
    if (const auto match = alias.match(statement); match.hasMatch()) return match.captured(1);
    if (statement.isEmpty() || other.match(statement).hasMatch()) return {};
    if (const auto match = function.match(statement); match.hasMatch())
        return match.captured(1) + QLatin1Char('(') + match.captured(2).remove(parameter) + QLatin1Char(')');
    const auto head = statement.left(statement.indexOf(QLatin1Char('='))).section(QLatin1Char('{'), 0, 0);
    return variable.match(head.trimmed()).captured(1);
}

/// It goes on behind its braces: "kSize = std::size_t{4} * 2".
bool isBegunValue(const QString& statement)
{
    const auto head = statement.section(QLatin1Char('('), 0, 0);
    return head.contains(QLatin1Char('=')) && !head.contains(QStringLiteral("operator"));
}

/// What a source defines in its unnamed namespaces.
QStringList unnamedIn(const QString& source)
{
    static const auto begin = lines(R"re(\bnamespace\s*\{)re");
    const auto text = bare(source);
    QStringList names;
    for (const auto& match : begin.globalMatch(text)) {
        int depth = 0;
        QString statement;
        const auto end = [&] {
            if (const auto name = nameOf(statement.simplified()); !name.isEmpty()) names.append(name);
            statement.clear();
        };
        for (auto at = match.capturedEnd(); at < text.size() && depth >= 0; ++at) {
            const auto c = text[at];
            if (c == QLatin1Char('}') && --depth == 0 && !isBegunValue(statement)) {
                end(); // of a function or a type
            } else if (c == QLatin1Char(';') && depth == 0) {
                end();
            } else {
                if (depth == 0) statement += c;
                if (c == QLatin1Char('{')) ++depth;
            }
        }
    }
    names.removeDuplicates();
    return names;
}

QStringList sources()
{
    QStringList files;
    for (const auto* folder : {"app", "engine", "ui", "upstream"})
        files += filesIn(QString::fromUtf8(folder), {QStringLiteral("*.cpp")});
    return files;
}

/// What each match of a list of CMake's names: targets, with the words between the parentheses as sources.
Homes listedIn(const QString& text, const QRegularExpression& list, const QString& ending)
{
    static const auto space = lines(R"re(\s+)re");
    Homes targets;
    for (const auto& match : list.globalMatch(text))
        for (const auto& word : match.captured(2).split(space, Qt::SkipEmptyParts))
            targets[match.captured(1)].append(word + ending);
    return targets;
}

/// The tests that a CMakeLists.txt lists, each program with its sources.
Homes testProgramsIn(const QString& text)
{
    static const auto program = lines(R"re(^\s*await_and_see_\w+\((\w+)[^)]*\bTESTS\s([^)]*)\))re");
    return listedIn(text, program, QStringLiteral(".cpp"));
}

/// The libraries to which a CMakeLists.txt gives sources.
Homes librariesIn(const QString& text)
{
    static const auto library =
        lines(R"re(^\s*(?:target_sources|add_library)\((\w+)\s+(?:PRIVATE|STATIC)\s([^)]*)\))re");
    return listedIn(text, library, {});
}

/// What a source makes known outside of functions: "kDelay" of "using support::kDelay;".
QStringList usedIn(const QString& source)
{
    static const auto use = lines(R"re(^using (?:\w+::)+(\w+);)re");
    QStringList names;
    for (const auto& match : use.globalMatch(source))
        names.append(match.captured(1));
    return names;
}

/// The sources that are compiled as one, library by library and test program by test program.
Homes unities()
{
    Homes unities;
    for (const auto* folder : {"app", "engine", "ui", "upstream", "tests"})
        for (const auto& list : filesIn(QString::fromUtf8(folder), {QStringLiteral("CMakeLists.txt")})) {
            const auto targets =
                qstrcmp(folder, "tests") == 0 ? testProgramsIn(textOf(list)) : librariesIn(textOf(list));
            for (auto it = targets.begin(); it != targets.end(); ++it)
                for (const auto& source : it.value())
                    unities[it.key()].append(QFileInfo(list).dir().filePath(source));
        }
    return unities;
}

/// The names that the sources' unnamed namespaces define, each with its sources; those too that use it from
/// elsewhere.
Homes unnamedNames(const QStringList& paths)
{
    Homes homes;
    Homes users;
    for (const auto& path : paths) {
        const auto text = textOf(path);
        for (const auto& name : unnamedIn(text))
            homes[name].append(path);
        for (const auto& name : usedIn(text))
            users[name].append(path);
    }
    for (auto it = homes.begin(); it != homes.end(); ++it)
        it.value() += users.value(it.key().section(QLatin1Char('('), 0, 0));
    return homes;
}

QStringList twice(const Homes& homes)
{
    QStringList found;
    for (auto it = homes.begin(); it != homes.end(); ++it)
        if (it.value().size() > 1)
            found.append(it.key() + QStringLiteral(": ") + it.value().join(QLatin1Char(' ')));
    return found;
}

/// How many there are; all of them stand above the failure.
qsizetype told(const QStringList& found)
{
    for (const auto& line : found)
        qWarning("%s", qPrintable(line));
    return found.size();
}

} // namespace

/// A class has one source, with what moc makes of it, and sources that are compiled as one, libraries' and
/// tests', share no name.
class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noClassIsDefinedInTwoSources()
    {
        Homes homes;
        for (const auto& path : sources()) {
            const auto folder =
                path.section(QLatin1Char('/'), 0, path.startsWith(QStringLiteral("engine")) ? 1 : 0);
            for (const auto& name : classesIn(textOf(path)))
                homes[folder + QStringLiteral("::") + name].append(path);
        }
        QVERIFY(homes.size() > 100);
        QCOMPARE(told(twice(homes)), 0);
    }

    void noUnnamedNamespaceRepeatsANameOfItsTarget()
    {
        const auto all = unities();
        QVERIFY(all.contains(QStringLiteral("structure_tests")));
        for (const auto* library : {"app", "lab", "server", "watch", "timeline"})
            QVERIFY2(all.value(QString::fromUtf8(library)).size() > 5, library);
        QStringList found;
        qsizetype names = 0;
        for (auto it = all.begin(); it != all.end(); ++it) {
            const auto homes = unnamedNames(it.value());
            names += homes.size();
            for (const auto& name : twice(homes))
                found.append(it.key() + QStringLiteral(": ") + name);
        }
        QVERIFY(names > 1000);
        QCOMPARE(told(found), 0);
    }

    void whatMocMakesOfAClassIsCompiledWithIt()
    {
        QStringList alone;
        qsizetype classes = 0;
        for (const auto* folder : {"app", "engine", "ui"})
            for (const auto& header : filesIn(QString::fromUtf8(folder), {QStringLiteral("*.h")})) {
                if (!textOf(header).contains(QStringLiteral("Q_OBJECT"))) continue;
                ++classes;
                const QFileInfo file(header);
                const auto source = textOf(file.dir().filePath(file.baseName() + QStringLiteral(".cpp")));
                const auto include = QStringLiteral("#include \"moc_%1.cpp\"").arg(file.baseName());
                if (!source.contains(include)) alone.append(header);
            }
        QVERIFY(classes > 50);
        QCOMPARE(told(alone), 0);
    }

    void aTestProgramIsFoundWithItsSources()
    {
        const Homes expected{
            {QStringLiteral("a_tests"), {QStringLiteral("test_a.cpp")}},
            {QStringLiteral("b_tests"), {QStringLiteral("test_b.cpp"), QStringLiteral("test_c.cpp")}}};
        QCOMPARE(testProgramsIn(QStringLiteral("await_and_see_tests(a_tests LIBRARIES a TESTS test_a)\n"
                                               "if(B)\n  await_and_see_program(b_tests\n  TESTS\n"
                                               "    test_b\n    test_c)\nendif()\nadd_subdirectory(d)\n")),
                 expected);
    }

    void aLibraryIsFoundWithItsSources()
    {
        const Homes expected{{QStringLiteral("lab"), {QStringLiteral("a.cpp"), QStringLiteral("b.cpp")}},
                             {QStringLiteral("look"), {QStringLiteral("c.cpp")}}};
        QCOMPARE(librariesIn(QStringLiteral("target_sources(lab PRIVATE\n  a.cpp\n  b.cpp)\n"
                                            "add_library(look STATIC c.cpp)\nadd_library(app STATIC)\n"
                                            "target_link_libraries(lab PUBLIC trace)\n")),
                 expected);
    }

    void aClassIsFoundByItsMembers_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("classes");
        const auto row = [](const char* source, const QStringList& classes) {
            QTest::newRow(source) << QString::fromUtf8(source) << classes;
        };
        row("void Store::fold(std::span<const Event> events)\n{\n}\n", {QStringLiteral("Store")});
        row("Store::Store(int a)\n    : m_a(a)\n{}\n", {QStringLiteral("Store")});
        row("Store::~Store() = default;\n", {QStringLiteral("Store")});
        row("TraceWriter::Place TraceWriter::place(int a)\n{\n}\n", {QStringLiteral("TraceWriter")});
        row("const std::vector<int>& server::Store::all() const\n{\n}\n", {QStringLiteral("Store")});
        row("bool Store::operator==(const Store& other) const\n{\n}\n", {QStringLiteral("Store")});
        row("// void Store::fold()\n", {});
        row("{\n    Store::fold();\n}\n", {});
        row("trace::Time timeOf(trace::Store::Kind kind)\n", {});
    }

    void aClassIsFoundByItsMembers()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, classes);
        QCOMPARE(classesIn(source), classes);
    }

    void aNameInAnUnnamedNamespaceIsFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* source, const QStringList& names) {
            QTest::newRow(source) << QStringLiteral("namespace ui {\nnamespace {\n%1\n}\nint b;\n}\n")
                                         .arg(QString::fromUtf8(source))
                                  << names;
        };
        row("constexpr int kGap = 3; // of two", {QStringLiteral("kGap")});
        row("constexpr std::size_t kPiece = std::size_t{4} * 2;", {QStringLiteral("kPiece")});
        row("constexpr std::array<int, 2> kWidths{96, 210};", {QStringLiteral("kWidths")});
        row("constexpr const char* kNames[] = {\"a\", \"}\"};", {QStringLiteral("kNames")});
        row("struct Row\n{\n    int a = 0;\n};", {QStringLiteral("Row")});
        row("enum class Sign : int { Plain, Quote };", {QStringLiteral("Sign")});
        row("using Rows = std::vector<int>;", {QStringLiteral("Rows")});
        row("using namespace std::chrono_literals;", {});
        row("int sum(const int& a, Kind b = Kind::None)\n{\n    int c = 1;\n    return a + c;\n}",
            {QStringLiteral("sum(const int&, Kind)")});
        row("template <typename A>\nclass Box\n{\n};\nint one() { return 1; }",
            {QStringLiteral("Box"), QStringLiteral("one()")});
    }

    void aNameInAnUnnamedNamespaceIsFound()
    {
        QFETCH(QString, source);
        QFETCH(QStringList, names);
        QCOMPARE(unnamedIn(source), names);
    }

    void aNameThatIsUsedFromElsewhereIsFound()
    {
        QCOMPARE(usedIn(QStringLiteral("using support::kDelay;\nusing namespace trace;\nusing A = b::C;\n"
                                       "void f()\n{\n    using std::swap;\n}\n")),
                 QStringList{QStringLiteral("kDelay")});
    }

    void whatIsThereTwiceIsTold()
    {
        Homes homes{{QStringLiteral("ui: kGap"), {QStringLiteral("ui/a.cpp"), QStringLiteral("ui/b.cpp")}},
                    {QStringLiteral("ui: kTop"), {QStringLiteral("ui/a.cpp")}}};
        QCOMPARE(twice(homes), QStringList{QStringLiteral("ui: kGap: ui/a.cpp ui/b.cpp")});
    }
};

PLAIN_TEST(TestStructure)
#include "test_structure.moc"
