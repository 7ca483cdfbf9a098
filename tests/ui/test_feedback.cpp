#include "tests/support/test_program.h"
#include "tests/ui/window/window_at_hand.h"
#include "ui/files/file_desk.h"
#include "ui/input/save_dialog.h"
#include "ui/scenario/scenario_desk.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

/// What a person is told after Save, Export and Copy, and before a name that will not do is used.
class TestFeedback : public QObject, support::WindowAtHand
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { keepSettingsOf("test_feedback"); }

    void init()
    {
        QVERIFY(open());
        m_place.emplace();
    }

    void cleanup() { m_window.reset(); }

    void whatIsExportedIsToldByItsName()
    {
        exportTo(path("run.svg"));
        QVERIFY(QFile::exists(path("run.svg")));
        QCOMPARE(told(), QStringLiteral("Exported run.svg"));
        QVERIFY(find<QToolButton>("showInFolderButton")->isVisible());
        QVERIFY(!find<QLabel>("serverAddress")->isVisible()); // it has the place for a while
    }

    void whatIsSavedIsToldByItsName()
    {
        m_window->tellWritten(QStringLiteral("Saved run.json"), path("run.json"));
        QCOMPARE(told(), QStringLiteral("Saved run.json"));
        QCOMPARE(find<QLabel>("writtenText")->toolTip(), path("run.json"));
    }

    void whatIsCopiedIsTold()
    {
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(told(), QStringLiteral("The picture is on the clipboard"));
        QVERIFY(!find<QToolButton>("showInFolderButton")->isVisible());
    }

    void aCopyIsToldInTheExportDialogToo()
    {
        press(Qt::Key_E, Qt::ControlModifier);
        find<QPushButton>("copyPictureButton")->click();
        QCOMPARE(find<QLabel>("exportSentence")->text(), QStringLiteral("The picture is on the clipboard"));
    }

    void aNameThatWillNotDoIsToldInTheDialog_data()
    {
        QTest::addColumn<QByteArray>("dialog");
        QTest::addColumn<QString>("endings");
        QTest::addRow("export") << QByteArray("exportFileDialog")
                                << QStringLiteral(".png, .svg, .pdf, .webp, .html, .csv, .events.csv");
        QTest::addRow("save") << QByteArray("saveDialog")
                              << QStringLiteral(".json.gz, .json, .csv, .events.csv");
        QTest::addRow("scenario") << QByteArray("saveScenarioDialog") << QStringLiteral(".json");
    }

    void aNameThatWillNotDoIsToldInTheDialog()
    {
        QFETCH(QByteArray, dialog);
        QFETCH(QString, endings);
        auto* asked = openDialog(dialog);
        QSignalSpy chosen(asked, &QFileDialog::fileSelected);
        type(*asked, path("run.gif"));
        QCOMPARE(problemOf(*asked), QStringLiteral("The name must end in %1.").arg(endings));
        type(*asked, path("nowhere/run") + endings.section(QStringLiteral(", "), 0, 0));
        QCOMPARE(problemOf(*asked), QStringLiteral("There is no folder %1.").arg(path("nowhere")));
        QVERIFY(asked->isVisible() && chosen.isEmpty());
        QVERIFY(QDir(m_place->path()).isEmpty());
    }

    void aNameWithoutAnEndingGetsTheOneOfTheFilter()
    {
        auto* asked = openDialog("exportFileDialog");
        asked->selectNameFilter(QStringLiteral("The run growing (*.webp)"));
        Q_EMIT asked->filterSelected(asked->selectedNameFilter());
        QCOMPARE(QFileInfo(asked->selectedFiles().value(0)).fileName(), QStringLiteral("await-and-see.webp"));
        QSignalSpy chosen(asked, &QFileDialog::fileSelected);
        type(*asked, path("run"));
        QCOMPARE(chosen.value(0).value(0).toString(), path("run.webp"));
    }

    void theRunGrowingCanBeExported()
    {
        press(Qt::Key_E, Qt::ControlModifier);
        find<QComboBox>("exportScale")->setCurrentIndex(0);
        exportTo(path("run.webp"));
        QFile file(path("run.webp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto webp = file.readAll();
        QVERIFY(webp.startsWith("RIFF"));
        QCOMPARE(webp.count("ANMF"), 8 * 2 + 1); // two a second
        QCOMPARE(told(), QStringLiteral("Exported run.webp"));
    }

    void aTableIsAskedForWhereRunsAreSaved()
    {
        QSignalSpy wanted(&m_window->files(), &ui::FileDesk::saveRequested);
        exportTo(path("run.events.csv"));
        QCOMPARE(wanted.value(0).value(0).toString(), path("run.events.csv"));
    }

    void theEmbedCodeShowsThePageThatWasExported()
    {
        press(Qt::Key_E, Qt::ControlModifier);
        find<QPushButton>("copyEmbedButton")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("<iframe src=\"run.html\"")));
        QCOMPARE(find<QLabel>("exportSentence")->text(),
                 QStringLiteral("The embed code is on the clipboard"));
        exportTo(path("a page.html"));
        press(Qt::Key_E, Qt::ControlModifier);
        find<QPushButton>("copyEmbedButton")->click();
        QVERIFY(
            QGuiApplication::clipboard()->text().contains(QStringLiteral("<iframe src=\"a%20page.html\"")));
    }

    void whatCannotBeExportedIsToldWhereItWasAskedFor()
    {
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), path("full.png")));
        press(Qt::Key_E, Qt::ControlModifier);
        Q_EMIT openDialog("exportFileDialog")->fileSelected(path("full.png"));
        QVERIFY(find<QDialog>("exportDialog")->isVisible());
        QCOMPARE(find<QLabel>("exportSentence")->text(),
                 QStringLiteral("The picture could not be written to %1: No space left on device.")
                     .arg(path("full.png")));
        QVERIFY(!find<QWidget>("writtenNote")->isVisible());
    }

private:
    QString path(const char* name) const { return m_place->filePath(QLatin1String(name)); }
    QString told() const { return find<QLabel>("writtenText")->text(); }

    ui::SaveDialog* openDialog(const QByteArray& name)
    {
        if (name == "exportFileDialog") {
            press(Qt::Key_E, Qt::ControlModifier);
            find<QPushButton>("savePictureButton")->click();
        } else if (name == "saveDialog") {
            m_window->files().saveAs();
        } else {
            m_window->scenarioDesk().show({}, {});
            find<QPushButton>("scenarioSaveAsButton")->click();
        }
        return find<ui::SaveDialog>(name.constData());
    }

    static void type(ui::SaveDialog& dialog, const QString& file)
    {
        dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
        dialog.accept();
    }

    static QString problemOf(const ui::SaveDialog& dialog)
    {
        const auto* label = dialog.findChild<QLabel*>(QStringLiteral("saveProblem"));
        return label->isVisible() ? label->text() : QString();
    }

    void exportTo(const QString& file) { type(*openDialog("exportFileDialog"), file); }

    std::optional<QTemporaryDir> m_place;
};

WIDGET_TEST(TestFeedback)
#include "test_feedback.moc"
