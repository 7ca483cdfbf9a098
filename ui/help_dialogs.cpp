#include "ui/help_dialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QMessageBox>

namespace ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::HelpDialogs", text);
}

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

QString timelineRows()
{
    return row(tr("A, D or ← →"), tr("Timeline: earlier, later")) +
           row(tr("W, S or + −"), tr("Timeline: closer, wider")) +
           row(tr("F"), tr("Timeline: fit the selected request")) +
           row(tr("Home, End"), tr("Timeline: begin, end of the run")) +
           row(tr("Wheel, drag"), tr("Timeline: zoom, move")) +
           row(tr("Double click on the ruler"), tr("Timeline: time cursor; drag it by its handle")) +
           row(tr("Space"), tr("Timeline: play or pause at the time cursor, else follow now"));
}

void open(QWidget& parent, const QString& title, const QString& text)
{
    auto* dialog = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Close, &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTextFormat(Qt::RichText);
    dialog->open();
}

} // namespace

void showShortcuts(QWidget& parent, const QList<QAction*>& actions)
{
    QString rows;
    for (const auto* action : actions)
        if (!action->shortcuts().isEmpty()) rows += row(keysOf(*action), action->text());
    open(parent, tr("Keyboard shortcuts"),
         QStringLiteral("<table cellspacing='4'>%1%2</table>").arg(rows, timelineRows()));
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
