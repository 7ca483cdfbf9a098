#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/log/log_panel.h"
#include "ui/style/appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPalette>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <algorithm>
#include <memory>

using trace::RequestId;

namespace {

/// A panel with lines of #1 and #2 in turn.
struct ShownLog
{
    explicit ShownLog(int lines)
        : text(*panel.findChild<QPlainTextEdit*>())
    {
        panel.resize(500, 200);
        panel.show();
        for (int i = 0; i < lines; ++i)
            panel.append({line(i % 2 + 1)});
    }

    static QString line(int request)
    {
        return QStringLiteral("12:00:00,000 #%1 9f3a-77: started").arg(request);
    }

    QPoint placeOf(int number) const
    {
        return text.cursorRect(QTextCursor(text.document()->findBlockByNumber(number))).center();
    }

    QList<int> markedLines() const
    {
        QList<int> numbers;
        for (const auto& mark : text.extraSelections())
            numbers << mark.cursor.blockNumber();
        std::ranges::sort(numbers);
        return numbers;
    }

    const trace::Store store = support::TraceBuilder().sent(1, {}).sent(2, {}).store();
    ui::Attention attention;
    ui::LogPanel panel{store, attention};
    QPlainTextEdit& text;
};

} // namespace

class TestLogPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogIsBounded();
    void theLogFollowsItsEndUnlessScrolledUp();
    void aHiddenLogCatchesUp();
    void theFilterShowsOnlyLinesThatContainIt();
    void aButtonClearsTheFilter();
    void followingIsASwitchToo();
    void copyTakesWhatIsShown();
    void aLineSaysWhoseItIs();
    void aClickSelectsTheRequestOfItsLine();
    void aDragSelectsTextAndNoRequest();
    void aLineOfAnEarlierRunSelectsNothing();
    void theSelectedRequestsLinesAreMarkedAsTheyCome();
    void marksFollowTheFilter();
    void marksGoWithTheirLines();
    void selectingScrollsNothing();
    void idsAreShownToWhoWantsThem();
};

void TestLogPanel::idsAreShownToWhoWantsThem()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    panel.show();
    const auto begun =
        QStringLiteral("12:00:00,000 #1 9631c187-8f46-402a-b8ea-a15496643b81: started processing");
    const auto called = QStringLiteral("12:00:02,000 #1 9631c187-8f46-402a-b8ea-a15496643b81 1: 200 OK");
    panel.append({begun, called});
    const auto* text = panel.findChild<QPlainTextEdit*>();
    QCOMPARE(text->toPlainText(),
             QStringLiteral("12:00:00,000 #1 started processing\n12:00:02,000 #1 call 1: 200 OK"));
    tools->findChild<QToolButton*>(QStringLiteral("logIdsButton"))->click();
    QCOMPARE(text->toPlainText(), begun + QLatin1Char('\n') + called);
}

void TestLogPanel::theLogIsBounded()
{
    QStringList lines;
    for (int i = 1; i <= ui::LogPanel::kMostLines + 5; ++i)
        lines << QString::number(i);
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    panel.show();
    panel.append({QStringLiteral("first")});
    panel.append(lines);
    const auto* text = panel.findChild<QPlainTextEdit*>();
    QCOMPARE(text->blockCount(), ui::LogPanel::kMostLines);
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("6\n")));
}

void TestLogPanel::theLogFollowsItsEndUnlessScrolledUp()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    panel.resize(400, 200);
    panel.show();
    auto* bar = panel.findChild<QPlainTextEdit*>()->verticalScrollBar();
    panel.append(QStringList(100, QStringLiteral("a line")));
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(3);
    panel.append(QStringList(100, QStringLiteral("a line")));
    QCOMPARE(bar->value(), 3);
}

void TestLogPanel::aHiddenLogCatchesUp()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    panel.append({QStringLiteral("unseen")});
    const auto* text = panel.findChild<QPlainTextEdit*>();
    QVERIFY(text->toPlainText().isEmpty());
    panel.show();
    QCOMPARE(text->toPlainText(), QStringLiteral("unseen"));
}

void TestLogPanel::theFilterShowsOnlyLinesThatContainIt()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    auto* filter = tools->findChild<QLineEdit*>();
    const auto* text = panel.findChild<QPlainTextEdit*>();
    panel.show();
    panel.append({QStringLiteral("#1 started"), QStringLiteral("#2 started")});
    filter->setText(QStringLiteral("#2 S"));
    QCOMPARE(text->toPlainText(), QStringLiteral("#2 started"));
    panel.append({QStringLiteral("#1 finished!"), QStringLiteral("#2 still")});
    QCOMPARE(text->toPlainText(), QStringLiteral("#2 started\n#2 still"));
    filter->clear();
    QCOMPARE(text->blockCount(), 4);
}

void TestLogPanel::aButtonClearsTheFilter()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    auto* filter = tools->findChild<QLineEdit*>();
    tools->show();
    QTest::keyClicks(filter, QStringLiteral("#2"));
    auto* clear = filter->findChild<QToolButton*>();
    QVERIFY(clear != nullptr && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(filter->text().isEmpty());
}

