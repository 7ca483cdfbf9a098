#include "ui/timeline/hand/notes.h"

#include <QInputDialog>

#include <algorithm>

namespace ui {

Notes::Notes(const LookedAt& lookedAt, const CurrentScene& scene, QWidget& view)
    : m_lookedAt(lookedAt)
    , m_scene(scene)
    , m_view(view)
{}

void Notes::set(trace::Time time, const QString& text)
{
    std::erase_if(m_notes, [time](const Note& note) { return note.time == time; });
    if (!text.isEmpty()) m_notes.push_back({time, text});
    Q_EMIT changed();
}

void Notes::open()
{
    if (!m_lookedAt.run.hasBegun()) return;
    const auto* request = m_lookedAt.run.store().find(m_lookedAt.selection.request());
    open(request != nullptr ? request->begin() : m_lookedAt.run.origin() + m_scene.middle());
}

void Notes::open(trace::Time time)
{
    const auto known = std::ranges::find(m_notes, time, &Note::time);
    auto* dialog = new QInputDialog(&m_view);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Note"));
    dialog->setLabelText(known == m_notes.end()
                             ? tr("What happened here?")
                             : tr("What happened here? Without a text the note goes away."));
    if (known != m_notes.end()) dialog->setTextValue(known->text);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, time](const QString& text) { set(time, text.trimmed()); });
    dialog->open();
}

std::vector<NotePill> Notes::pills() const
{
    return notePills(m_notes, m_lookedAt.run.origin(), m_scene.scale(), m_scene.scene(), m_scene.meter());
}

std::optional<trace::Time> Notes::at(const QPoint& position) const
{
    const auto seen = pills();
    const auto isThere = [&](const NotePill& pill) { return pill.rect.contains(position); };
    const auto pill = std::ranges::find_if(seen, isThere);
    return pill != seen.end() ? std::optional(pill->time) : std::nullopt;
}

} // namespace ui

#include "moc_notes.cpp"
