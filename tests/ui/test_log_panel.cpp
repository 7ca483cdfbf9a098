#include "ui/log_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <memory>

class TestLogPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogIsBounded();
    void theLogFollowsItsEndUnlessScrolledUp();
    void aHiddenLogCatchesUp();
    void theFilterShowsOnlyLinesThatContainIt();
    void followingIsASwitchToo();
    void copyTakesWhatIsShown();
};

void TestLogPanel::theLogIsBounded()
{
    QStringList lines;
    for (int i = 1; i <= ui::LogPanel::kMostLines + 5; ++i)
        lines << QString::number(i);
    ui::LogPanel panel;
    panel.show();
    panel.append({QStringLiteral("first")});
    panel.append(lines);
    const auto* text = panel.findChild<QPlainTextEdit*>();
    QCOMPARE(text->blockCount(), ui::LogPanel::kMostLines);
    QVERIFY(text->toPlainText().startsWith(QStringLiteral("6\n")));
}

void TestLogPanel::theLogFollowsItsEndUnlessScrolledUp()
{
    ui::LogPanel panel;
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
    ui::LogPanel panel;
    panel.append({QStringLiteral("unseen")});
    const auto* text = panel.findChild<QPlainTextEdit*>();
    QVERIFY(text->toPlainText().isEmpty());
    panel.show();
    QCOMPARE(text->toPlainText(), QStringLiteral("unseen"));
}

void TestLogPanel::theFilterShowsOnlyLinesThatContainIt()
{
    ui::LogPanel panel;
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

void TestLogPanel::followingIsASwitchToo()
{
    ui::LogPanel panel;
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    auto* follow = tools->findChild<QToolButton*>(QStringLiteral("followLogButton"));
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
    ui::LogPanel panel;
    const std::unique_ptr<QWidget> tools(panel.makeTools());
    panel.show();
    panel.append({QStringLiteral("#1 started"), QStringLiteral("#2 started")});
    tools->findChild<QLineEdit*>()->setText(QStringLiteral("#2"));
    tools->findChild<QToolButton*>(QStringLiteral("copyLogButton"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("#2 started"));
}

QTEST_MAIN(TestLogPanel)

#include "test_log_panel.moc"
