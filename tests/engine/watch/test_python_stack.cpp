#include "engine/watch/python/frame.h"
#include "engine/watch/python/location_table.h"
#include "engine/watch/python/stack_reader.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <array>
#include <cstring>
#include <random>

using watch::Address;
using watch::lineAt;
using watch::Origin;

namespace {

/// What CPython 3.11 made of a function with a call over two lines, a loop, a try with finally, and a last
/// line 300 further down; and what its own co_lines() says of it.
constexpr int kFirstLine = 2;
constexpr std::uint8_t kTable[] = {
    128, 0,   224, 9,   10,  216, 9,   10,  241, 3,   1,   10,  11,  128, 65,  229, 13,  18,  144, 49,
    137, 88,  140, 88,  240, 0,   5,   5,   19,  240, 0,   5,   5,   19,  136, 1,   240, 2,   4,   9,
    19,  221, 16,  17,  144, 33,  216, 18,  19,  241, 3,   1,   17,  21,  244, 0,   1,   17,  21,  136,
    65,  240, 6,   0,   13,  14,  144, 17,  137, 70,  136, 65,  136, 65,  248, 136, 65,  144, 17,  137,
    70,  136, 65,  136, 65,  136, 65,  136, 65,  136, 65,  240, 90,  9,   0,   12,  13,  128, 72};

/// Memory that holds a few bytes at 0x1000 and nothing else.
class FakeMemory : public watch::Memory
{
public:
    static constexpr Address kBegin = 0x1000;

    explicit FakeMemory(std::vector<std::byte> bytes)
        : m_bytes(std::move(bytes))
    {}

    bool read(Address address, std::span<std::byte> bytes) const override
    {
        if (address < kBegin || address - kBegin > m_bytes.size() ||
            m_bytes.size() - (address - kBegin) < bytes.size())
            return false;
        std::memcpy(bytes.data(), m_bytes.data() + (address - kBegin), bytes.size());
        return true;
    }

private:
    std::vector<std::byte> m_bytes;
};

template <typename Unit>
std::optional<std::string> asUtf8(std::initializer_list<Unit> units)
{
    return watch::utf8(std::as_bytes(std::span(units.begin(), units.size())), sizeof(Unit));
}

watch::Interpreter interpreter311()
{
    watch::Interpreter interpreter{.runtime = FakeMemory::kBegin, .version = {}, .layout = {}};
    interpreter.codeType = FakeMemory::kBegin + 8;
    interpreter.layout = watch::knownLayout({3, 11, 2});
    return interpreter;
}

} // namespace

