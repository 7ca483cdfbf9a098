#include "tests/support/test_program.h"
#include "tests/support/trace_builder.h"
#include "ui/attention/attention.h"
#include "ui/request_list/request_list_panel.h"
#include "ui/request_list/request_table_model.h"
#include "ui/scenario/arrival_table_model.h"
#include "ui/scenario/arrivals_page.h"
#include "ui/style/appearance.h"

#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFrame>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPalette>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include <memory>

using support::TraceBuilder;
using namespace std::chrono_literals;

namespace {

std::array<ui::Theme, 3> themes()
{
    return {ui::Theme::light(), ui::Theme::dark(), ui::Theme::highContrast()};
}

/// Counts how often it is painted.
class Canvas : public QWidget
{
public:
    using QWidget::QWidget;

    int paints = 0;

protected:
    void paintEvent(QPaintEvent*) override { ++paints; }
};

/// A window with a page in front and one behind it, a dock beside it and a dialog over it.
struct Dressed
{
    Dressed()
    {
        styled->setProperty("role", QStringLiteral("why"));
        pages->addWidget(styled);
        pages->addWidget(behind);
        window.setCentralWidget(pages);
        dock->setWidget(docked);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    }

    bool is(const QWidget& widget, const ui::Theme& theme) const
    {
        return ui::themeOf(widget.palette()) == theme;
    }

    /// From what is made now.
    bool isNew(QWidget* widget, const ui::Theme& theme) const
    {
        const std::unique_ptr<QWidget> owner(widget);
        widget->ensurePolished();
        return is(*widget, theme);
    }

    QMainWindow window;
    QStackedWidget* pages = new QStackedWidget;
    QFrame* styled = new QFrame;
    Canvas* inStyled = new Canvas(styled);
    QTableView* behind = new QTableView;
    QDockWidget* dock = new QDockWidget(&window);
    Canvas* docked = new Canvas;
    QDialog* dialog = new QDialog(&window);
};

} // namespace

/// How widgets come to know their theme.
class TestDress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeIsKnownByItsPalette()
    {
        for (const auto& theme : themes())
            QVERIFY(ui::themeOf(ui::paletteOf(theme)) == theme);
    }

    void aPaletteOfNoThemeIsTakenForTheLightOne()
    {
        QVERIFY(ui::themeOf(QPalette(Qt::black)) == ui::Theme::light());
        QVERIFY(ui::themeOf(ui::paletteOf(ui::Theme::print())) == ui::Theme::light());
    }

    void allThatIsInAWindowKnowsItsTheme()
    {
        Dressed dressed;
        for (const auto& theme : themes()) {
            ui::dress(dressed.window, theme);
            for (const QWidget* widget : std::initializer_list<const QWidget*>{
                     &dressed.window, dressed.styled, dressed.inStyled, dressed.behind,
                     dressed.behind->viewport(), dressed.dock, dressed.docked, dressed.dialog})
                QVERIFY2(dressed.is(*widget, theme), widget->metaObject()->className());
        }
    }

    void whatComesLaterKnowsItToo()
    {
        Dressed dressed;
        ui::dress(dressed.window, ui::Theme::dark());
        QVERIFY(dressed.isNew(new Canvas(dressed.inStyled), ui::Theme::dark()));
        QVERIFY(dressed.isNew(new QLineEdit(dressed.styled), ui::Theme::dark()));
        QVERIFY(dressed.isNew(new QMenu(&dressed.window), ui::Theme::dark()));
        QVERIFY(dressed.isNew(new QDialog(&dressed.window), ui::Theme::dark()));
    }

    void tablesThatComeLaterSayWhatIsBadInItsColour()
    {
        Dressed dressed;
        for (const auto& theme : themes()) {
            ui::dress(dressed.window, theme);
            ui::ArrivalsPage page({QStringLiteral("/async")});
            page.ensurePolished();
            page.setArrivals({{QStringLiteral("/async"), QStringLiteral("x")}});
            page.setMistakes({{ui::Mistake::Field::At, 0, QStringLiteral("a number")}});
            const auto* arrivals = page.findChild<ui::ArrivalTableModel*>();
            QCOMPARE(arrivals->index(0, 0).data(Qt::ForegroundRole).value<QColor>(), theme.danger);
            const auto store = TraceBuilder().read(1, 0ms, 1).finished(1, 1ms, 500).store();
            ui::Attention attention;
            const ui::RequestListPanel panel(store, attention);
            panel.ensurePolished();
            auto* requests = panel.findChild<ui::RequestTableModel*>();
            requests->update(TraceBuilder::at(1s));
            const auto fate = requests->index(0, static_cast<int>(ui::Column::Fate));
            QCOMPARE(fate.data(Qt::ForegroundRole).value<QColor>(), theme.danger);
        }
    }

    void aDesktopsPaletteForAClassDoesNotHideIt()
    {
        for (const auto* ofClass : {"QAbstractButton", "QLineEdit", "QTextEdit"})
            QApplication::setPalette(QPalette(Qt::white), ofClass);
        Dressed dressed;
        ui::dress(dressed.window, ui::Theme::dark());
        QVERIFY(dressed.isNew(new QPushButton(dressed.styled), ui::Theme::dark()));
        QVERIFY(dressed.isNew(new QLineEdit(dressed.styled), ui::Theme::dark()));
        QVERIFY(dressed.isNew(new QTextEdit(dressed.styled), ui::Theme::dark()));
    }

    void aDockThatFloatsKeepsIt()
    {
        Dressed dressed;
        ui::dress(dressed.window, ui::Theme::dark());
        dressed.window.show();
        dressed.dock->setFloating(true);
        QVERIFY(dressed.is(*dressed.docked, ui::Theme::dark()));
        ui::dress(dressed.window, ui::Theme::light());
        QVERIFY(dressed.is(*dressed.docked, ui::Theme::light()));
    }

    void anotherThemeIsPaintedOnce()
    {
        Dressed dressed;
        ui::dress(dressed.window, ui::Theme::light());
        dressed.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dressed.window));
        QTRY_VERIFY(dressed.docked->paints > 0);
        QCoreApplication::processEvents();
        dressed.docked->paints = 0;
        ui::dress(dressed.window, ui::Theme::dark());
        QTRY_COMPARE(dressed.docked->paints, 1);
        QCoreApplication::processEvents();
        QCOMPARE(dressed.docked->paints, 1);
    }
};

WIDGET_TEST(TestDress)
#include "test_dress.moc"
