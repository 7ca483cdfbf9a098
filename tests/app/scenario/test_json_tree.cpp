#include "app/scenario/json_tree.h"
#include "tests/support/test_program.h"

#include <QTest>

class TestJsonTree : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTreeKnowsTheLineOfEveryValue();
};

void TestJsonTree::theTreeKnowsTheLineOfEveryValue()
{
    const auto tree =
        app::parseJsonTree("{\n\"a\": 1,\n\"b\":\n-2.5e1\n, \"c\": [\ntrue,\n{ \"d\": \"x\\ny\" } ] }\n\n");
    QCOMPARE(tree.problem, std::string());
    const auto& members = tree.root.children;
    QCOMPARE(members.size(), std::size_t{3});
    QCOMPARE(members[0].line, 2);
    QCOMPARE(members[0].integer, std::int64_t{1});
    QCOMPARE(members[1].line, 4);
    QCOMPARE(members[1].text, std::string("-2.5e1"));
    QCOMPARE(members[2].key, std::string("c"));
    QCOMPARE(members[2].line, 5);
    QCOMPARE(members[2].children[0].line, 6);
    QCOMPARE(members[2].children[1].line, 7);
    QCOMPARE(members[2].children[1].children[0].key, std::string("d"));
    QCOMPARE(members[2].children[1].children[0].text, std::string("x\ny"));
}

PLAIN_TEST(TestJsonTree)
#include "test_json_tree.moc"
