#include "engine/trace/identity/request_uuid.h"
#include "tests/support/test_program.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace trace;

class TestRequestUuid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itLooksLikeAUuidOfVersion8()
    {
        const QRegularExpression form(
            QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        const RequestUuid uuid;
        for (unsigned i = 1; i < 200; ++i)
            QVERIFY(form.match(QString::fromStdString(uuid.string(RequestId{i}))).hasMatch());
    }

    void everyRequestHasItsOwn()
    {
        const RequestUuid uuid;
        std::set<std::string> seen;
        for (unsigned i = 1; i <= 10'000; ++i)
            seen.insert(uuid.string(RequestId{i}));
        QCOMPARE(seen.size(), 10'000U);
    }

    void theSameKeyGivesTheSameAndAnotherKeyAnother()
    {
        QCOMPARE(RequestUuid(7).string(RequestId{1}), RequestUuid(7).string(RequestId{1}));
        QVERIFY(RequestUuid(7).string(RequestId{1}) != RequestUuid(8).string(RequestId{1}));
    }
};

PLAIN_TEST(TestRequestUuid)
#include "test_request_uuid.moc"
