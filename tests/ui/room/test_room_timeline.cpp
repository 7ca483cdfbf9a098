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
    for (unsigned id = 1; id <= 2; ++id)
        builder.event({.time = TraceBuilder::at(100ms * id),
                       .request = RequestId(id),
                       .route = 1,
                       .kind = trace::EventKind::RequestSent,
                       .detail = id});
    builder.read(1, 150ms).started(1, 160ms).finished(1, 2s).received(1, 2001ms);
    builder.read(2, 2002ms).started(2, 2003ms).finished(2, 4s).received(2, 4001ms);
    auto store = builder.store();
    trace::Participants participants;
    participants.name({ParticipantId{1}, "owl", 2});
    participants.name({ParticipantId{2}, "<b>Ada", 3});
    store.setParticipants(participants);
    return store;
}

trace::Store withoutNames(trace::Store store)
{
    auto participants = store.participants();
    participants.showNames(false);
    store.setParticipants(participants);
    return store;
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
        const BuiltScene built(withoutNames(runOfTwo()), {0s, 5s});
        QVERIFY(!built.scene.badges.empty());
        QVERIFY(!textsOf(built.scene).join(QLatin1Char(' ')).contains(QStringLiteral("owl")));
    }

    void aPictureTellsWhatFilesMayTell()
    {
        auto store = runOfTwo();
        auto participants = store.participants();
        participants.keepInFiles(false);
        store.setParticipants(participants);
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
        const auto nameless = withoutNames(runOfTwo());
        const ui::RequestQuery hidden(nameless, QStringLiteral("owl"));
        QVERIFY(!hidden.fits(*nameless.find(RequestId(1)), nameless.latest()));
    }
};

WIDGET_TEST(TestRoomTimeline)
#include "test_room_timeline.moc"
