#include "tests/support/test_program.h"
#include "ui/style/wrapped_label.h"

#include <QTest>

namespace {

constexpr int kNarrow = 120;
constexpr int kWide = 400;
const auto kText = QStringLiteral("One blocking call in an async handler stops every other request");

using Change = void (*)(QLabel& label);

} // namespace

Q_DECLARE_METATYPE(Change)

/// What it remembers is what it would find out.
class TestWrappedLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsHeightIsThatOfQtsLabelWhateverChanges_data()
    {
        QTest::addColumn<Change>("change");
        const auto row = [](const char* name, Change change) { QTest::newRow(name) << change; };
        row("nothing", [](QLabel&) {});
        row("its text", [](QLabel& label) { label.setText(kText + kText); });
        row("to rich text", [](QLabel& label) { label.setText(QStringLiteral("<h1>%1</h1>").arg(kText)); });
        row("its font", [](QLabel& label) { label.setFont(QFont(label.font().family(), 30)); });
        row("its style sheet",
            [](QLabel& label) { label.setStyleSheet(QStringLiteral("font-size: 40px;")); });
        row("that of its window", [](QLabel& label) {
            label.window()->setStyleSheet(QStringLiteral("QLabel { padding: 20px; }"));
        });
        row("its margins", [](QLabel& label) { label.setContentsMargins(30, 9, 30, 9); });
        row("its margin", [](QLabel& label) { label.setMargin(20); });
        row("its indent", [](QLabel& label) { label.setIndent(50); });
        row("its alignment", [](QLabel& label) {
            label.setIndent(50);
            label.heightForWidth(kNarrow);
            label.setAlignment(Qt::AlignBottom);
        });
        row("its least width", [](QLabel& label) { label.setMinimumWidth(3 * kNarrow); });
        row("its wrapping", [](QLabel& label) { label.setWordWrap(false); });
    }

    void itsHeightIsThatOfQtsLabelWhateverChanges()
    {
        QFETCH(const Change, change);
        QWidget window;
        ui::WrappedLabel label(kText, QStringLiteral("soft"));
        label.setParent(&window);
        QLabel plain(kText, &window);
        plain.setProperty("role", QStringLiteral("soft"));
        plain.setWordWrap(true);
        for (const int width : {kNarrow, kWide, kNarrow})
            QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
        QVERIFY(label.heightForWidth(kNarrow) > label.heightForWidth(kWide));
        change(label);
        change(plain);
        for (const int width : {kNarrow, kWide})
            QCOMPARE(label.heightForWidth(width), plain.heightForWidth(width));
    }
};

WIDGET_TEST(TestWrappedLabel)
#include "test_wrapped_label.moc"
