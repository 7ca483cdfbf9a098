#include "ui/page/page_breath.h"

#include "ui/text/language.h"

namespace ui {

namespace {

constexpr qint64 kEvery = 40; // milliseconds: a window that stands still for longer seems to hang

} // namespace

PageBreath::PageBreath(IsWanted isWanted)
    : m_isWanted(std::move(isWanted))
{
    m_since.start();
}

void PageBreath::take()
{
    if (!m_isWanted || m_since.elapsed() < kEvery) return;
    const language::Interlude ofTheWindow(language::spoken());
    if (!m_isWanted()) throw GivenUp();
    m_since.restart();
}

} // namespace ui
