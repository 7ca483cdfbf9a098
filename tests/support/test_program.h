#pragma once

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif
#include <QCoreApplication>
#include <QTest>

namespace support {

/// One thing that a test program can run: it is called with the arguments that follow its name.
///
/// The tests of a folder are one program, because a hundred programs cost minutes of linking; `ctest` still
/// starts it once for each class, so that one test's crash or leftovers are not another's.
class TestEntry
{
public:
    using Main = int (*)(int argc, char** argv);

    /// Registers `main` under the name of its source: "test_store" for /…/test_store.cpp. Before main() only.
    TestEntry(const char* sourceFile, Main main);

    static int run(int argc, char** argv);

private:
    const char* m_sourceFile;
    Main m_main;
    TestEntry* m_next;
};

/// How often a test that compares times may be run until it passes. Other programs of the machine can hold
/// one up; what the program does wrong, it does wrong each time.
inline constexpr int kTimedTries = 3;

/// A class that compares times says so by `static constexpr bool kIsTimed = true`.
template <typename Test>
constexpr int triesOf()
{
    if constexpr (requires { Test::kIsTimed; })
        return kTimedTries;
    else
        return 1;
}

template <typename Test, typename Application>
int runTest(int argc, char** argv)
{
    Application application(argc, argv);
    Application::setAttribute(Qt::AA_Use96Dpi, true); // as QTEST_MAIN does
    int failures = 1;
    for (int tries = triesOf<Test>(); failures != 0 && tries > 0; --tries) {
        Test test;
        failures = QTest::qExec(&test, argc, argv);
    }
    return failures;
}

} // namespace support

// In place of QTEST_MAIN and QTEST_GUILESS_MAIN.
#define WIDGET_TEST(Test)                                                                                    \
    static const support::TestEntry entryOf##Test(__FILE__, &support::runTest<Test, QApplication>);
#define PLAIN_TEST(Test)                                                                                     \
    static const support::TestEntry entryOf##Test(__FILE__, &support::runTest<Test, QCoreApplication>);
