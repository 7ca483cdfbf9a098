#include "ui/timeline/hand/search_line.h"

#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/hand/request_search.h"
#include "ui/timeline/layout/scene_builder.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSearchWidth = 260;
constexpr int kFoundMargin = 9;

} // namespace

SearchLine::SearchLine(LookedAt& lookedAt, QWidget& view)
    : QLineEdit(&view)
    , m_lookedAt(lookedAt)
    , m_view(view)
    , m_found(new QLabel(this))
{
    setObjectName(QStringLiteral("timelineSearch"));
    setAccessibleName(tr("Search requests"));
    setPlaceholderText(tr("#7, path, state, 502, failed, open"));
    setToolTip(tr("Enter finds the next request, Shift+Enter the previous one, Escape closes."));
    hide();
    const auto addKey = [this](const QKeySequence& key, auto act) {
        auto* action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { searchOn(-1); });
    addKey(QKeySequence(Qt::Key_Escape), [this] {
        hide();
        Q_EMIT closed();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] { searchOn(1); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        setStyleSheet({});
        forget();
    });
    m_found->setObjectName(QStringLiteral("timelineFound"));
    m_found->setProperty("role", QStringLiteral("small"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, kFoundMargin, 0);
    row->addWidget(m_found, 0, Qt::AlignRight | Qt::AlignVCenter);
}

void SearchLine::layOut()
{
    const int width = std::min(kSearchWidth, m_view.width() - 2 * kMargin);
    setGeometry(m_view.width() - width - 2 * kMargin, kMargin, width, sizeHint().height());
}

void SearchLine::open()
{
    layOut();
    show();
    raise();
    setFocus();
    selectAll();
}

void SearchLine::forget()
{
    tell({});
}

void SearchLine::searchOn(int step)
{
    const bool isFound = findNextRequest(step) || findNextSpan(step);
    setStyleSheet(isFound ? QString() : QStringLiteral("color: %1").arg(themeOf(palette()).danger.name()));
    if (!isFound) tell(tr("not found"));
}

bool SearchLine::findNextRequest(int step)
{
    const auto& run = m_lookedAt.run;
    const auto found = findRequest(run.store(), text(), run.now(), m_lookedAt.selection.request(), step);
    if (found == trace::RequestId::None) return false;
    m_lookedAt.selection.choose(found);
    Q_EMIT requestFound(found);
    const auto place = placeAmongFound(run.store(), text(), run.now(), found);
    tell(tr("%1 of %2").arg(countText(place.place), countText(place.count)));
    return true;
}

bool SearchLine::findNextSpan(int step)
{
    const auto found = findGenericSpan(m_lookedAt.run.store(), text(), m_lookedAt.selection.span(), step);
    if (!found) return false;
    m_lookedAt.selection.choose(found);
    Q_EMIT spanFound(*found);
    forget();
    return true;
}

/// The text that is typed leaves room for it.
void SearchLine::tell(const QString& text)
{
    m_found->setText(text);
    setTextMargins(0, 0, text.isEmpty() ? 0 : m_found->sizeHint().width() + kFoundMargin, 0);
}

} // namespace ui

#include "moc_search_line.cpp"
