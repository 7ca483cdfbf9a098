#include "app/run/page_file.h"

#include "app/run/run_again.h"
#include "app/run/run_document.h"
#include "ui/page/comparison_page.h"
#include "ui/picture/figure_file.h"

namespace app {

bool isPageFile(const QString& file)
{
    return file.endsWith(QLatin1String(kPageEnding), Qt::CaseInsensitive);
}

ui::WebPage pageOf(const trace::TraceDocument& document, const PageWishes& wishes)
{
    return ui::runPage({document.store, wishes.caption, wishes.shown}, wishes.begin, packedRun(document));
}

ui::WebPage pageOfBoth(const ui::ComparedRun& before, const ui::ComparedRun& after,
                       const trace::TraceDocument& document)
{
    return ui::comparisonPage(before, after, packedRun(document));
}

ui::WebPage pageOfBoth(const Lab& lab, const trace::TraceDocument& document)
{
    return pageOfBoth(comparedBefore(lab), comparedAfter(lab), document);
}

QString writePage(const QString& file, const ui::WebPage& page)
{
    return ui::writePictureBytes(ui::htmlOf(page), file);
}

} // namespace app
