#include "ui/help/guide_dialog.h"

#include "engine/trace/segment.h"
#include "ui/help/state_legend.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace ui {

namespace {

QLabel* addText(QVBoxLayout& column, const QString& text, const char* role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus); // the arrow keys scroll the guide
    column.addWidget(label);
    return label;
}

void addCode(QVBoxLayout& column, const QString& code)
{
    addText(column, code.trimmed(), "code")->setTextFormat(Qt::PlainText);
}

/// One of the files that come with the program.
QString example(const QString& name)
{
    QFile file(QStringLiteral(":/examples/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void addHeading(QVBoxLayout& column, const QString& text)
{
    if (column.count() > 0) column.addSpacing(14);
    addText(column, text, "title");
}

} // namespace

GuideDialog::GuideDialog(const QString& keys, const QString& commandLine, QWidget* parent)
    : QDialog(parent)
    , m_legend(new StateLegend)
{
    setObjectName(QStringLiteral("guideDialog"));
    setWindowTitle(tr("User guide"));
    auto* page = new QWidget;
    page->setProperty("role", QStringLiteral("panel"));
    page->setAttribute(Qt::WA_StyledBackground);
    auto* text = new QVBoxLayout(page);
    text->setContentsMargins(24, 20, 24, 20);
    text->setSpacing(8);
    addSeeing(*text);
    addStates(*text);
    addTrying(*text);
    addOwnServer(*text);
    addRoom(*text);
    addHeading(*text, tr("Keys"));
    addText(*text, keys, "soft")->setTextFormat(Qt::RichText);
    addFiles(*text);
    addHeading(*text, tr("From a terminal"));
    addText(
        *text,
        tr("The same program runs scenarios without a window, for books, slides and CI. The option --help "
           "explains each of these:"),
        "soft");
    addCode(*text, commandLine);
    addChecking(*text);

    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("User guide"));
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    buttons->setContentsMargins(24, 0, 24, 0);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->addWidget(scroll);
    column->addWidget(buttons);
    resize(820, 720);
    scroll->setFocus();
}

void GuideDialog::addSeeing(QVBoxLayout& column)
{
    addHeading(column, tr("What you see"));
    addText(column,
            tr("A real HTTP server runs inside this window, and so does the slow API that its handlers call, "
               "the upstream. Time runs from left to right. Each worker is one thread with one event loop: "
               "its ribbon shows when the loop is held, and below it every request has a lane of its own."),
            "soft");
    addText(column,
            tr("Where a handler waits in a synchronous call, the loop is held and all other requests of that "
               "worker wait with it. Where it awaits, they interleave. The sentence above the timeline says "
               "what went wrong and what to do; a click on a request says where its time went, and who took "
               "it."),
            "soft");
    addText(column, tr("Nothing is simulated. What could not be measured is not drawn."), "soft");
}

void GuideDialog::addStates(QVBoxLayout& column)
{
    addHeading(column, tr("The states of a request"));
    m_legend->setStates(trace::kStates);
    column.addWidget(m_legend);
    addText(
        column,
        tr("Of the built-in server all is known: every moment of a request belongs to one of the first "
           "five. A server of your own is looked at from outside, and what nobody saw is the sixth, not "
           "known: before its loop was found, where several requests may have held it, or where the system "
           "lets this program see too little. It is never a guess."),
        "soft");
}

void GuideDialog::addOwnServer(QVBoxLayout& column)
{
    addHeading(column, tr("Your own server"));
    addText(
        column,
        tr("On Linux the same timeline shows a server of your own (uvicorn, gunicorn, Node, …), as it is. "
           "The program starts it, or attaches to one that runs, is its client and its slow API, and looks "
           "at it a thousand times a second: which thread waits, in which system call and for whom and, with "
           "CPython 3.11 to 3.13, at which line of your source."),
        "soft");
    addText(column, tr("Choose it in the menu Server, or on the command line:"), "soft");
    addCode(column, QStringLiteral("await-and-see --watch 'uvicorn app:app --port {port}' --folder ~/shop "
                                   "--watch-env API_URL={upstream}\n"
                                   "await-and-see --watch-port 8000\n"
                                   "await-and-see --watch-pid 9125"));
    addText(
        column,
        tr("{upstream} becomes the address of the slow API, {port} a free port. What the server writes is in a "
           "panel of its own. When something changed is known to a millisecond: a bar is pale where it may "
           "have begun or ended, between two looks. Where one of several requests held the loop, that is said, as \"one of #2 and "
           "#3\"; the block \"Looked at from outside\" says what cannot be seen, and what would help."),
        "soft");
}

void GuideDialog::addRoom(QVBoxLayout& column)
{
    addHeading(column, tr("The room"));
    addText(
        column,
        tr("O opens the room: phones in the same network scan the code, and each gets a page with two buttons. "
           "What they send is real, and on the timeline in their colours and names. While a loop is held, a phone "
           "hangs and says whom it waits for."),
        "soft");
    addText(
        column,
        tr("V asks the room: the lesson's question, or when the scenario's requests will end, also while their ends "
           "are being placed. Shift+V shows what the room says above the timeline; the run says what is right. Z "
           "pauses sends, X hides all names on screen, phones and pictures, Shift+X the one of the selected request "
           "everywhere. The menu Room says whether files keep colours and names."),
        "soft");
    addText(
        column,
        tr("Phones must be in the same network as this computer, and its firewall must let the room's port in. "
           "Only the room's door listens there, and only while the room is open; the server that is measured "
           "stays on this computer. Nothing is kept after closing but the run."),
        "soft");
}

void GuideDialog::addChecking(QVBoxLayout& column)
{
    addHeading(column, tr("In a test, and in CI"));
    addText(column,
            tr("A run can be required to be good: the exit status is 3 where it is not, and a line for each "
               "condition that is not met names the line of source that held the loop longest. With pytest:"),
            "soft");
    addCode(column, example(QStringLiteral("test_event_loop.py")));
    addText(column, tr("On GitHub:"), "soft");
    addCode(column, example(QStringLiteral("event-loop.yml")));
    addText(column,
            tr("Both files, and the server and the scenario that they name, are in "
               "/usr/share/await-and-see/examples."),
            "soft");
}

void GuideDialog::addTrying(QVBoxLayout& column)
{
    addHeading(column, tr("Three things to try first"));
    addText(column,
            tr("1. Press R twice: two requests to the blocking handler. The second one is not even read "
               "before the first is done. H asks for the health check meanwhile, and gets no answer either."),
            "soft");
    addText(
        column,
        tr("2. Press G and Return: the same requests come again, at the same times, to the async handler. "
           "Both runs stand on one axis, with the time that each request was saved."),
        "soft");
    addText(column,
            tr("3. Add workers until nobody waits, then send one request more than there are workers. The "
               "lessons at the left take it from there, and let you predict before you see."),
            "soft");
}

void GuideDialog::addFiles(QVBoxLayout& column)
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    addHeading(column, tr("Where files go"));
    addText(column,
            tr("A run is saved where you say: as a trace that gives the identical run back and that Perfetto "
               "and speedscope open, or as a table. Pictures and scenarios as well. Nothing leaves this "
               "computer."),
            "soft");
    addText(
        column,
        tr("A run is a web page, too: export it (Ctrl+E) as .html. It is one file without a network, plays "
           "in any browser and on a phone, and opens here again. Export copies the code that puts it into an "
           "article. From a terminal it asks before it shows (--predict) or compares two runs (--compare). "
           "“Web page…” below a lesson writes all of the lesson, as this does:"),
        "soft");
    addCode(column,
            QStringLiteral("await-and-see --headless --lesson one-blocking-call --export lesson.html"));
    addText(column,
            tr("Lessons of your own, and a copy of the last run in case of a crash: %1")
                .arg(QDir::toNativeSeparators(folder)),
            "soft");
    addText(column, tr("Settings of the window: %1").arg(QDir::toNativeSeparators(QSettings().fileName())),
            "soft");
}

} // namespace ui

#include "moc_guide_dialog.cpp"
