// Looking for requests, and writing notes beside them.

#include "ui/text/duration_text.h"
#include "ui/timeline/layout/scene_builder.h"
#include "ui/timeline/request_search.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSearchWidth = 260;
constexpr int kFoundMargin = 9;

} // namespace

void TimelineView::prepareSearch()
{
    m_search->setObjectName(QStringLiteral("timelineSearch"));
    m_search->setAccessibleName(tr("Search requests"));
    m_search->setPlaceholderText(tr("#7, path, state, 502, failed, open"));
    m_search->setToolTip(tr("Enter finds the next request, Shift+Enter the previous one, Escape closes."));
    m_search->hide();
    const auto addKey = [this](const QKeySequence& key, auto act) {
        auto* action = new QAction(m_search);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_search->addAction(action);
        connect(action, &QAction::triggered, this, act);
    };
    addKey(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { searchOn(-1); });
    addKey(QKeySequence(Qt::Key_Escape), [this] {
        m_search->hide();
        setFocus();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { searchOn(1); });
    connect(m_search, &QLineEdit::textEdited, this, [this] {
        m_search->setStyleSheet({});
        tellFound({});
    });
    m_found->setObjectName(QStringLiteral("timelineFound"));
    m_found->setProperty("role", QStringLiteral("small"));
    auto* row = new QHBoxLayout(m_search);
    row->setContentsMargins(0, 0, kFoundMargin, 0);
    row->addWidget(m_found, 0, Qt::AlignRight | Qt::AlignVCenter);
}

void TimelineView::layOutSearch()
{
    const int width = std::min(kSearchWidth, this->width() - 2 * kMargin);
    m_search->setGeometry(this->width() - width - 2 * kMargin, kMargin, width, m_search->sizeHint().height());
}

void TimelineView::openSearch()
{
    layOutSearch();
    m_search->show();
    m_search->raise();
    m_search->setFocus();
    m_search->selectAll();
}

void TimelineView::searchOn(int step)
{
    const auto found = findRequest(store(), m_search->text(), now(), m_lookedAt.selection.request(), step);
    const bool isRequest = found != trace::RequestId::None;
    const bool isFound = isRequest || searchSpansOn(step);
    m_search->setStyleSheet(isFound ? QString() : QStringLiteral("color: %1").arg(m_theme.danger.name()));
    tellFound(isFound ? QString() : tr("not found"));
    if (!isRequest) return;
    m_lookedAt.selection.choose(found);
    m_sight.reveal(found);
    const auto place = placeAmongFound(store(), m_search->text(), now(), found);
    tellFound(tr("%1 of %2").arg(countText(place.place), countText(place.count)));
}

/// The text that is typed leaves room for it.
void TimelineView::tellFound(const QString& text)
{
    m_found->setText(text);
    m_search->setTextMargins(0, 0, text.isEmpty() ? 0 : m_found->sizeHint().width() + kFoundMargin, 0);
}

void TimelineView::openNote()
{
    if (!m_lookedAt.run.hasBegun()) return;
    const auto* request = store().find(m_lookedAt.selection.request());
    const auto& range = m_lookedAt.navigation.range();
    openNote(request != nullptr ? request->begin()
                                : m_lookedAt.run.origin() + range.begin + range.length() / 2);
}

/// One that is there already is changed.
void TimelineView::openNote(trace::Time time)
{
    const auto known = std::ranges::find(m_notes, time, &Note::time);
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(known == m_notes.end()
                             ? tr("What happened here?")
                             : tr("What happened here? Without a text the note goes away."));
    if (known != m_notes.end()) dialog->setTextValue(known->text);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, time](const QString& text) { setNote(time, text.trimmed()); });
    dialog->open();
}

void TimelineView::setNote(trace::Time time, const QString& text)
{
    std::erase_if(m_notes, [time](const Note& note) { return note.time == time; });
    if (!text.isEmpty()) m_notes.push_back({time, text});
    update();
}

std::optional<trace::Time> TimelineView::noteAt(const QPoint& position) const
{
    const auto pills =
        notePills(m_notes, m_lookedAt.run.origin(), m_scene.scale(), m_scene.scene(), m_scene.meter());
    const auto isThere = [&](const NotePill& pill) { return pill.rect.contains(position); };
    const auto pill = std::ranges::find_if(pills, isThere);
    return pill != pills.end() ? std::optional(pill->time) : std::nullopt;
}

} // namespace ui
