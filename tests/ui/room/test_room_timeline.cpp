#include "tests/support/people.h"
#include "tests/support/test_program.h"
#include "tests/ui/built_scene.h"
#include "ui/query/request_query.h"
#include "ui/timeline/hand/request_search.h"
#include "ui/timeline/layout/tool_tip.h"

#include <QTest>

using namespace std::chrono_literals;
using support::BuiltScene;
using support::textsOf;
using support::TraceBuilder;
using trace::ParticipantId;
using trace::RequestId;

namespace {

trace::Store runOfTwo()
{
    TraceBuilder builder;
    builder.sentBy(1, 1, 100ms).sentBy(2, 2, 200ms);
    builder.read(1, 150ms).started(1, 160ms).finished(1, 2s).received(1, 2001ms);
    builder.read(2, 2002ms).started(2, 2003ms).finished(2, 4s).received(2, 4001ms);
    return support::withPeople(builder.store(),
                               {{ParticipantId{1}, "owl", 2}, {ParticipantId{2}, "<b>Ada", 3}});
}

trace::Store withoutNames()
{
    return support::saying(runOfTwo(), [](trace::Participants& people) { people.showNames(false); });
}

} // namespace

/// Who sent a request, on the timeline and where requests are looked for.
class TestRoomTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesAndBarsHaveTheirParticipantsColourAndName()
    {
        const BuiltScene built(runOfTwo(), {0s, 5s});
        const auto count = [&](bool isDot, std::size_t colour) {
            return std::ranges::count_if(built.scene.badges, [&](const ui::SceneBadge& badge) {
                return badge.isDot == isDot &&
                       badge.colour == (0xff000000 | trace::kParticipantColours[colour].rgb);
            });
        };
        for (const std::size_t colour : {2U, 3U}) {
            QCOMPARE(count(true, colour), 1);
            QVERIFY(count(false, colour) >= 1);
        }
        const auto texts = textsOf(built.scene);
        QVERIFY(texts.contains(QStringLiteral("owl")));
        QVERIFY(texts.contains(QStringLiteral("<b>Ada")));
        QVERIFY(texts.contains(QStringLiteral("#1")));
    }

    void namesThatAreHiddenLeaveTheColours()
    {
        const BuiltScene built(withoutNames(), {0s, 5s});
        QVERIFY(!built.scene.badges.empty());
        QVERIFY(!textsOf(built.scene).join(QLatin1Char(' ')).contains(QStringLiteral("owl")));
    }

    void aPictureTellsWhatFilesMayTell()
    {
        const auto store =
            support::saying(runOfTwo(), [](trace::Participants& people) { people.keepInFiles(false); });
        BuiltScene built(store, {0s, 5s});
        QVERIFY(!built.scene.badges.empty());
        built.options.isForFile = true;
        const auto picture = ui::buildScene(store, built.tracks, built.options, built.meter);
        QVERIFY(picture.badges.empty());
        QVERIFY(!textsOf(picture).contains(QStringLiteral("owl")));
        QVERIFY(textsOf(picture).contains(QStringLiteral("#1")));
    }

    void aRunWithoutARoomHasNoBadges()
    {
        const BuiltScene built(TraceBuilder().sent(1, 0ms).read(1, 1ms).received(1, 1s).store(), {0s, 2s});
        QVERIFY(built.scene.badges.empty());
    }

    void aToolTipEscapesTheName()
    {
        const auto store = runOfTwo();
        const auto text = ui::toolTipText(store, *store.find(RequestId(2)), {}, store.latest());
        QVERIFY2(text.contains(QStringLiteral("&lt;b&gt;Ada")), qPrintable(text));
    }

    void requestsAreFoundAndFilteredByWhoSentThem()
    {
        const auto store = runOfTwo();
        const ui::RequestQuery ada(store, QStringLiteral("ada"));
        QCOMPARE(ui::findRequest(store, ada, store.latest(), RequestId::None, 1), RequestId(2));
        const ui::RequestQuery owl(store, QStringLiteral("owl"));
        QVERIFY(owl.fits(*store.find(RequestId(1)), store.latest()));
        QVERIFY(!owl.fits(*store.find(RequestId(2)), store.latest()));
        const auto nameless = withoutNames();
        const ui::RequestQuery hidden(nameless, QStringLiteral("owl"));
        QVERIFY(!hidden.fits(*nameless.find(RequestId(1)), nameless.latest()));
    }
};

WIDGET_TEST(TestRoomTimeline)
#include "test_room_timeline.moc"