/// How a stack of CPython is understood, and that no memory, however it misleads, does any harm.
class TestPythonStack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aByteOfCodeHasALine_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("line"); // 0: none
        QTest::addRow("the first") << 0 << 2;
        QTest::addRow("before the first") << -2 << 2;
        QTest::addRow("the second operand's line") << 4 << 5;
        QTest::addRow("back to the first operand's") << 10 << 4;
        QTest::addRow("a call") << 52 << 8;
        QTest::addRow("its argument on the next line") << 62 << 9;
        QTest::addRow("the call again") << 66 << 8;
        QTest::addRow("made by the compiler alone") << 92 << 0;
        QTest::addRow("far below") << 114 << 312;
        QTest::addRow("behind the end") << 116 << 0;
    }

    void aByteOfCodeHasALine()
    {
        QFETCH(int, offset);
        QFETCH(int, line);
        QCOMPARE(lineAt(kTable, kFirstLine, offset).value_or(0), line);
    }

    void aTableThatIsCutOffHasNoLine()
    {
        for (std::size_t length = 0; length < std::size(kTable); ++length) {
            const auto line = lineAt(std::span(kTable).first(length), kFirstLine, 115);
            QVERIFY(!line.has_value());
        }
    }

    void anyTableIsReadToItsEnd()
    {
        std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same bytes every time
        std::vector<std::uint8_t> table(64);
        for (int round = 0; round < 10'000; ++round) {
            for (auto& byte : table)
                byte = static_cast<std::uint8_t>(random() | 0x80U);
            const auto line = lineAt(table, 1, static_cast<std::int64_t>(random() % 512));
            QVERIFY(!line || *line >= 0);
        }
    }

    void aTextOfAnyWidthIsRead()
    {
        QCOMPARE(asUtf8<std::uint8_t>({'a', 'b'}), std::optional<std::string>("ab"));
        QCOMPARE(asUtf8<std::uint8_t>({0xe4}), std::optional<std::string>("ä"));
        QCOMPARE(asUtf8<std::uint16_t>({0x20ac, 'x'}), std::optional<std::string>("€x"));
        QCOMPARE(asUtf8<std::uint32_t>({0x1f40d}), std::optional<std::string>("🐍"));
        QCOMPARE(asUtf8<std::uint8_t>({}), std::optional<std::string>(""));
    }

    void aFileNameThatIsNoUtf8StaysWhatItIs()
    {
        QCOMPARE(asUtf8<std::uint16_t>({'a', 0xdcff}), std::optional<std::string>("a\xff"));
    }

    void whatIsNoTextIsNone()
    {
        QVERIFY(!asUtf8<std::uint16_t>({0xd800}));
        QVERIFY(!asUtf8<std::uint32_t>({0x110000}));
        QVERIFY(!asUtf8<std::uint8_t>({0}));
        const std::array<std::byte, 6> odd{};
        QVERIFY(!watch::utf8(odd, 4));
        QVERIFY(!watch::utf8(odd, 3));
    }

    void whoseCodeAFileHoldsIsSeenByItsPath_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("origin");
        const auto row = [](const char* file, Origin origin) {
            QTest::newRow(file) << QString::fromUtf8(file) << static_cast<int>(origin);
        };
        row("/srv/app/main.py", Origin::Own);
        row("main.py", Origin::Own);
        row("/srv/lib/python/app.py", Origin::Own);
        row("/srv/app/serve", Origin::Own);
        row("/usr/lib/python3.11/ssl.py", Origin::Library);
        row("/usr/lib/python3/dist-packages/requests/api.py", Origin::Library);
        row("/srv/venv/lib/python3.12/site-packages/httpx/_api.py", Origin::Library);
        row("/home/me/.local/lib/python3.13/site-packages/x.py", Origin::Library);
        row("<frozen importlib._bootstrap>", Origin::Library);
        row("<string>", Origin::Library);
        row("", Origin::Library);
        row("/usr/bin/uvicorn", Origin::Program);
        row("/srv/venv/bin/gunicorn", Origin::Program);
        row("/srv/bin/serve.py", Origin::Own);
    }

    void whoseCodeAFileHoldsIsSeenByItsPath()
    {
        QFETCH(QString, file);
        QFETCH(int, origin);
        QCOMPARE(static_cast<int>(watch::originOf(file.toStdString())), origin);
    }

    void theUsersFrameIsTheInnermostOfTheirs()
    {
        const std::vector<watch::Frame> frames{{"/usr/lib/python3.11/socket.py", "recv", 1},
                                               {"/srv/app/api.py", "call", 2},
                                               {"/srv/app/main.py", "handler", 3},
                                               {"/usr/bin/uvicorn", "<module>", 4}};
        QCOMPARE(watch::ownFrame(frames), std::optional<std::size_t>(1));
        QVERIFY(!watch::ownFrame(std::span(frames).last(1)));
    }

    void whoCalledItIsTheUsersOwnCodeBelowTheLoop()
    {
        const std::vector<watch::Frame> frames{
            {"/usr/lib/python3.11/socket.py", "recv", 7},
            {"/home/me/app.py", "fib", 3},
            {"/home/me/app.py", "fib", 3},
            {"/home/me/app.py", "fib", 4},
            {"/home/me/app.py", "fib", 4},
            {"/usr/lib/python3/dist-packages/fastapi/routing.py", "app", 1},
            {"/home/me/late.py", "<module>", 1},
            {"/home/me/middleware.py", "measure", 9},
            {"/usr/lib/python3.11/asyncio/events.py", "Handle._run", 80},
            {"/home/me/main.py", "main", 50}};
        QCOMPARE(watch::callers(frames, 1),
                 (std::vector<watch::Frame>{{"/home/me/middleware.py", "measure", 9},
                                            {"/home/me/app.py", "fib", 4}}));
        QVERIFY(watch::callers(frames, 9).empty());
        QVERIFY(watch::callers({}, 0).empty());
    }

    void aVersionIsRead()
    {
        QVERIFY(watch::pythonVersion(0x030b02f0) == (watch::PythonVersion{3, 11, 2}));
        QVERIFY(watch::knownLayout({3, 11, 2}).has_value());
        QVERIFY(watch::knownLayout({3, 12, 0}).has_value());
        QVERIFY(!watch::knownLayout({3, 10, 0}));
        QVERIFY(!watch::knownLayout({3, 14, 0}));
    }

    void whatAPythonPublishesIsChecked()
    {
        std::array<std::uint64_t, watch::kPublishedWords> words{};
        QVERIFY(!watch::publishedLayout(words));
        std::memcpy(words.data(), "xdebugpy", 8);
        words[1] = 0x030d00f0;
        QVERIFY(watch::publishedLayout(words).has_value());
        words[1] = 0x030e00f0; // another version, another list
        QVERIFY(!watch::publishedLayout(words));
        words[1] = 0x030d00f0;
        words[35] = ~std::uint64_t{0};
        QVERIFY(!watch::publishedLayout(words));
    }

    void memoryThatPointsIntoItselfEnds()
    {
        // Every word leads back to the beginning, and so does every list of threads and frames.
        std::vector<std::byte> bytes(4096);
        for (std::size_t at = 0; at < bytes.size(); at += sizeof(Address)) {
            const Address pointer = FakeMemory::kBegin;
            std::memcpy(bytes.data() + at, &pointer, sizeof pointer);
        }
        const FakeMemory memory(bytes);
        watch::StackReader reader(memory, interpreter311());
        QVERIFY(reader.stack(static_cast<int>(FakeMemory::kBegin)).size() <= watch::StackReader::kDeepest);
        QVERIFY(reader.stack(1).empty());
    }

    void memoryOfAnyContentIsReadWithoutHarm()
    {
        std::mt19937 random(2); // NOLINT(cert-msc51-cpp): the same bytes every time
        for (int round = 0; round < 200; ++round) {
            std::vector<std::byte> bytes(2048);
            for (std::size_t at = 0; at < bytes.size(); at += sizeof(Address)) {
                const Address pointer = FakeMemory::kBegin + random() % 2200;
                std::memcpy(bytes.data() + at, &pointer, sizeof pointer);
            }
            const FakeMemory memory(std::move(bytes));
            watch::StackReader reader(memory, interpreter311());
            const auto frames = reader.stack(static_cast<int>(FakeMemory::kBegin + random() % 2200));
            QVERIFY(frames.size() <= watch::StackReader::kDeepest);
        }
    }

    void aProcessThatIsNoPythonHasNoInterpreter() { QVERIFY(!watch::findInterpreter(::getpid())); }
};

PLAIN_TEST(TestPythonStack)
#include "test_python_stack.moc"
