#include "app/watch/guardian.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <pthread.h>

namespace {

/// How deep a function goes into a thread's stack, in bytes; what a thread needs itself is part of it.
template <typename Function>
std::size_t stackOf(Function function)
{
    constexpr std::size_t kSize = 2048 * 1024; // the thread sanitizer wants 900 KB
    constexpr unsigned char kUntouched = 0xA5;
    constexpr std::align_val_t kPage{4096};
    auto* const stack = static_cast<unsigned char*>(::operator new(kSize, kPage));
    std::fill_n(stack, kSize, kUntouched);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstack(&attributes, stack, kSize);
    pthread_t thread{};
    const auto begin = [](void* argument) -> void* {
        (*static_cast<Function*>(argument))();
        return nullptr;
    };
    if (pthread_create(&thread, &attributes, begin, &function) != 0) qFatal("no thread");
    pthread_join(thread, nullptr);
    pthread_attr_destroy(&attributes);
    const auto depth = stack + kSize - std::find_if(stack, stack + kSize, [](unsigned char byte) {
                           return byte != kUntouched;
                       });
    ::operator delete(stack, kPage);
    return static_cast<std::size_t>(depth);
}

} // namespace

class TestGuardian : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Who needs more than Qt 6.4's 4 KB, its own functions included, has Qt wait for a descriptor that is
    /// none.
    void whatRunsInANewProcessNeedsLittleStack()
    {
        constexpr std::size_t kLittle = 1024;
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        const auto before = stackOf([] {});
        const auto with = stackOf([nowhere] { app::Guardian::inheritOnly(nowhere); });
        ::close(nowhere);
        QVERIFY2(with < before + kLittle, qPrintable(QStringLiteral("%1 %2").arg(with).arg(before)));
    }
};

PLAIN_TEST(TestGuardian)
#include "test_guardian.moc"
