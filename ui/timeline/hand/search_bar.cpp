#include "ui/timeline/hand/search_bar.h"

#include "ui/input/quiet_button.h"
#include "ui/query/request_query.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/generic/generic_finder.h"
#include "ui/timeline/hand/request_search.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kSearchWidth = 340;

} // namespace

SearchBar::SearchBar(LookedAt& lookedAt, QWidget& parent)
    : SeenLater(&parent)
    , m_lookedAt(lookedAt)
    , m_field(new QLineEdit)
    , m_found(new QLabel)
{
    setProperty("role", QStringLiteral("searchBar"));
    m_field->setObjectName(QStringLiteral("timelineSearch"));
    m_field->setAccessibleName(tr("Search requests"));
    m_field->setPlaceholderText(tr("Search: #7, path, failed, total > 1 s"));
    m_field->setToolTip(
        tr("Enter finds the next request, Shift+Enter the previous one, Escape closes. %1").arg(queryHelp()));
    m_field->setFixedWidth(kSearchWidth);
    m_found->setObjectName(QStringLiteral("timelineFound"));
    m_found->setProperty("role", QStringLiteral("small"));
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_Return), &SearchBar::findPrevious);
    addKey(QKeySequence(Qt::Key_Escape), &SearchBar::close);
    connect(m_field, &QLineEdit::returnPressed, this, &SearchBar::findNext);
    connect(m_field, &QLineEdit::textEdited, this, &SearchBar::showCount);
    auto* row = new QHBoxLayout(&content());
    row->setContentsMargins(12, 4, 12, 4);
    row->addWidget(m_field);
    row->addWidget(makeButton(QStringLiteral("findPreviousButton"), QStringLiteral("‹"),
                              tr("Find the previous one"), &SearchBar::findPrevious));
    row->addWidget(makeButton(QStringLiteral("findNextButton"), QStringLiteral("›"), tr("Find the next one"),
                              &SearchBar::findNext));
    row->addWidget(m_found, 1);
    row->addWidget(makeButton(QStringLiteral("closeSearchButton"), QStringLiteral("✕"),
                              tr("Close the search"), &SearchBar::close));
}

void SearchBar::addKey(const QKeySequence& key, void (SearchBar::*act)())
{
    auto* action = new QAction(m_field);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_field->addAction(action);
    connect(action, &QAction::triggered, this, act);
}

QToolButton* SearchBar::makeButton(const QString& name, const QString& text, const QString& toolTip,
                                   void (SearchBar::*act)())
{
    auto* button = makeQuietButton(name, text, toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

void SearchBar::open()
{
    show();
    m_field->setFocus();
    m_field->selectAll();
}

void SearchBar::close()
{
    hide();
    Q_EMIT closed();
}

void SearchBar::forget()
{
    tell({});
}

void SearchBar::clear()
{
    m_field->clear();
    forget();
    if (!isHidden()) close();
}

void SearchBar::searchOn(int step)
{
    if (!findNextRequest(step) && !findNextSpan(step)) tell(tr("not found"), false);
}

bool SearchBar::findNextRequest(int step)
{
    const auto& run = m_lookedAt.run;
    const RequestQuery query(run.store(), m_field->text());
    const auto found = findRequest(run.store(), query, run.now(), m_lookedAt.selection.request(), step);
    if (found == trace::RequestId::None) return false;
    m_lookedAt.selection.choose(found);
    Q_EMIT requestFound(found);
    const auto place = placeAmongFound(run.store(), query, run.now(), found);
    tell(tr("%1 of %2").arg(countText(place.place), countText(place.count)));
    return true;
}

bool SearchBar::findNextSpan(int step)
{
    const auto found =
        findGenericSpan(m_lookedAt.run.store(), m_field->text(), m_lookedAt.selection.span(), step);
    if (!found) return false;
    m_lookedAt.selection.choose(found);
    Q_EMIT spanFound(*found);
    forget();
    return true;
}

/// While it is typed. Another program's spans are counted by nobody.
void SearchBar::showCount()
{
    const auto& store = m_lookedAt.run.store();
    const RequestQuery query(store, m_field->text());
    if (query.isEmpty() || store.requests().empty()) return forget();
    const auto place = placeAmongFound(store, query, m_lookedAt.run.now(), m_lookedAt.selection.request());
    tell(tr("%1 found").arg(countText(place.count)), place.count > 0);
}

void SearchBar::tell(const QString& text, bool isFound)
{
    m_found->setText(text);
    m_found->setStyleSheet(isFound ? QString()
                                   : QStringLiteral("color: %1").arg(themeOf(palette()).danger.name()));
}

} // namespace ui

#include "moc_search_bar.cpp"
