// What there is to do with the rows of the arrivals.

#include "ui/input/actions.h"
#include "ui/scenario/arrivals_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>

namespace ui {

void ArrivalsPage::addButtons(QBoxLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    column.addLayout(row);
    const auto connectTo = [this](const QPushButton* button, auto act) {
        connect(button, &QPushButton::clicked, this, act);
    };
    connectTo(addButton(*row, QStringLiteral("addArrivalButton"), tr("Add"), {Qt::CTRL | Qt::Key_Plus},
                        tr("Adds a row below the selected one, a little later.")),
              [this] { addRow(); });
    m_needRows << addButton(*row, QStringLiteral("duplicateArrivalsButton"), tr("Duplicate"),
                            {Qt::CTRL | Qt::Key_D}, tr("Copies the selected rows, at the same time."));
    connectTo(m_needRows.constLast(),
              [this] { apply(withRepeated(arrivals(), chosen(), 1, std::chrono::milliseconds(0))); });
    m_needRows << addButton(*row, QStringLiteral("repeatArrivalsButton"), tr("Repeat…"),
                            {Qt::CTRL | Qt::Key_R},
                            tr("Copies the selected rows several times, each copy a little later."));
    connectTo(m_needRows.constLast(), [this] { repeat(); });
    m_needRows << addButton(
        *row, QStringLiteral("moveArrivalsUpButton"), tr("↑"), {Qt::ALT | Qt::Key_Up},
        tr("Moves the selected rows up. Of requests at the same time, the upper one is sent first."));
    m_needRows.constLast()->setAccessibleName(tr("Move up"));
    connectTo(m_needRows.constLast(), [this] { apply(withMoved(arrivals(), chosen(), -1)); });
    m_needRows << addButton(*row, QStringLiteral("moveArrivalsDownButton"), tr("↓"), {Qt::ALT | Qt::Key_Down},
                            tr("Moves the selected rows down."));
    m_needRows.constLast()->setAccessibleName(tr("Move down"));
    connectTo(m_needRows.constLast(), [this] { apply(withMoved(arrivals(), chosen(), 1)); });
    m_needRows << addButton(*row, QStringLiteral("removeArrivalsButton"), tr("Remove"), {},
                            tr("Removes the selected rows. In the table, the Delete key does the same."));
    connectTo(m_needRows.constLast(), [this] { apply(without(arrivals(), chosen())); });
    // Not QKeySequence::Delete, which is Ctrl+D as well on some desktops.
    auto* erase = new QShortcut(QKeySequence(Qt::Key_Delete), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, m_needRows.constLast(), &QPushButton::click);
    addOtherButtons(*row);
}

void ArrivalsPage::addOtherButtons(QBoxLayout& row)
{
    m_random = addButton(
        row, QStringLiteral("randomArrivalsButton"), tr("Random…"), {Qt::ALT | Qt::Key_R},
        tr("Adds random arrivals: a fixed number within a time, or a rate per second. The same seed gives the same ones."));
    connect(m_random, &QPushButton::clicked, this, [this] { askForRandom(); });
    row.addStretch();
    m_undoButton = addButton(row, QStringLiteral("undoButton"), tr("Undo"), QKeySequence::Undo,
                             tr("Undoes the last change of the arrivals."));
    connect(m_undoButton, &QPushButton::clicked, this, [this] { step(m_undo, m_redo); });
    m_redoButton = addButton(row, QStringLiteral("redoButton"), tr("Redo"), QKeySequence::Redo,
                             tr("Redoes what was undone."));
    connect(m_redoButton, &QPushButton::clicked, this, [this] { step(m_redo, m_undo); });
}

QPushButton* ArrivalsPage::addButton(QBoxLayout& row, const QString& name, const QString& text,
                                     const QKeySequence& key, const QString& lesson)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("tool"));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->setToolTip(teachingToolTip(text, key.isEmpty() ? QList<QKeySequence>() : QList{key}, lesson));
    auto* shortcut = new QShortcut(key, this, nullptr, nullptr);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    row.addWidget(button);
    return button;
}

} // namespace ui
