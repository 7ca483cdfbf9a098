#include "engine/trace/identity/claims.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <atomic>
#include <set>
#include <string>
#include <thread>
#include <vector>

using namespace trace;

/// Who may call his request by which number.
class TestClaims : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClaimCountsOnce()
    {
        Claims claims;
        const auto claim = claims.make({RequestId{7}, 3});
        const Claimed what{RequestId{7}, 3};
        QCOMPARE(claims.spend(claim.text()), what);
        QCOMPARE(claims.spend(claim.text()), Claimed());
    }

    void whatWasNeverMadeIsNobodys()
    {
        Claims claims;
        const auto claim = claims.make({RequestId{7}});
        std::string text(claim.text());
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto wrong = text;
            wrong[i] = wrong[i] == '0' ? '1' : '0';
            QCOMPARE(claims.spend(wrong), Claimed());
        }
        for (const auto* wrong :
             {"", "7", "00000000000000000000", "00000000000000000001", "0000-000000000000001",
              "ffffffffffffffffffff", "zzzzzzzzzzzzzzzzzzzz", "000000000000000000000"})
            QCOMPARE(claims.spend(wrong), Claimed());
        QCOMPARE(claims.spend(text).request, RequestId{7});
    }

    void itEndsWithItsOwner()
    {
        Claims claims;
        std::string text;
        {
            const auto claim = claims.make({RequestId{7}});
            text = claim.text();
        }
        QCOMPARE(claims.spend(text), Claimed());
        auto first = claims.make({RequestId{8}});
        const auto moved = std::move(first);
        first = {};
        QCOMPARE(claims.spend(moved.text()).request, RequestId{8});
    }

    void theSameNumberIsNeverClaimedByTheSameText()
    {
        Claims claims;
        std::set<std::string> seen;
        for (int i = 0; i < 1000; ++i)
            seen.emplace(claims.make({RequestId{1}}).text());
        QCOMPARE(seen.size(), 1000U);
    }

    void whatItsOwnerLeftCanStillBeSpentOnce()
    {
        Claims claims;
        std::string text;
        {
            auto claim = claims.make({RequestId{7}});
            text = claim.text();
            claim.leave();
        }
        QCOMPARE(claims.spend(text).request, RequestId{7});
        QCOMPARE(claims.spend(text), Claimed());
    }

    void theOldestIsLostWhereTheyRunOut()
    {
        Claims claims;
        std::vector<Claim> made;
        for (unsigned i = 1; i <= 65'536; ++i)
            made.push_back(claims.make({RequestId{i}}));
        const auto next = claims.make({RequestId{70'000}});
        QCOMPARE(claims.spend(made.front().text()), Claimed());
        QCOMPARE(claims.spend(next.text()).request, RequestId{70'000});
        QCOMPARE(claims.spend(made.back().text()).request, RequestId{65'536});
    }

    void oneOfManyWhoTryAtOnceGetsIt()
    {
        Claims claims;
        for (unsigned round = 1; round <= 200; ++round) {
            const auto claim = claims.make({RequestId{round}});
            std::atomic<unsigned> winners = 0;
            {
                std::vector<std::jthread> threads;
                for (int i = 0; i < 4; ++i)
                    threads.emplace_back([&] {
                        if (claims.spend(claim.text()).request == RequestId{round}) ++winners;
                        const auto other = claims.make({RequestId{1'000'000}});
                        claims.spend(other.text());
                    });
            }
            QCOMPARE(winners.load(), 1U);
        }
    }
};

PLAIN_TEST(TestClaims)
#include "test_claims.moc"
