#include "tests/support/test_program.h"
#include "ui/lessons/panel/wrapped_button.h"
#include "ui/style/style_sheet.h"

#include <QTest>

class TestWrappedButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLongTextGoesOnInAnotherLine();
};

void TestWrappedButton::aLongTextGoesOnInAnotherLine()
{
    const auto title = QStringLiteral("Ask for a health check while two requests block");
    ui::WrappedButton button;
    button.setProperty("role", QStringLiteral("primary"));
    button.setStyleSheet(ui::styleSheet(ui::Theme::light()));
    button.setFullText(title, QStringLiteral("○  "));
    button.resize(190, 40);
    button.show();
    const auto lines = button.text().split(QLatin1Char('\n'));
    QVERIFY(lines.size() > 1);
    QString together;
    for (const auto& line : lines) {
        QVERIFY2(button.fontMetrics().horizontalAdvance(line) <= button.width() - 32, qPrintable(line));
        together += line.simplified() + QLatin1Char(' ');
    }
    QCOMPARE(together.simplified(), QStringLiteral("○ ") + title);
    QVERIFY(button.sizeHint().height() >= static_cast<int>(lines.size()) * button.fontMetrics().height());
}

WIDGET_TEST(TestWrappedButton)
#include "test_wrapped_button.moc"
