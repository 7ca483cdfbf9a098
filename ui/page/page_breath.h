#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <future>

namespace ui {

/// Lets a window live while a page is written on its thread: the work stops again and again for a moment. GUI
/// thread.
class PageBreath
{
public:
    /// Thrown where nobody wants the page any more. Never leaves htmlOf().
    struct GivenUp
    {};

    using IsWanted = std::function<bool()>;

    /// `isWanted` is asked several times a second, in the language of the window; without it nobody is.
    explicit PageBreath(IsWanted isWanted = {});

    /// Between two pieces of work.
    void take();

    /// What `work` returns, which another thread does.
    template <typename Work>
    auto aside(Work work)
    {
        auto result = std::async(std::launch::async, std::move(work));
        while (result.wait_for(std::chrono::milliseconds(m_isWanted ? 20 : 1000)) !=
               std::future_status::ready)
            take();
        return result.get();
    }

private:
    IsWanted m_isWanted;
    QElapsedTimer m_since;
};

} // namespace ui
