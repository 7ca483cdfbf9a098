#include "tests/support/test_program.h"
#include "ui/panel/seen_later.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace {

/// A button, what is seen later with two buttons in it, and another button.
struct WindowWithLatePart
{
    WindowWithLatePart()
    {
        auto* column = new QVBoxLayout(&window);
        auto* row = new QVBoxLayout(&late.content());
        column->addWidget(&before);
        column->addWidget(&late);
        column->addWidget(&behind);
        row->addWidget(&first);
        row->addWidget(&second);
    }

    QWidget window;
    QPushButton before{&window};
    ui::SeenLater<> late{&window};
    QPushButton first{&late.content()};
    QPushButton second{&late.content()};
    QPushButton behind{&window};
};

} // namespace

class TestSeenLater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsContentIsNoPartOfTheWindowUntilItIsShown()
    {
        WindowWithLatePart at;
        at.window.show();
        QVERIFY(!at.late.isVisible());
        QVERIFY(at.first.window() != &at.window);
        QVERIFY(!at.first.window()->isVisible());
        at.late.show();
        QVERIFY(at.first.window() == &at.window && at.first.isVisible());
        at.late.hide();
        QVERIFY(!at.first.isVisible());
        at.late.setVisible(true);
        QVERIFY(at.first.isVisible());
    }

    void tabReachesItWhereItStands()
    {
        WindowWithLatePart at;
        at.window.show();
        at.late.show();
        QVERIFY(QTest::qWaitForWindowActive(&at.window));
        at.before.setFocus();
        for (const auto* next : {&at.first, &at.second, &at.behind}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), next);
        }
    }
};

WIDGET_TEST(TestSeenLater)
#include "test_seen_later.moc"
