#include "ui/help/help_dialogs.h"

#include "ui/text/tr.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kScrollBar = 48;  // with the margins on both sides
constexpr int kBelowTable = 80; // the button

QString row(const QString& keys, const QString& meaning)
{
    return QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const auto& key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(tr(" or "));
}

QStringList timelineRows()
{
    return {row(tr("Timeline"), {}),
            row(tr("A, D or ← →"), tr("Earlier, later")),
            row(tr("W, S or + −"), tr("Closer, wider")),
            row(tr("↑ ↓"), tr("Scroll the tracks")),
            row(tr("Home, End"), tr("Begin, end of the run")),
            row(tr("0"), tr("Fit the newest experiment; again: the whole run")),
            row(tr("F"), tr("Fit the selected request")),
            row(tr("Space"), tr("Play or pause at the time cursor, else follow now")),
            row(tr("Tab, Shift+Tab"), tr("Next, previous request")),
            row(tr("Ctrl+Tab"), tr("Leave the timeline")),
            row(tr("/"), tr("Search: #7, path, state, 502, failed, open")),
            row(tr("M"), tr("Note at the selected request")),
            row(tr("Ctrl+Z, Ctrl+Y"), tr("Previous, next view")),
            row(tr("Menu key"), tr("Collapse, resize, move, hide a track")),
            row(tr("Escape"), tr("Clear the selection and the measured range")),
            row(tr("Wheel, pinch"), tr("Zoom at the pointer")),
            row(tr("Drag"), tr("Move; on the ruler: measure")),
            row(tr("Double click on the ruler"), tr("Time cursor; drag it by its handle")),
            row(tr("Click on a name"), tr("Collapse or expand the track")),
            row(tr("Click on a zig-zag"), tr("Show all of an idle time; click its mark to fold it again")),
            row(tr("Click on a note"), tr("Change or remove it"))};
}

void open(QWidget& parent, const QString& title, const QString& text)
{
    auto* dialog = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTextFormat(Qt::RichText);
    dialog->open();
}

} // namespace

QString shortcutsTable(const QList<QAction*>& actions)
{
    QStringList rows;
    for (const auto* action : actions)
        if (!action->shortcuts().isEmpty()) rows << row(keysOf(*action), action->text());
    rows << row({}, {}) << timelineRows();
    // Two columns of the same height.
    const auto half = (rows.size() + 1) / 2;
    return QStringLiteral("<table><tr><td style='padding-right:36px'><table cellspacing='3'>%1</table></td>"
                          "<td><table cellspacing='3'>%2</table></td></tr></table>")
        .arg(rows.first(half).join(QString()), rows.sliced(half).join(QString()));
}

/// No higher than the screen: what does not fit is scrolled.
void showShortcuts(QWidget& parent, const QList<QAction*>& actions)
{
    auto* dialog = new QDialog(&parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("shortcutsDialog"));
    dialog->setWindowTitle(tr("Keyboard shortcuts"));
    auto* table = new QLabel(shortcutsTable(actions));
    table->setProperty("role", QStringLiteral("panel"));
    table->setMargin(16);
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(dialog->windowTitle());
    scroll->setWidget(table);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(scroll);
    column->addWidget(buttons);
    const auto room = table->sizeHint() + QSize(kScrollBar, kBelowTable);
    dialog->resize(room.boundedTo(dialog->screen()->availableSize() * 9 / 10));
    scroll->setFocus(); // the arrow keys scroll
    dialog->open();
}

void showAbout(QWidget& parent)
{
    open(parent, tr("About Await and See"),
         QStringLiteral("<h3>%1 %2</h3><p>%3</p><p>%4</p>")
             .arg(tr("Await and See"), QCoreApplication::applicationVersion(),
                  tr("Shows what a server’s event loop does: a real HTTP server runs in this program, and "
                     "its timeline shows how requests block one another, or interleave."),
                  tr("Everything on screen was measured on real sockets, threads and clocks.")));
}

} // namespace ui
