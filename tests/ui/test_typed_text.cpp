#include "tests/support/test_program.h"
#include "tests/ui/window/window_at_hand.h"
#include "ui/input/delay_control.h"
#include "ui/input/number_box.h"
#include "ui/input/typed_text.h"
#include "ui/scenario/scenario_desk.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolTip>

namespace {

/// What a person does after typing into a field.
enum class Then : std::uint8_t { PressButton, PressKey, Return, GoOn };

constexpr std::array kThen{Then::PressButton, Then::PressKey, Then::Return, Then::GoOn};
constexpr std::array kThenNames{"presses a button", "presses a key", "presses Return", "goes on"};

constexpr std::array kPlaces{"window", "settings", "again",  "scenario",
                             "random", "repeat",   "export", "burst"};

QVariant valueOf(const QAbstractSpinBox& box)
{
    return box.property("value");
}

/// The window that was there before may be activated once more meanwhile.
bool comesToFront(QWidget& window)
{
    return QTest::qWaitFor([&] {
        QCoreApplication::processEvents();
        if (QApplication::activeWindow() == &window) return true;
        window.activateWindow();
        return false;
    });
}

/// Another value than it has, as one types it: its digits.
QString somethingElse(const QAbstractSpinBox& box)
{
    if (qobject_cast<const QDoubleSpinBox*>(&box) != nullptr)
        return valueOf(box).toDouble() == 0.5 ? QStringLiteral("0.7") : QStringLiteral("0.5");
    const auto& whole = dynamic_cast<const QSpinBox&>(box);
    return QString::number(whole.value() == whole.maximum() ? whole.value() - 1 : whole.value() + 1);
}

} // namespace

Q_DECLARE_METATYPE(Then)

/// What stands in a field is what is done, whatever a person does after typing.
class TestTypedText : public QObject, support::WindowAtHand
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepSettingsOf("test_typed_text"); }
    void init() { QVERIFY(open()); }
    void cleanup() { m_window.reset(); }

    void whatStandsInAFieldIsWhatIsDone_data();
    void whatStandsInAFieldIsWhatIsDone();
    void aCellThatIsBeingEditedGivesItsTextAway();
    void theMouseInTheFieldItselfDisturbsNobody();
    void returnDoesWhatADialogIsFor_data();
    void returnDoesWhatADialogIsFor();
    void returnInTheSettingsChangesNothingElse();
    void whatIsNoNumberIsSaidAndTheFieldShowsWhatHolds_data();
    void whatIsNoNumberIsSaidAndTheFieldShowsWhatHolds();
    void aPointAndACommaBothBeginTheDecimals_data();
    void aPointAndACommaBothBeginTheDecimals();

private:
    QWidget* openPlace(const QString& place);
    QDialog* newestDialog() const;
    ui::RunAgain chosenAgain() const { return m_chosen.value_or(ui::RunAgain{}); }
    void trigger(const char* text) const;
    static std::vector<QAbstractSpinBox*> fieldsOf(const QWidget& place);
    static void bringIntoView(const QWidget& field);
    static void type(QAbstractSpinBox& field, const QString& text);
    static QVariant valueWhenDone(QWidget& place, QAbstractSpinBox& field, Then then);

    std::optional<ui::RunAgain> m_chosen;
};

void TestTypedText::trigger(const char* text) const
{
    for (auto* action : m_window->findChildren<QAction*>())
        if (action->text() == QString::fromUtf8(text)) return action->trigger();
    qFatal("no action called %s", text);
}

QDialog* TestTypedText::newestDialog() const
{
    QDialog* newest = nullptr;
    for (auto* dialog : m_window->findChildren<QDialog*>())
        if (dialog->isVisible() && qobject_cast<QInputDialog*>(dialog) == nullptr) newest = dialog;
    return newest;
}

/// The window that has the fields, in front.
QWidget* TestTypedText::openPlace(const QString& place)
{
    if (place == QStringLiteral("window")) return m_window.get();
    if (place == QStringLiteral("settings")) trigger("Settings…");
    if (place == QStringLiteral("export")) trigger("Export picture…");
    if (place == QStringLiteral("burst")) trigger("Other…");
    if (place == QStringLiteral("again")) {
        m_window->askToRunAgain({2, 0, 0, {}}, {});
        connect(m_window.get(), &ui::MainWindow::runAgainChosen, this,
                [this](const ui::RunAgain& chosen) { m_chosen = chosen; });
    }
    const bool isEditor = place == QStringLiteral("scenario") || place == QStringLiteral("random") ||
                          place == QStringLiteral("repeat");
    if (isEditor) {
        ui::ScenarioDraft draft;
        draft.arrivals.resize(2);
        m_window->scenarioDesk().show(draft, {});
        m_window->scenarioDesk().open();
    }
    if (place == QStringLiteral("random")) find<QPushButton>("randomArrivalsButton")->click();
    if (place == QStringLiteral("repeat")) find<QPushButton>("repeatArrivalsButton")->click();
    QWidget* opened = newestDialog();
    if (place == QStringLiteral("burst")) opened = m_window->findChild<QInputDialog*>();
    if (place == QStringLiteral("random")) opened = find<QDialog>("randomArrivalsDialog");
    if (place == QStringLiteral("repeat")) opened = find<QDialog>("repeatDialog");
    if (opened == nullptr) qFatal("nothing opened");
    if (!comesToFront(*opened)) qFatal("it does not come to the front");
    return opened;
}

