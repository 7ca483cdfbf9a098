#include "tests/support/arrival_rows.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/scenario/arrivals_page.h"
#include "ui/scenario/random_arrivals.h"
#include "ui/scenario/scenario_desk.h"
#include "ui/scenario/scenario_editor.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using support::kPaths;
using support::row;
using support::times;
using ui::ArrivalRow;
using ui::ArrivalRows;

/// Scenarios as a person edits them.
class TestScenarioEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void itBeginsWithThePresentScenarioAndIsLeftAsItWas();
    void keysAloneWriteAScenario();
    void aHandlerIsChosenAndANumberTyped();
    void everyEditCanBeTakenBack();
    void randomArrivalsAreAskedFor();
    void aMistakeStandsBesideItsField();
    void whatIsTypedIsSavedThoughItsFieldIsOpen();
    void unsavedEditsAreAskedAbout_data();
    void unsavedEditsAreAskedAbout();
    void theWindowStaysOpenForUnsavedEdits();
    void whatIsSavedIsNotAskedAbout();
    void theCommandLineIsOfASavedFile();
    void everyFieldAndButtonHasAName();

private:
    template <typename Widget>
    Widget* find(const char* name) const
    {
        return support::findWidget<Widget>(*m_window, name);
    }

    ui::ScenarioDesk& desk() const { return m_window->scenarioDesk(); }
    void openWith(const ArrivalRows& rows) const;
    void click(const char* name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QTableView* table() const { return find<QTableView>("arrivalsTable"); }
    ArrivalRows rows() const { return desk().draft().arrivals; }
    void type(int row, int column, const QString& text) const;
    void answer(QMessageBox::StandardButton button) const;

    QTemporaryDir m_folder;
    trace::Store m_store{{"/healthcheck"}};
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestScenarioEditor::initTestCase()
{
    support::useOwnSettings("test_scenario_editor", m_folder);
}

void TestScenarioEditor::init()
{
    m_window = std::make_unique<ui::MainWindow>(
        m_store, std::vector<ui::HandlerChoice>{{kPaths[1], QStringLiteral("Blocking"), {}},
                                                {kPaths[2], QStringLiteral("Async"), {}}});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestScenarioEditor::cleanup()
{
    m_window.reset();
}

void TestScenarioEditor::openWith(const ArrivalRows& rows) const
{
    ui::ScenarioDraft draft;
    draft.name = QStringLiteral("Test");
    draft.arrivals = rows;
    connect(&desk(), &ui::ScenarioDesk::startRequested, m_window.get(),
            [this, draft] { desk().show(draft, {}); });
    desk().open();
    QTRY_COMPARE(QApplication::activeWindow(), find<ui::ScenarioEditor>("scenarioEditor"));
}

/// Over what stands in the cell.
void TestScenarioEditor::type(int row, int column, const QString& text) const
{
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(row, column));
    QTest::keyClick(table(), Qt::Key_F2);
    auto* field = table()->viewport()->findChild<QLineEdit*>();
    QVERIFY(field != nullptr);
    field->selectAll();
    QTest::keyClicks(field, text);
}

void TestScenarioEditor::answer(QMessageBox::StandardButton button) const
{
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
    QTest::mouseClick(m_window->findChild<QMessageBox*>()->button(button), Qt::LeftButton);
    QTRY_VERIFY(m_window->findChild<QMessageBox*>() == nullptr);
}

void TestScenarioEditor::itBeginsWithThePresentScenarioAndIsLeftAsItWas()
{
    const QSignalSpy asked(&desk(), &ui::ScenarioDesk::startRequested);
    openWith({row("0")});
    QCOMPARE(asked.size(), 1);
    QCOMPARE(find<QLineEdit>("scenarioNameField")->text(), QStringLiteral("Test"));
    click("addArrivalButton");
    desk().giveWay();
    desk().open();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(rows().size(), 2U);
}

void TestScenarioEditor::keysAloneWriteAScenario()
{
    QTest::keyClick(m_window.get(), Qt::Key_E); // nobody answers: it is empty
    auto* editor = find<ui::ScenarioEditor>("scenarioEditor");
    QTRY_COMPARE(QApplication::activeWindow(), editor);
    QTest::keyClick(editor, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(table(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(times(rows()).join(u' '), QStringLiteral("0 300 300"));
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(times(rows()).join(u' '), QStringLiteral("300 0 300"));
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(times(rows()).join(u' '), QStringLiteral("0 300"));
    const QSignalSpy run(&desk(), &ui::ScenarioDesk::runRequested);
    QTest::keyClick(table(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(run.size(), 1);
}

void TestScenarioEditor::aHandlerIsChosenAndANumberTyped()
{
    openWith({row("0")});
    type(0, 2, QStringLiteral("50"));
    QTest::keyClick(table()->viewport()->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_COMPARE(rows()[0].count, QStringLiteral("50"));
    QCOMPARE(find<QLabel>("arrivalsSummary")->text(), QStringLiteral("50 request(s)."));
    table()->setCurrentIndex(table()->model()->index(0, 1));
    QTest::keyClick(table(), Qt::Key_F2);
    auto* box = table()->viewport()->findChild<QComboBox*>();
    QVERIFY(box != nullptr);
    QCOMPARE(box->count(), 3);
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QCOMPARE(rows()[0].path, kPaths[0]);
}

void TestScenarioEditor::everyEditCanBeTakenBack()
{
    const ArrivalRows first{row("0"), row("7")};
    openWith(first);
    click("removeArrivalsButton");
    type(0, 0, QStringLiteral("9"));
    const auto last = rows();
    QCOMPARE(times(last), QStringList(QStringLiteral("9")));
    click("undoButton");
    click("undoButton");
    QCOMPARE(rows(), first);
    QVERIFY(!find<QAbstractButton>("undoButton")->isEnabled());
    click("redoButton");
    click("redoButton");
    QCOMPARE(rows(), last);
}

void TestScenarioEditor::randomArrivalsAreAskedFor()
{
    openWith({row("0")});
    QTest::keyClick(table(), Qt::Key_R, Qt::AltModifier);
    auto* dialog = find<QDialog>("randomArrivalsDialog");
    auto* accept = find<QAbstractButton>("acceptButton");
    find<QSpinBox>("randomShare/async-blocking")->setValue(0);
    QVERIFY(!accept->isEnabled());
    find<QSpinBox>("randomShare/all-async")->setValue(2);
    find<QSpinBox>("randomNumberField")->setValue(5);
    QCOMPARE(find<QLabel>("randomArrivalsState")->text(), QStringLiteral("0.5 per second on average."));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(rows().size(), 6U);
    QTRY_VERIFY(m_window->findChild<QDialog*>(QStringLiteral("randomArrivalsDialog")) == nullptr);
    click("randomArrivalsButton");
    QCOMPARE(find<QSpinBox>("randomNumberField")->value(), 5); // as before
    find<QAbstractButton>("randomReplacesSwitch")->setChecked(true);
    click("acceptButton");
    QCOMPARE(rows().size(), 5U);
}

void TestScenarioEditor::aMistakeStandsBesideItsField()
{
    openWith({row("0"), row("soon")});
    const ui::Mistake mistake{ui::Mistake::Field::At, 1, QStringLiteral("\"at_ms\" is wrong")};
    desk().refuse({mistake});
    const auto* model = table()->model();
    QCOMPARE(table()->currentIndex().row(), 1);
    QVERIFY(model->index(1, 4).data().toString().contains(mistake.sentence));
    QVERIFY(model->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(mistake.sentence));
    QVERIFY(model->index(0, 4).data().toString().isEmpty());
    QVERIFY(find<QLabel>("scenarioSaid")->text().contains(mistake.sentence));
    QVERIFY(find<QLabel>("arrivalsMistake")->text().contains(mistake.sentence));
    desk().setMistakes({{ui::Mistake::Field::Seed, -1, QStringLiteral("a bad seed")}});
    QVERIFY(find<QLabel>("scenarioSeedMistake")->text().contains(QStringLiteral("a bad seed")));
    QVERIFY(find<QLabel>("arrivalsMistake")->text().isEmpty());
    QCOMPARE(rows()[1].at, QStringLiteral("soon"));
}

void TestScenarioEditor::whatIsTypedIsSavedThoughItsFieldIsOpen()
{
    openWith({row("0")});
    desk().setSaved(QStringLiteral("/tmp/x.json"));
    const QSignalSpy saved(&desk(), &ui::ScenarioDesk::saveRequested);
    type(0, 0, QStringLiteral("77"));
    QTest::keyClick(table()->viewport()->findChild<QLineEdit*>(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(saved[0][0].value<ui::ScenarioDraft>().arrivals[0].at, QStringLiteral("77"));
    QCOMPARE(saved[0][1].toString(), QStringLiteral("/tmp/x.json"));
}

void TestScenarioEditor::unsavedEditsAreAskedAbout_data()
{
    QTest::addColumn<int>("button");
    QTest::addColumn<bool>("goes");
    QTest::newRow("discard") << int(QMessageBox::Discard) << true;
    QTest::newRow("cancel") << int(QMessageBox::Cancel) << false;
    QTest::newRow("save") << int(QMessageBox::Save) << true;
}

void TestScenarioEditor::unsavedEditsAreAskedAbout()
{
    QFETCH(const int, button);
    QFETCH(const bool, goes);
    openWith({row("0")});
    desk().setSaved(QStringLiteral("/tmp/x.json"));
    connect(&desk(), &ui::ScenarioDesk::saveRequested, m_window.get(),
            [this](const ui::ScenarioDraft&, const QString& file) { desk().setSaved(file); });
    auto* editor = find<ui::ScenarioEditor>("scenarioEditor");
    click("addArrivalButton");
    QVERIFY(desk().isUnsaved());
    QVERIFY(editor->isWindowModified());
    editor->close();
    QVERIFY(editor->isVisible());
    answer(QMessageBox::StandardButton(button));
    QCOMPARE(editor->isVisible(), !goes);
    QCOMPARE(desk().isUnsaved(), !goes);
}

void TestScenarioEditor::theWindowStaysOpenForUnsavedEdits()
{
    openWith({row("0")});
    click("addArrivalButton");
    desk().giveWay();
    m_window->close();
    QVERIFY(m_window->isVisible());
    answer(QMessageBox::Cancel);
    QVERIFY(m_window->isVisible());
    m_window->close();
    answer(QMessageBox::Discard);
    QVERIFY(!m_window->isVisible());
}

void TestScenarioEditor::whatIsSavedIsNotAskedAbout()
{
    openWith({row("0")});
    click("addArrivalButton");
    desk().setSaved(QStringLiteral("/tmp/x.json"));
    auto* editor = find<ui::ScenarioEditor>("scenarioEditor");
    QVERIFY(editor->windowTitle().startsWith(QStringLiteral("x.json")));
    editor->close();
    QVERIFY(!editor->isVisible());
}

void TestScenarioEditor::theCommandLineIsOfASavedFile()
{
    openWith({row("0")});
    QStringList files;
    const auto go = [&files](const QString& file) { files << file; };
    desk().whenSaved(go);
    QVERIFY(files.isEmpty());
    auto* dialog = find<QFileDialog>("saveScenarioDialog");
    connect(&desk(), &ui::ScenarioDesk::saveRequested, m_window.get(),
            [this](const ui::ScenarioDraft&, const QString& file) { desk().setSaved(file); });
    Q_EMIT dialog->fileSelected(QStringLiteral("/tmp/y.json"));
    QCOMPARE(files, QStringList(QStringLiteral("/tmp/y.json")));
    desk().whenSaved(go);
    QCOMPARE(files.size(), 2);
}

void TestScenarioEditor::everyFieldAndButtonHasAName()
{
    openWith({row("0")});
    click("randomArrivalsButton");
    const auto* editor = find<ui::ScenarioEditor>("scenarioEditor");
    int seen = 0;
    for (const auto* widget : editor->findChildren<QWidget*>()) {
        const bool isOfAnother = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                                 qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) != nullptr;
        if (isOfAnother || (widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        const bool isTab = widget->inherits("QTabBar") || widget->inherits("QDialogButtonBox");
        QVERIFY2(isNamed || isTab,
                 qPrintable(QStringLiteral("%1 %2").arg(QString::fromUtf8(widget->metaObject()->className()),
                                                        widget->objectName())));
        ++seen;
    }
    QVERIFY(seen > 25);
}

WIDGET_TEST(TestScenarioEditor)
#include "test_scenario_editor.moc"
