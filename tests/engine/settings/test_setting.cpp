#include "engine/settings/route.h"
#include "engine/settings/setting.h"
#include "tests/support/test_program.h"
#include "tests/support/unusual_setting.h"

#include <QTest>

using namespace std::chrono_literals;
using settings::Setting;
using settings::SetUp;
using settings::Value;
using support::unusual;

/// The table of everything that can be set: what holds for each of its rows, and so for the next one.
class TestSetting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNameStandsForOneSetting()
    {
        for (const auto& setting : settings::all()) {
            QCOMPARE(settings::find(setting.section, setting.key), &setting);
            QCOMPARE(settings::findByWords(setting.words), &setting);
        }
    }

    void theUsualValueIsAllowed()
    {
        for (const auto& setting : settings::all())
            QVERIFY2(settings::accepted(setting.allowed, settings::valueOf(setting, {})), setting.label);
    }

    void whatIsSetIsWhatIsReadAgain()
    {
        for (const auto& setting : settings::all()) {
            SetUp setUp;
            setting.setNumber(setUp, unusual(setting));
            SetUp again;
            const auto value = settings::valueOf(setting, setUp);
            QVERIFY2(!settings::assign(again, setting.section, setting.key, value), setting.label);
            QVERIFY2(again == setUp, setting.label);
        }
    }

    void eachSettingIsOneOfItsOwn()
    {
        for (const auto& setting : settings::all()) {
            SetUp setUp;
            setting.setNumber(setUp, unusual(setting));
            QCOMPARE(settings::differences({}, setUp), std::vector<const Setting*>{&setting});
        }
    }

    void theEndsOfARangeAreAllowedAndNothingBeyond()
    {
        for (const auto& setting : settings::all()) {
            const auto* range = std::get_if<settings::Whole>(&setting.allowed);
            if (range == nullptr) continue;
            for (const auto number : {range->from, range->to})
                QVERIFY2(settings::accepted(setting.allowed, number), setting.label);
            for (const auto number : {range->from - 1, range->to + 1})
                QVERIFY2(!settings::accepted(setting.allowed, number), setting.label);
        }
    }

    void whatIsNotAllowedChangesNothing()
    {
        for (const auto& setting : settings::all())
            for (const auto& value : {Value(), Value(std::int64_t{-7}), Value(std::string("nonsense"))}) {
                SetUp setUp;
                const auto problem = settings::assign(setUp, setting, value);
                QVERIFY2(problem && problem->setting == &setting, setting.label);
                QVERIFY2(setUp == SetUp(), setting.label);
            }
        SetUp setUp;
        const auto problem = settings::assign(setUp, {}, "colour", std::int64_t{1});
        QVERIFY(problem && problem->setting == nullptr);
    }

    void aRouteIsComparedWithAnother()
    {
        for (const auto& route : settings::routes()) {
            const auto* other = settings::findRoute(route.comparedWith);
            QCOMPARE(other == nullptr, settings::isHealthCheck(route.path));
            QVERIFY2(other != &route, route.title);
        }
        QVERIFY(settings::isHealthCheck(settings::routes().front().path));
    }

    void everyFieldExplainsItselfInASentence()
    {
        for (const auto& setting : settings::all()) {
            QVERIFY(*setting.label != 0);
            QVERIFY2(QByteArray(setting.explanation).endsWith('.'), setting.label);
        }
    }

    void aTypedWordMeansWhatItLooksLike()
    {
        QVERIFY(settings::fromText("12") == Value(std::int64_t{12}));
        QVERIFY(settings::fromText("-7") == Value(std::int64_t{-7}));
        QVERIFY(settings::fromText("true") == Value(true));
        for (const auto* text : {"", "0.5", "12 ms", "drain", "99999999999999999999"})
            QVERIFY2(settings::fromText(text) == Value(std::string(text)), text);
    }

    void changesAreNamedOnceAndOnlyWhereARequestNotices()
    {
        SetUp setUp;
        setUp.upstream.delay = 1s;
        setUp.upstream.jitter = 5ms;
        setUp.client.probe = 500ms;
        setUp.server.workers = 3;
        QCOMPARE(settings::changes({}, setUp), (std::vector<std::string>{"workers", "upstream delay"}));
    }
};

PLAIN_TEST(TestSetting)
#include "test_setting.moc"
