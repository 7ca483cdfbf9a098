#include "tests/source_tree.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>
#include <QTest>

#include <vector>

using support::filesIn;
using support::textOf;

namespace {

/// What the files below a folder must not include.
struct Rule
{
    QString folder;
    QRegularExpression forbidden;
};

const std::vector<Rule>& rules()
{
    static const auto rule = [](const char* folder, const char* pattern) {
        return Rule{QString::fromUtf8(folder),
                    QRegularExpression(
                        QStringLiteral("^\\s*#\\s*include\\s*[<\"](%1)").arg(QString::fromUtf8(pattern)),
                        QRegularExpression::MultilineOption)};
    };
    static const std::vector<Rule> all{
        rule("engine/settings", "Q|boost/|spdlog|app/|ui/|upstream/|engine/(?!settings/)"),
        rule("engine/trace", "Q|boost/|spdlog|app/|ui/|upstream/|engine/(?!trace/)"),
        rule("engine/analysis", "Q|boost/|spdlog|app/|ui/|upstream/|engine/(?!settings/|trace/|analysis/)"),
        rule("engine/protocol", "Q|spdlog|app/|ui/|upstream/|engine/(?!trace/|protocol/)"),
        rule("engine/server", "Q|app/|ui/|upstream/|engine/(?!settings/|trace/|protocol/|server/)"),
        rule("engine/door", "Q|spdlog|app/|ui/|upstream/|engine/(?!settings/|trace/|protocol/|door/)"),
        rule("engine/watch", "Q|boost/|spdlog|app/|ui/|upstream/|engine/(?!trace/|watch/)"),
        rule("upstream", "Q|app/|ui/|engine/(?!settings/|trace/|protocol/)"),
        rule("ui", "boost/(asio|beast)|app/|upstream/|engine/(server|door)"),
        // Rooms with a floor to keep.
        rule("engine/analysis/histories", "engine/analysis/(?!histories/)"),
        rule("engine/analysis/series", "engine/analysis/(?!histories/|series/)"),
        rule("engine/analysis/blame", "engine/analysis/(?!histories/|blame/)[a-z_]+/"),
        rule("app/process", "ui/|app/(?!process/)"),
        rule("app/client", "ui/|app/(?!process/|client/)"),
        rule("app/watch", "ui/|app/(?!process/|client/|watch/)"),
        rule("app/log", "ui/|app/(?!process/|log/)"),
        rule("app/scenario", "ui/|app/(?!process/|scenario/)"),
        rule("app/lab", "ui/|app/(command_line|window|lessons)/"),
        rule("app/room", "ui/|app/(command_line|window|lessons|run)/"),
        rule("app/run", "app/(command_line|window|lessons)/"),
        rule("ui/text", "ui/(?!text/)"),
        rule("ui/query", "ui/(?!text/|query/)"),
        rule("ui/style", "ui/(?!text/|style/)"),
        rule("ui/attention", "ui/(?!attention/)"),
        rule("ui/input", "ui/(?!text/|style/|input/)"),
        rule("ui/panel", "ui/(?!text/|style/|input/|panel/)"),
        rule("ui/generic", "ui/(?!text/|style/|generic/)"),
        rule("ui/timeline", "ui/(?!text/|query/|style/|input/|panel/|generic/|timeline/)"),
        rule("ui/picture", "ui/(?!text/|style/|input/|panel/|generic/|timeline/|picture/)"),
        rule("ui/compare", "ui/(?!text/|style/|input/|panel/|generic/|timeline/|picture/|compare/)"),
        rule("ui/timeline/time", "ui/timeline/(?!time/)"),
        rule("ui/timeline/index", "ui/timeline/(?!time/|index/)"),
        rule("ui/timeline/model", "ui/timeline/(?!time/|index/|model/)"),
        rule("ui/timeline/scene", "ui/timeline/(?!time/|index/|model/|scene/)"),
        rule("ui/timeline/geometry", "ui/timeline/(?!time/|index/|model/|scene/|geometry/)"),
        rule("ui/timeline/generic", "ui/timeline/(?!time/|index/|model/|scene/|geometry/|generic/)"),
        rule("ui/timeline/layout", "ui/timeline/(?!time/|index/|model/|scene/|geometry/|generic/|layout/)"),
        rule("ui/timeline/paint",
             "ui/timeline/(?!time/|index/|model/|scene/|geometry/|generic/|layout/|paint/)"),
    };
    return all;
}

QStringList violations(const QString& path, const QString& text)
{
    QStringList found;
    for (const auto& rule : rules())
        if (path.startsWith(rule.folder + QLatin1Char('/')))
            for (const auto& match : rule.forbidden.globalMatch(text))
                found.append(path + QStringLiteral(": ") + match.captured().trimmed());
    return found;
}

} // namespace

/// The includes, and so the dependencies, point the way that ARCHITECTURE.md draws.
class TestArrows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noIncludePointsAgainstTheArrows()
    {
        for (const auto& rule : rules()) {
            const auto files = filesIn(rule.folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
            QVERIFY2(!files.isEmpty(), qPrintable(rule.folder));
            for (const auto& path : files) {
                const auto wrong = violations(path, textOf(path));
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
            }
        }
    }

    void aPlantedArrowIsFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("include");
        const auto row = [](const char* path, const char* include) {
            QTest::addRow("%s in %s", include, path) << QString::fromUtf8(path) << QString::fromUtf8(include);
        };
        row("engine/trace/a.h", "#include <QString>");
        row("engine/trace/a.h", "#include <boost/asio/io_context.hpp>");
        row("engine/analysis/a.cpp", "#include \"engine/server/server.h\"");
        row("engine/server/a.cpp", "#include \"upstream/upstream.h\"");
        row("upstream/a.cpp", "#include \"engine/server/asio_types.h\"");
        row("ui/timeline/a.cpp", "#include \"app/lab/lab.h\"");
        row("ui/a.h", "#include <boost/asio/post.hpp>");
        row("ui/timeline/model/a.h", "#include \"ui/timeline/paint/canvas.h\"");
        row("ui/timeline/geometry/a.cpp", "#include \"ui/timeline/timeline_view.h\"");
        row("ui/attention/a.h", "#include \"ui/timeline/timeline_view.h\"");
        row("app/client/a.cpp", "#include \"app/lab/lab.h\"");
        row("engine/analysis/blame/a.h", "#include \"engine/analysis/verdicts/verdicts.h\"");
    }

    void aPlantedArrowIsFound()
    {
        QFETCH(QString, path);
        QFETCH(QString, include);
        QCOMPARE(violations(path, QStringLiteral("#pragma once\n\n%1\n").arg(include)).size(), 1);
    }

    void anArrowThatPointsTheRightWayIsNot()
    {
        QVERIFY(violations(QStringLiteral("ui/a.h"), QStringLiteral("#include \"engine/trace/store.h\""))
                    .isEmpty());
        QVERIFY(violations(QStringLiteral("app/a.h"), QStringLiteral("#include \"ui/window/main_window.h\""))
                    .isEmpty());
        QVERIFY(violations(QStringLiteral("engine/analysis/a.h"),
                           QStringLiteral("#include \"engine/trace/store.h\""))
                    .isEmpty());
    }
};

PLAIN_TEST(TestArrows)
#include "test_arrows.moc"
