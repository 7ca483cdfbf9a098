#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/input/actions.h"
#include "ui/input/delay_scale.h"
#include "ui/tool_bar/controls.h"

#include <QDoubleSpinBox>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace std::chrono_literals;

namespace {

std::vector<ui::HandlerChoice> choices(int count)
{
    std::vector<ui::HandlerChoice> choices;
    for (int i = 1; i <= count; ++i)
        choices.push_back({QStringLiteral("/handler%1").arg(i), QStringLiteral("Handler %1").arg(i), {}});
    return choices;
}

constexpr int kNarrowest = 850; // in the smallest window

/// A tool bar with its actions.
struct Bar
{
    explicit Bar(int handlers = 2)
        : actions(choices(handlers), &owner)
        , controls(actions)
    {}

    template <typename Widget>
    Widget* find(const char* name) const
    {
        return controls.findChild<Widget*>(QString::fromLatin1(name));
    }

    QObject owner;
    ui::Actions actions;
    ui::Controls controls;
};

} // namespace

Q_DECLARE_METATYPE(std::chrono::milliseconds)

class TestControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSizeOfABurstIsRemembered();
    void fiveHandlersStandSideBySide();
    void manyHandlersShareAMenu();
    void aNarrowBarShowsFewerHandlers();
    void aWideBarShowsAllHandlers();
    void nothingIsCutAtAnyWidth();
    void workersAreChosenOnceTyped();
    void theDelaySliderChoosesWhenLetGo();
    void delaysAreRoundAndReversible();

private:
    QTemporaryDir m_folder;
};

void TestControls::initTestCase()
{
    support::useOwnSettings("test_controls", m_folder);
}

void TestControls::theSizeOfABurstIsRemembered()
{
    {
        const Bar bar;
        QCOMPARE(bar.controls.burstCount(), 10);
        for (auto* action : bar.find<QToolButton>("burstCountButton")->menu()->actions())
            if (action->data() == 50) action->trigger();
    }
    const Bar bar;
    QCOMPARE(bar.controls.burstCount(), 50);
    QVERIFY(bar.find<QToolButton>("burstButton")->text().contains(QStringLiteral("50")));
}

void TestControls::fiveHandlersStandSideBySide()
{
    const Bar bar(5);
    QVERIFY(!bar.find<QToolButton>("handler_Handler 5")->isHidden());
    QVERIFY(bar.find<QToolButton>("moreHandlersButton")->isHidden());
}

void TestControls::manyHandlersShareAMenu()
{
    const Bar bar(9);
    const auto* more = bar.find<QToolButton>("moreHandlersButton");
    QCOMPARE(more->menu()->actions().size(), 4);
    QVERIFY(!bar.find<QToolButton>("handler_Handler 5")->isHidden());
    QVERIFY(bar.find<QToolButton>("handler_Handler 6")->isHidden());

    bar.actions.handlers->actions()[6]->setChecked(true);
    QVERIFY(more->isChecked());
    QVERIFY(more->text().startsWith(QStringLiteral("Handler 7")));
    bar.actions.handlers->actions()[0]->setChecked(true);
    QVERIFY(!more->isChecked());
}

void TestControls::aNarrowBarShowsFewerHandlers()
{
    QWidget window;
    Bar bar(8);
    bar.controls.setParent(&window); // a window would not become smaller than its layout
    bar.controls.resize(1800, 52);
    window.show();
    const int narrow = bar.controls.sizeHint().width() * 3 / 5;
    bar.controls.resize(narrow, 52);
    const auto* more = bar.find<QToolButton>("moreHandlersButton");
    QTRY_VERIFY(more->menu()->actions().size() > 4);
    QVERIFY(bar.controls.sizeHint().width() <= narrow);

    bar.controls.resize(1800, 52);
    QTRY_VERIFY(more->menu()->actions().size() <= 4);
    QVERIFY(!bar.find<QToolButton>("handler_Handler 4")->isHidden());
}

void TestControls::aWideBarShowsAllHandlers()
{
    QWidget window;
    Bar bar(8);
    bar.controls.setParent(&window);
    window.show();
    bar.controls.resize(2600, 52);
    QTRY_VERIFY(bar.find<QToolButton>("moreHandlersButton")->isHidden());
}

void TestControls::nothingIsCutAtAnyWidth()
{
    QWidget window;
    Bar bar(8);
    bar.controls.setParent(&window);
    window.show();
    for (int width = 2600; width >= kNarrowest; width -= 20) {
        bar.controls.resize(width, 52);
        QVERIFY2(bar.controls.sizeHint().width() <= width, qPrintable(QString::number(width)));
    }
}

void TestControls::workersAreChosenOnceTyped()
{
    const Bar bar;
    const QSignalSpy workers(&bar.controls, &ui::Controls::workersChosen);
    auto* field = bar.find<QSpinBox>("workersSpinBox");
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("12"));
    QCOMPARE(workers.size(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(workers.size(), 1);
    QCOMPARE(workers[0][0].toInt(), 12);
}

void TestControls::theDelaySliderChoosesWhenLetGo()
{
    const Bar bar;
    const QSignalSpy delay(&bar.controls, &ui::Controls::delayChosen);
    auto* slider = bar.find<QSlider>("delaySlider");
    slider->setSliderDown(true);
    slider->setSliderPosition(ui::delayPosition(5s));
    QCOMPARE(bar.find<QDoubleSpinBox>("delayField")->text(), QStringLiteral("5.0 s"));
    QCOMPARE(delay.size(), 0);
    slider->setSliderDown(false);
    QCOMPARE(delay.size(), 1);
    QCOMPARE(delay[0][0].value<std::chrono::milliseconds>(), 5000ms);
}

void TestControls::delaysAreRoundAndReversible()
{
    QCOMPARE(ui::delayAt(0), 100ms);
    QCOMPARE(ui::delayAt(ui::lastDelayPosition()), 20'000ms);
    for (int position = 0; position <= ui::lastDelayPosition(); ++position)
        QCOMPARE(ui::delayPosition(ui::delayAt(position)), position);
    QCOMPARE(ui::nextLongerDelay(250ms), 300ms);
    QCOMPARE(ui::nextShorterDelay(250ms), 200ms);
    QCOMPARE(ui::nextLongerDelay(20s), 20'000ms);
}

WIDGET_TEST(TestControls)

#include "test_controls.moc"
