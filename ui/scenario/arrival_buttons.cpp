#include "ui/scenario/arrival_buttons.h"

#include "ui/input/actions.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace ui {

ArrivalButtons::ArrivalButtons(QAbstractItemView& table, QWidget* parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    addRowButtons(table);
    addOtherButtons();
}

void ArrivalButtons::enable(bool isRowChosen, bool canUndo, bool canRedo)
{
    for (auto* button : std::as_const(m_needRows))
        button->setEnabled(isRowChosen);
    m_undo->setEnabled(canUndo);
    m_redo->setEnabled(canRedo);
}

void ArrivalButtons::addRowButtons(QAbstractItemView& table)
{
    const auto connectTo = [this](const QPushButton* button, auto act) {
        connect(button, &QPushButton::clicked, this, act);
    };
    connectTo(addButton(QStringLiteral("addArrivalButton"), tr("Add"), {Qt::CTRL | Qt::Key_Plus},
                        tr("Adds a row below the selected one, a little later.")),
              [this] { Q_EMIT addRequested(); });
    m_needRows << addButton(QStringLiteral("duplicateArrivalsButton"), tr("Duplicate"),
                            {Qt::CTRL | Qt::Key_D}, tr("Copies the selected rows, at the same time."));
    connectTo(m_needRows.constLast(), [this] { Q_EMIT duplicateRequested(); });
    m_needRows << addButton(QStringLiteral("repeatArrivalsButton"), tr("Repeat…"), {Qt::CTRL | Qt::Key_R},
                            tr("Copies the selected rows several times, each copy a little later."));
    connectTo(m_needRows.constLast(), [this] { Q_EMIT repeatRequested(); });
    m_needRows << addButton(
        QStringLiteral("moveArrivalsUpButton"), tr("↑"), {Qt::ALT | Qt::Key_Up},
        tr("Moves the selected rows up. Of requests at the same time, the upper one is sent first."));
    m_needRows.constLast()->setAccessibleName(tr("Move up"));
    connectTo(m_needRows.constLast(), [this] { Q_EMIT moveRequested(-1); });
    m_needRows << addButton(QStringLiteral("moveArrivalsDownButton"), tr("↓"), {Qt::ALT | Qt::Key_Down},
                            tr("Moves the selected rows down."));
    m_needRows.constLast()->setAccessibleName(tr("Move down"));
    connectTo(m_needRows.constLast(), [this] { Q_EMIT moveRequested(1); });
    m_needRows << addButton(QStringLiteral("removeArrivalsButton"), tr("Remove"), {},
                            tr("Removes the selected rows. In the table, the Delete key does the same."));
    connectTo(m_needRows.constLast(), [this] { Q_EMIT removeRequested(); });
    // Not QKeySequence::Delete, which is Ctrl+D as well on some desktops.
    auto* erase = new QShortcut(QKeySequence(Qt::Key_Delete), &table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(erase, &QShortcut::activated, m_needRows.constLast(), &QPushButton::click);
}

void ArrivalButtons::addOtherButtons()
{
    auto* random = addButton(
        QStringLiteral("randomArrivalsButton"), tr("Random…"), {Qt::ALT | Qt::Key_R},
        tr("Adds random arrivals: a fixed number within a time, or a rate per second. The same seed gives the same ones."));
    connect(random, &QPushButton::clicked, this, [this] { Q_EMIT randomRequested(); });
    m_row->addStretch();
    m_undo = addButton(QStringLiteral("undoButton"), tr("Undo"), QKeySequence::Undo,
                       tr("Undoes the last change of the arrivals."));
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(); });
    m_redo = addButton(QStringLiteral("redoButton"), tr("Redo"), QKeySequence::Redo,
                       tr("Redoes what was undone."));
    connect(m_redo, &QPushButton::clicked, this, [this] { Q_EMIT redoRequested(); });
}

QPushButton* ArrivalButtons::addButton(const QString& name, const QString& text, const QKeySequence& key,
                                       const QString& lesson)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("tool"));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    button->setToolTip(teachingToolTip(text, key.isEmpty() ? QList<QKeySequence>() : QList{key}, lesson));
    auto* shortcut = new QShortcut(key, this, nullptr, nullptr);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    m_row->addWidget(button);
    return button;
}

} // namespace ui

#include "moc_arrival_buttons.cpp"