void TestLogPanel::followingIsASwitchToo()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    auto* follow = tools->findChild<QToolButton*>(QStringLiteral("logFollowButton"));
    auto* bar = panel.findChild<QPlainTextEdit*>()->verticalScrollBar();
    panel.resize(400, 200);
    panel.show();
    panel.append(QStringList(100, QStringLiteral("a line")));
    QVERIFY(follow->isChecked());
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QTRY_VERIFY(!follow->isChecked());
    panel.append(QStringList(100, QStringLiteral("a line")));
    QCOMPARE(bar->value(), 0);
    follow->click();
    QCOMPARE(bar->value(), bar->maximum());
    panel.resize(400, 120);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestLogPanel::copyTakesWhatIsShown()
{
    const trace::Store store;
    ui::Attention attention;
    ui::LogPanel panel(store, attention);
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    panel.show();
    panel.append({QStringLiteral("#1 started"), QStringLiteral("#2 started")});
    tools->findChild<QLineEdit*>()->setText(QStringLiteral("#2"));
    tools->findChild<QToolButton*>(QStringLiteral("logCopyButton"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("#2 started"));
}

void TestLogPanel::aLineSaysWhoseItIs()
{
    const auto whose = [](const char* line) { return ui::requestIn(QString::fromUtf8(line)); };
    QCOMPARE(whose("2026-11-23 20:08:57,962 #12 9631c187-…: started processing"), RequestId{12});
    QCOMPARE(whose("#7 finished"), RequestId{7});
    QCOMPARE(whose("#7"), RequestId{7});
    QCOMPARE(whose("12 events recorded, 0 lost"), RequestId::None);
    QCOMPARE(whose("C# 4"), RequestId::None);
    QCOMPARE(whose("#"), RequestId::None);
    QCOMPARE(whose(""), RequestId::None);
}

void TestLogPanel::aClickSelectsTheRequestOfItsLine()
{
    const ShownLog shown(2);
    const QSignalSpy selected(&shown.attention, &ui::Attention::requestSought);
    QTest::mouseClick(shown.text.viewport(), Qt::LeftButton, {}, shown.placeOf(1));
    QCOMPARE(selected.size(), 1);
    QCOMPARE(shown.attention.request(), RequestId{2});
    QTest::mouseClick(shown.text.viewport(), Qt::LeftButton, {}, shown.placeOf(1) + QPoint(0, 80));
    QCOMPARE(selected.size(), 1); // below the last line
}

void TestLogPanel::aDragSelectsTextAndNoRequest()
{
    const ShownLog shown(2);
    const QSignalSpy selected(&shown.attention, &ui::Attention::requestSought);
    auto* viewport = shown.text.viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, shown.placeOf(0));
    QTest::mouseMove(viewport, shown.placeOf(0) + QPoint(60, 0));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, shown.placeOf(0) + QPoint(60, 0));
    QVERIFY(shown.text.textCursor().hasSelection());
    QCOMPARE(selected.size(), 0);
}

void TestLogPanel::aLineOfAnEarlierRunSelectsNothing()
{
    ShownLog shown(0);
    shown.panel.append({ShownLog::line(7)});
    QTest::mouseClick(shown.text.viewport(), Qt::LeftButton, {}, shown.placeOf(0));
    QCOMPARE(shown.attention.request(), RequestId::None);
}

void TestLogPanel::theSelectedRequestsLinesAreMarkedAsTheyCome()
{
    ShownLog shown(4);
    shown.attention.select(RequestId{2});
    QCOMPARE(shown.markedLines(), (QList<int>{1, 3}));
    shown.panel.append({ShownLog::line(1), ShownLog::line(2), ShownLog::line(22)});
    QCOMPARE(shown.markedLines(), (QList<int>{1, 3, 5}));
    shown.panel.setPalette(ui::paletteOf(ui::Theme::dark()));
    QCOMPARE(shown.text.extraSelections().front().format.background().color(), ui::Theme::dark().accentSoft);
    shown.attention.select(RequestId{22});
    QCOMPARE(shown.markedLines(), QList<int>{6});
    shown.attention.select(RequestId::None);
    QVERIFY(shown.markedLines().isEmpty());
}

void TestLogPanel::marksFollowTheFilter()
{
    ShownLog shown(4);
    const std::unique_ptr<QWidget> tools(shown.panel.makeTools());
    shown.attention.select(RequestId{2});
    tools->findChild<QLineEdit*>()->setText(QStringLiteral("#2"));
    QCOMPARE(shown.markedLines(), (QList<int>{0, 1}));
    shown.panel.clear();
    QVERIFY(shown.markedLines().isEmpty());
}

void TestLogPanel::marksGoWithTheirLines()
{
    ShownLog shown(2);
    shown.attention.select(RequestId{2});
    shown.panel.append(QStringList(ui::LogPanel::kMostLines, ShownLog::line(1)));
    QVERIFY(shown.markedLines().isEmpty());
}

void TestLogPanel::selectingScrollsNothing()
{
    ShownLog shown(100);
    auto* bar = shown.text.verticalScrollBar();
    shown.attention.select(RequestId{1});
    QCOMPARE(bar->value(), bar->maximum());
    const auto middle = shown.text.viewport()->rect().center();
    QTest::mouseClick(shown.text.viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(bar->value(), bar->maximum());
    shown.panel.append({ShownLog::line(1)});
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(3);
    shown.attention.select(RequestId{2});
    QCOMPARE(bar->value(), 3);
}

WIDGET_TEST(TestLogPanel)

#include "test_log_panel.moc"
