#include "ui/log_panel.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

class TestLogPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLogIsBounded();
    void theLogFollowsItsEndUnlessScrolledUp();
    void aHiddenLogCatchesUp();
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

QTEST_MAIN(TestLogPanel)

#include "test_log_panel.moc"
