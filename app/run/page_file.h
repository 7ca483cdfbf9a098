#pragma once

#include "app/lab/lab.h"
#include "engine/trace/file/trace_file.h"
#include "ui/compare/compared_run.h"
#include "ui/page/run_page.h"

#include <functional>

namespace app {

/// Of a page that plays a run.
inline constexpr const char* kPageEnding = ".html";

bool isPageFile(const QString& file);

/// What a page shows beside the run itself.
struct PageWishes
{
    std::function<ui::RunCaption()> caption; ///< in the language that is spoken when it is asked
    ui::OnScreen shown{};
    ui::PageBegin begin = ui::PageBegin::Run;
};

/// The document outlives the page.
ui::WebPage pageOf(const trace::TraceDocument& document, const PageWishes& wishes);

/// Of two runs; `document` has the second one. All outlive the page.
ui::WebPage pageOfBoth(const ui::ComparedRun& before, const ui::ComparedRun& after,
                       const trace::TraceDocument& document);

/// Of both runs of a lab that has an earlier one; `document` has the later one. Both outlive the page.
ui::WebPage pageOfBoth(const Lab& lab, const trace::TraceDocument& document);

/// Empty, or one sentence that says why it could not be written. `isWanted` as htmlOf() has it. GUI thread.
QString writePage(const QString& file, const ui::WebPage& page,
                  const ui::PageBreath::IsWanted& isWanted = {});

} // namespace app