std::vector<QAbstractSpinBox*> TestTypedText::fieldsOf(const QWidget& place)
{
    std::vector<QAbstractSpinBox*> fields;
    for (auto* field : place.findChildren<QAbstractSpinBox*>())
        if (field->window() == &place) fields.push_back(field);
    return fields;
}

/// Some are behind a tab, or belong to another choice.
void TestTypedText::bringIntoView(const QWidget& field)
{
    for (auto* tabs : field.window()->findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i)
            if (tabs->widget(i)->isAncestorOf(&field)) tabs->setCurrentIndex(i);
    if (field.objectName() == QStringLiteral("randomRateField"))
        support::findWidget<QComboBox>(*field.window(), "randomByField")->setCurrentIndex(1);
}

void TestTypedText::type(QAbstractSpinBox& field, const QString& text)
{
    QVERIFY(comesToFront(*field.window()));
    field.setFocus();
    QTRY_VERIFY(field.hasFocus());
    field.selectAll();
    QTest::keyClicks(&field, text);
}

/// What holds at the moment in which a button, a key or Return does something, or once the focus is
/// elsewhere.
QVariant TestTypedText::valueWhenDone(QWidget& place, QAbstractSpinBox& field, Then then)
{
    QVariant value;
    const auto look = [&] { value = valueOf(field); };
    if (then == Then::PressButton) {
        QToolButton button(&place); // takes no focus
        button.resize(20, 20);
        button.show();
        connect(&button, &QToolButton::clicked, look);
        QTest::mouseClick(&button, Qt::LeftButton);
    } else if (then == Then::PressKey) {
        const QShortcut shortcut(QKeySequence(Qt::CTRL | Qt::Key_F12), &place, nullptr, nullptr,
                                 Qt::ApplicationShortcut);
        connect(&shortcut, &QShortcut::activated, look);
        QTest::keyClick(&field, Qt::Key_F12, Qt::ControlModifier);
    } else {
        const QPointer dialog = qobject_cast<QDialog*>(&place);
        if (dialog != nullptr) connect(dialog, &QDialog::finished, look);
        QTest::keyClick(&field, then == Then::Return ? Qt::Key_Return : Qt::Key_Tab);
        if (value.isNull()) look();
    }
    return value;
}

void TestTypedText::whatStandsInAFieldIsWhatIsDone_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<Then>("then");
    for (const auto* place : kPlaces)
        for (std::size_t i = 0; i < kThen.size(); ++i)
            QTest::addRow("%s, %s", place, kThenNames[i]) << QString::fromLatin1(place) << kThen[i];
}

void TestTypedText::whatStandsInAFieldIsWhatIsDone()
{
    QFETCH(QString, place);
    QFETCH(Then, then);
    QPointer opened = openPlace(place);
    const auto count = fieldsOf(*opened).size();
    QVERIFY(count > 0);
    for (std::size_t i = 0; i < count; ++i) {
        if (opened == nullptr || !opened->isVisible()) { // Return has closed it
            cleanup();
            init();
            opened = openPlace(place);
        }
        auto& field = *fieldsOf(*opened).at(i);
        bringIntoView(field);
        if (field.isHidden()) continue;
        const auto text = somethingElse(field);
        type(field, text);
        const auto value = valueWhenDone(*opened, field, then);
        QVERIFY2(std::abs(value.toDouble() - text.toDouble()) < 1e-9,
                 qPrintable(
                     QStringLiteral("%1: %2 instead of %3").arg(field.objectName(), value.toString(), text)));
    }
}

