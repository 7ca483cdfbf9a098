#include "app/run/page_file.h"

#include "app/run/run_again.h"
#include "app/run/run_document.h"
#include "ui/page/comparison_page.h"
#include "ui/picture/figure_file.h"

#include <QCoreApplication>

namespace app {

namespace {

struct PageFileWords
{
    Q_DECLARE_TR_FUNCTIONS(Pages)
};

/// A page shows what the screen does: where the speaker hides names there, the run in the page has none.
QByteArray packedAsShown(const trace::TraceDocument& document)
{
    auto people = document.store.participants();
    if (people.areNamesShown()) return packedRun(document);
    for (const auto& person : document.store.participants().all())
        people.hideName(person.id, true);
    auto nameless = document;
    nameless.store.setParticipants(people);
    return packedRun(nameless);
}

} // namespace

bool isPageFile(const QString& file)
{
    return file.endsWith(QLatin1String(kPageEnding), Qt::CaseInsensitive);
}

ui::WebPage pageOf(const trace::TraceDocument& document, const PageWishes& wishes)
{
    return ui::runPage({document.store, wishes.caption, wishes.shown}, wishes.begin,
                       [&document] { return packedAsShown(document); });
}

ui::WebPage pageOfBoth(const ui::ComparedRun& before, const ui::ComparedRun& after,
                       const trace::TraceDocument& document)
{
    return ui::comparisonPage(before, after, [&document] { return packedAsShown(document); });
}

ui::WebPage pageOfBoth(const Lab& lab, const trace::TraceDocument& document)
{
    return pageOfBoth(comparedBefore(lab), comparedAfter(lab), document);
}

QString writePage(const QString& file, const ui::WebPage& page, const ui::PageBreath::IsWanted& isWanted)
{
    const auto html = ui::htmlOf(page, isWanted);
    return html.isEmpty() ? PageFileWords::tr("Nothing was written.") : ui::writePictureBytes(html, file);
}

} // namespace app
