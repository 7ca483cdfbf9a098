#include "engine/watch/proc/descriptors.h"
#include "engine/watch/socket/sock_diag.h"
#include "tests/engine/watch/client.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

using watch::Endpoint;
using watch::endpointOf;
using watch::File;
using watch::SockDiag;

namespace {

watch::Inode inodeOf(const File& socket)
{
    return watch::socketInode(watch::descriptorTarget(::getpid(), socket.descriptor())).value_or(0);
}

/// Listens on [::], for IPv4 as well.
File dualListener()
{
    File socket(::socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int isOn = 0;
    ::setsockopt(socket.descriptor(), IPPROTO_IPV6, IPV6_V6ONLY, &isOn, sizeof isOn);
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(socket.descriptor(), 8);
    return socket;
}

File sharingListener(std::uint16_t port)
{
    File socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int isOn = 1;
    ::setsockopt(socket.descriptor(), SOL_SOCKET, SO_REUSEPORT, &isOn, sizeof isOn);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(socket.descriptor(), 8);
    return socket;
}

} // namespace

/// What the kernel says about sockets of our own.
class TestSockDiag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionIsFollowedFromItsListenerToItsReader()
    {
        SockDiag diag;
        const auto listener = support::listenOn(0);
        const auto server = support::localEnd(listener.descriptor());
        const auto connection = support::connectTo("127.0.0.1", server.port);
        const auto client = support::localEnd(connection.descriptor());
        auto socket = diag.connection({server, client});
        QVERIFY(socket && socket->inode == 0); // nobody has accepted it
        QCOMPARE(socket->state, static_cast<int>(TCP_ESTABLISHED));
        QCOMPARE(diag.listener(server)->receiveQueue, 1U);

        const File accepted(::accept4(listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC));
        QCOMPARE(::send(connection.descriptor(), "four", 4, 0), 4);
        socket = diag.connection({server, client});
        QVERIFY(socket.has_value());
        QCOMPARE(socket->inode, inodeOf(accepted));
        QCOMPARE(socket->receiveQueue, 4U);
        QCOMPARE(diag.listener(server)->receiveQueue, 0U);

        std::array<char, 8> room{};
        QCOMPARE(::recv(accepted.descriptor(), room.data(), room.size(), 0), 4);
        QCOMPARE(diag.connection({server, client})->receiveQueue, 0U);
    }

    void manyAreAskedForAtOnce()
    {
        SockDiag diag;
        const auto listener = support::listenOn(0);
        const auto server = support::localEnd(listener.descriptor());
        std::vector<File> connections;
        std::vector<watch::Ends> ends;
        for (std::size_t i = 0; i + 1 < SockDiag::kMostAtOnce; ++i) {
            connections.push_back(support::connectTo("127.0.0.1", server.port));
            ends.push_back({support::localEnd(connections.back().descriptor()), server});
        }
        ends.insert(ends.begin() + 3, {server, *endpointOf("127.0.0.1", 1)}); // which is not there
        for (int round = 0; round < 3; ++round) {
            const auto sockets = diag.connections(ends);
            QCOMPARE(sockets.size(), ends.size());
            for (std::size_t i = 0; i < sockets.size(); ++i) {
                QCOMPARE(sockets[i].has_value(), i != 3);
                if (i == 3) continue;
                QCOMPARE(sockets[i]->local, ends[i].local);
                QCOMPARE(sockets[i]->inode, inodeOf(connections[i < 3 ? i : i - 1]));
            }
        }
        ends.resize(SockDiag::kMostAtOnce + 1, ends.front());
        const auto sockets = diag.connections(ends);
        QVERIFY(sockets[SockDiag::kMostAtOnce - 1].has_value() && !sockets[SockDiag::kMostAtOnce]);
        QVERIFY(diag.connection(ends.front()).has_value());
    }

    void bothEndsOfAConnectionAreTwoSockets()
    {
        SockDiag diag;
        const auto listener = support::listenOn(0);
        const auto server = support::localEnd(listener.descriptor());
        const auto connection = support::connectTo("127.0.0.1", server.port);
        const auto client = support::localEnd(connection.descriptor());
        QCOMPARE(diag.connection({client, server})->inode, inodeOf(connection));
    }

    void aListenerForBothProtocolsIsFoundByBoth_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addRow("IPv4") << "127.0.0.1";
        QTest::addRow("IPv6") << "::1";
    }

    void aListenerForBothProtocolsIsFoundByBoth()
    {
        QFETCH(QString, host);
        SockDiag diag;
        const auto listener = dualListener();
        const auto port = support::portOf(listener.descriptor());
        const auto connection = support::connectTo(host.toStdString(), port);
        QVERIFY(connection.isOpen());
        const auto server = support::remoteEnd(connection.descriptor());
        const auto client = support::localEnd(connection.descriptor());
        QCOMPARE(diag.listener(server)->inode, inodeOf(listener));
        const File accepted(::accept4(listener.descriptor(), nullptr, nullptr, SOCK_CLOEXEC));
        QCOMPARE(diag.connection({server, client})->inode, inodeOf(accepted));
        QCOMPARE(diag.connection({server, client})->remote, client);
        QCOMPARE(support::remoteEnd(accepted.descriptor()), client); // unmapped there, too
    }

    void whoeverSharesAPortIsListed()
    {
        SockDiag diag;
        const auto one = sharingListener(0);
        const auto other = sharingListener(support::portOf(one.descriptor()));
        std::set<watch::Inode> inodes;
        for (const auto& socket : diag.listeners(support::portOf(one.descriptor())))
            inodes.insert(socket.inode);
        QCOMPARE(inodes, (std::set{inodeOf(one), inodeOf(other)}));
    }

    void aConnectionThatDoesNotExistIsNotItsListener()
    {
        SockDiag diag;
        const auto listener = support::listenOn(0);
        const auto server = support::localEnd(listener.descriptor());
        QVERIFY(!diag.connection({server, *endpointOf("127.0.0.1", 1)}));
        QVERIFY(!diag.listener(*endpointOf("127.0.0.1", support::freePort())));
    }

    void anAddressIsReadAndWritten_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("text");
        QTest::addRow("IPv4") << "127.0.0.1"
                              << "127.0.0.1:80";
        QTest::addRow("IPv6") << "::1"
                              << "[::1]:80";
        QTest::addRow("IPv4 in IPv6") << "::ffff:10.0.0.1"
                                      << "10.0.0.1:80";
    }

    void anAddressIsReadAndWritten()
    {
        QFETCH(QString, host);
        QFETCH(QString, text);
        const auto endpoint = endpointOf(host.toStdString(), 80);
        QVERIFY(endpoint.has_value());
        QCOMPARE(QString::fromStdString(watch::text(*endpoint)), text);
        QVERIFY(!endpointOf("localhost", 80));
    }
};

PLAIN_TEST(TestSockDiag)
#include "test_sock_diag.moc"
