#include "ui/page/form/page_words.h"

#include "engine/analysis/measures/prediction.h"
#include "ui/page/data/page_texts.h"
#include "ui/text/tr.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace ui {

namespace {

struct Word
{
    const char* name;
    const char* text;
};

// Of the context ui::Page.
constexpr std::array kWords{
    Word{"play", QT_TRANSLATE_NOOP("ui::Page", "Play")},
    Word{"pause", QT_TRANSLATE_NOOP("ui::Page", "Pause")},
    Word{"reveal", QT_TRANSLATE_NOOP("ui::Page", "Show what was measured")},
    Word{"time", QT_TRANSLATE_NOOP("ui::Page", "Time in the run")},
    Word{"speed", QT_TRANSLATE_NOOP("ui::Page", "Speed")},
    Word{"who", QT_TRANSLATE_NOOP("ui::Page", "Who blocked whom?")},
    Word{"theme", QT_TRANSLATE_NOOP("ui::Page", "Light or dark")},
    Word{"help", QT_TRANSLATE_NOOP("ui::Page", "Colours and keys")},
    Word{"close", QT_TRANSLATE_NOOP("ui::Page", "Close")},
    Word{"picture",
         QT_TRANSLATE_NOOP("ui::Page", "Timeline of the run: %1. The table below tells the same.")},
    Word{"details", QT_TRANSLATE_NOOP("ui::Page", "What there is to say")},
    Word{"verdicts", QT_TRANSLATE_NOOP("ui::Page", "What happened")},
    Word{"nothingWrong",
         QT_TRANSLATE_NOOP("ui::Page", "Nobody waited for long. Click a bar to see what it is made of.")},
    Word{"whyWait", QT_TRANSLATE_NOOP("ui::Page", "Why did %1 wait?")},
    Word{"whatCost", QT_TRANSLATE_NOOP("ui::Page", "What did %1 cost?")},
    Word{"waitedForNobody", QT_TRANSLATE_NOOP("ui::Page", "It waited for nobody, and nobody for it.")},
    Word{"steps", QT_TRANSLATE_NOOP("ui::Page", "Its steps")},
    Word{"total", QT_TRANSLATE_NOOP("ui::Page", "total")},
    Word{"source", QT_TRANSLATE_NOOP("ui::Page", "Its handler")},
    Word{"isHere", QT_TRANSLATE_NOOP("ui::Page", "← #%1 is here")},
    Word{"asTable", QT_TRANSLATE_NOOP("ui::Page", "The run as a table")},
    Word{"table", QT_TRANSLATE_NOOP("ui::Page", "Each request, its times and its states")},
    Word{"tableOfSome", QT_TRANSLATE_NOOP("ui::Page", "The first %1 of %2 requests, their times and states")},
    Word{"request", QT_TRANSLATE_NOOP("ui::Page", "request")},
    Word{"path", QT_TRANSLATE_NOOP("ui::Page", "path")},
    Word{"begin", QT_TRANSLATE_NOOP("ui::Page", "sent")},
    Word{"end", QT_TRANSLATE_NOOP("ui::Page", "answered")},
    Word{"whatHappened", QT_TRANSLATE_NOOP("ui::Page", "why it waited")},
    Word{"fromTo", QT_TRANSLATE_NOOP("ui::Page", "%1 to %2: %3")},
    Word{"predictHint",
         QT_TRANSLATE_NOOP("ui::Page", "When does each request have its answer? Drag the end of its bar to "
                                       "where you expect it, or use the arrow keys; then press play.")},
    Word{"watch", QT_TRANSLATE_NOOP("ui::Page", "Watch what was measured, over what you said.")},
    Word{"noGuess", QT_TRANSLATE_NOOP("ui::Page", "You placed no end.")},
    Word{"dragMe", QT_TRANSLATE_NOOP("ui::Page", "drag to its end")},
    Word{"youSaid", QT_TRANSLATE_NOOP("ui::Page", "you said %1")},
    Word{"points", QT_TRANSLATE_NOOP("ui::Page", "%1 of 100 points")},
    Word{"pickHint", QT_TRANSLATE_NOOP("ui::Page", "Pick an answer; then the run plays.")},
    Word{"afterAnswers",
         QT_TRANSLATE_NOOP("ui::Page", "Answer the questions above; what was measured then stands here.")},
    Word{"challengeHint",
         QT_TRANSLATE_NOOP("ui::Page", "Try it in the program: menu Lessons of await-and-see.")},
    Word{"serveHint",
         QT_TRANSLATE_NOOP("ui::Page", "At that address answers await-and-see, or await-and-see --serve.")},
    Word{"keys", QT_TRANSLATE_NOOP("ui::Page", "Space\tPlay or pause\n"
                                               ", .\tTo what happened before or next\n"
                                               "< >\tThe same of the selected request\n"
                                               "[ ]\tSlower or faster\n"
                                               "← →\tMove the view\n"
                                               "+ −\tZoom; also Ctrl and the wheel, or two fingers\n"
                                               "0\tThe whole run\n"
                                               "↑ ↓\tSelect a request\n"
                                               "F\tZoom to what is selected\n"
                                               "Y\tWho blocked whom\n"
                                               "Esc\tSelect nothing")},
};

QString densityText()
{
    return QCoreApplication::translate("ui::Density", "%1 at once");
}

} // namespace

QJsonObject pageWords()
{
    QJsonObject words;
    const auto add = [&](const char* name, const QString& text) {
        words.insert(QLatin1String(name), pageText(text));
    };
    for (const auto& [name, text] : kWords)
        add(name, QCoreApplication::translate("ui::Page", text));
    add("decimalPoint", QLocale().decimalPoint());
    add("microseconds", tr("%1 µs"));
    add("milliseconds", tr("%1 ms"));
    add("seconds", tr("%1 s"));
    add("minutes", tr("%1 min %2 s"));
    add("hours", tr("%1 h %2 min"));
    add("loopHeld", tr("loop held %1"));
    add("held", tr("held %1"));
    add("free", tr("free"));
    add("atOnce", densityText());
    add("inUse", tr("%1 in use"));
    add("inUseAndWaiting", tr("%1 in use, %2 wait for a thread"));
    add("remember", QCoreApplication::translate("ui::LessonPanel", "What to remember"));
    add("tryIt", QCoreApplication::translate("ui::LessonPanel", "Try it from a terminal"));
    add("saidRight", tr("✓ You said %1. Measured: %2."));
    add("saidWrong", tr("✗ You said %1. Measured: %2."));
    add("measured", tr("Measured: %1."));
    const auto score = analysis::scorePhrases();
    add("everyEnd", QString::fromStdString(score.noError));
    add("largestError", QString::fromStdString(score.largestError));
    add("waitedForNone", QString::fromStdString(score.noWait));
    return words;
}

} // namespace ui
