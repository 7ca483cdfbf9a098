#include "engine/protocol/authority.h"
#include "engine/protocol/request_target.h"
#include "tests/support/test_program.h"

#include <QTest>

using protocol::readTarget;
using protocol::RequestTarget;

/// Paths, URLs and hosts as clients write them.
class TestRequestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTargetIsTakenApart_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("authority");
        const auto row = [](const char* text, const char* path, const char* query = "",
                            const char* authority = "") {
            QTest::newRow(text) << QByteArray(text) << QByteArray(path) << QByteArray(query)
                                << QByteArray(authority);
        };
        row("/a", "/a");
        row("/", "/");
        row("*", "*");
        row("//a", "//a");
        row("/a/../b", "/a/../b");
        row("/a?b=1?c", "/a", "?b=1?c");
        row("/a?", "/a", "?");
        row("/a#b", "/a");
        row("/a?b#c?d", "/a", "?b");
        row("/a#b?c", "/a");
        row("/%61", "/a");
        row("/%2Fa%2fb", "//a/b");
        row("/a%3Fb", "/a?b");
        row("/a%23b", "/a#b");
        row("/a%20b%C3%A9", "/a b\xC3\xA9");
        row("/a?%61", "/a", "?%61");
        row("/%", "/%");
        row("/%6", "/%6");
        row("/%zz%6g%-1%+1", "/%zz%6g%-1%+1");
        row("/%2561", "/%61");
        row("http://h/a?b", "/a", "?b", "h");
        row("HTTPS://[::1]:80/%61", "/a", "", "[::1]:80");
        row("http://h", "/", "", "h");
        row("http://h:80?a", "/", "?a", "h:80");
        row("http://h#a", "/", "", "h");
    }

    void aTargetIsTakenApart()
    {
        QFETCH(QByteArray, text);
        const auto target = readTarget(text.toStdString());
        QVERIFY(target);
        QTEST(QByteArray::fromStdString(target->path), "path");
        QTEST(QByteArray::fromStdString(target->query), "query");
        QTEST(QByteArray::fromStdString(target->authority), "authority");
    }

    void whatIsNoTargetIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto* text :
             {"", "a", "healthcheck", "?a", "h:80", "http:/a", "http:///a", "http://:80/a", "http://u@h/a",
              "http://h:x/a", "http://[::1/a", "http://[g]/a", "ftp://h/a", "**", "file:///a"})
            QTest::newRow(text) << QByteArray(text);
    }

    void whatIsNoTargetIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readTarget(text.toStdString()));
    }

    void aHostIsKnown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isAuthority");
        QTest::addColumn<QByteArray>("host");
        const auto row = [](const char* text, bool isAuthority, const char* host = "") {
            QTest::newRow(text) << QByteArray(text) << isAuthority << QByteArray(host);
        };
        row("", true);
        row("a", true, "a");
        row("a.b-c_d:80", true, "a.b-c_d");
        row("a:", true, "a");
        row("127.0.0.1:8000", true, "127.0.0.1");
        row("[::1]", true, "[::1]");
        row("[::ffff:127.0.0.1]:80", true, "[::ffff:127.0.0.1]");
        row("a b", false);
        row("a,b c", false);
        row("a/b", false);
        row("a@b", false);
        row("a:1:2", false);
        row("a:b", false);
        row("[::1", false);
        row("[]", false);
        row("[::1]80", false);
        row("[::1%lo]", false);
        row("a\x01", false);
        row("\xC3\xA9", false);
    }

    void aHostIsKnown()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isAuthority);
        const auto authority = text.toStdString();
        QCOMPARE(protocol::isAuthority(authority), isAuthority);
        if (isAuthority) QTEST(QByteArray::fromStdString(std::string(protocol::hostOf(authority))), "host");
    }
};

PLAIN_TEST(TestRequestTarget)
#include "test_request_target.moc"