void TestTypedText::aCellThatIsBeingEditedGivesItsTextAway()
{
    auto& editor = *openPlace(QStringLiteral("scenario"));
    auto* table = support::findWidget<QTableView>(editor, "arrivalsTable");
    for (const auto then : {Then::PressButton, Then::PressKey}) {
        QVERIFY(comesToFront(editor));
        QCoreApplication::sendPostedEvents(nullptr,
                                           QEvent::DeferredDelete); // the cell's editor of the last time
        const auto cell = table->model()->index(1, 0);
        const auto text = QString::number(cell.data().toInt() + 70);
        table->setFocus();
        table->setCurrentIndex(cell);
        table->edit(cell);
        auto* line = table->viewport()->findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, text);
        QString done;
        QToolButton button(&editor);
        button.show();
        const QShortcut shortcut(QKeySequence(Qt::CTRL | Qt::Key_F12), &editor, nullptr, nullptr,
                                 Qt::ApplicationShortcut);
        const auto look = [&] { done = cell.data().toString(); };
        connect(&button, &QToolButton::clicked, look);
        connect(&shortcut, &QShortcut::activated, look);
        if (then == Then::PressButton)
            QTest::mouseClick(&button, Qt::LeftButton);
        else
            QTest::keyClick(line, Qt::Key_F12, Qt::ControlModifier);
        QCOMPARE(done, text);
    }
}

void TestTypedText::theMouseInTheFieldItselfDisturbsNobody()
{
    auto* workers = find<QSpinBox>("workersSpinBox");
    const QSignalSpy chosen(m_window.get(), &ui::MainWindow::workersChanged);
    type(*workers, QStringLiteral("1"));
    auto* line = workers->findChild<QLineEdit*>();
    QTest::mouseClick(line, Qt::LeftButton, {}, line->rect().center());
    QTest::keyClick(workers, Qt::Key_End);
    QTest::keyClicks(workers, QStringLiteral("2"));
    QCOMPARE(chosen.size(), 0);
    ui::takeOverTyping();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(workers->value(), 12);
}

void TestTypedText::returnDoesWhatADialogIsFor_data()
{
    QTest::addColumn<QString>("place");
    for (const auto* place : {"again", "random", "repeat", "burst"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestTypedText::returnDoesWhatADialogIsFor()
{
    QFETCH(QString, place);
    auto* dialog = qobject_cast<QDialog*>(openPlace(place));
    auto* field = fieldsOf(*dialog).front();
    int result = -1;
    connect(dialog, &QDialog::finished, this, [&](int ended) { result = ended; });
    type(*field, QStringLiteral("3"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(result, int(QDialog::Accepted));
    if (place == QStringLiteral("again")) QCOMPARE(chosenAgain().workers, 3);
}

void TestTypedText::returnInTheSettingsChangesNothingElse()
{
    auto* dialog = openPlace(QStringLiteral("settings"));
    const QSignalSpy changed(m_window.get(), &ui::MainWindow::setUpChanged);
    auto* calls = support::findWidget<QSpinBox>(*dialog, "calls");
    auto* cpu = support::findWidget<QSpinBox>(*dialog, "cpu_ms");
    type(*calls, QStringLiteral("5"));
    QTest::keyClick(calls, Qt::Key_Return);
    type(*cpu, QStringLiteral("70"));
    QTest::keyClick(cpu, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(calls->value(), 5); // and not the default again
    QCOMPARE(changed.size(), 2);
}

void TestTypedText::whatIsNoNumberIsSaidAndTheFieldShowsWhatHolds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("holds");
    QTest::newRow("nothing") << QString() << 1;
    QTest::newRow("too little") << QStringLiteral("0") << 1;
    QTest::newRow("too much") << QStringLiteral("99") << 9; // the second digit is not taken
}

void TestTypedText::whatIsNoNumberIsSaidAndTheFieldShowsWhatHolds()
{
    QFETCH(QString, typed);
    QFETCH(int, holds);
    auto* workers = find<QSpinBox>("workersSpinBox");
    type(*workers, typed);
    if (typed.isEmpty()) QTest::keyClick(workers, Qt::Key_Backspace);
    ui::takeOverTyping();
    QCOMPARE(workers->value(), holds);
    QCOMPARE(workers->text(), QString::number(holds));
    QCOMPARE(QToolTip::text(), QStringLiteral("From 1 to 64."));
    QToolTip::hideText();
}

void TestTypedText::aPointAndACommaBothBeginTheDecimals_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("English") << QLocale(QLocale::English);
    QTest::newRow("Spanish") << QLocale(QLocale::Spanish);
}

void TestTypedText::aPointAndACommaBothBeginTheDecimals()
{
    QFETCH(QLocale, locale);
    auto* delay = find<QDoubleSpinBox>("delayField");
    delay->setLocale(locale);
    for (const auto* typed : {"0.5", "0,5"}) {
        delay->setValue(2);
        type(*delay, QString::fromLatin1(typed));
        ui::takeOverTyping();
        QCOMPARE(delay->value(), 0.5);
    }
}

WIDGET_TEST(TestTypedText)
#include "test_typed_text.moc"
