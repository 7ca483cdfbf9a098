#include "tests/support/own_settings.h"
#include "tests/support/test_program.h"
#include "ui/help/guide_dialog.h"
#include "ui/style/swatch.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// The guide in the Help menu.
class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itOpensWithItsKeyAndListsWhatThereIs();

private:
    QTemporaryDir m_folder;
};

void TestGuide::initTestCase()
{
    support::useOwnSettings("test_guide", m_folder);
}

void TestGuide::itOpensWithItsKeyAndListsWhatThereIs()
{
    const trace::Store store({"/healthcheck"});
    ui::MainWindow window(store, {{QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}}});
    window.setCommandLine(QStringLiteral("program --first\nprogram --second\n"));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    const auto* guide = window.findChild<ui::GuideDialog*>();
    QVERIFY(guide != nullptr && guide->isVisible());
    QCOMPARE(guide->findChildren<ui::Swatch*>().size(), qsizetype(trace::kNuanceCount));
    QString text;
    for (const auto* label : guide->findChildren<QLabel*>())
        text += label->text() + u'\n';
    QVERIFY(text.contains(QStringLiteral("program --first\nprogram --second")));
    QVERIFY(text.contains(QSettings().fileName()));
    QVERIFY(text.contains(QStringLiteral("--watch 'uvicorn app:app")));
    int keys = 0;
    for (const auto* action : window.actions()) {
        if (action->shortcut().isEmpty()) continue;
        ++keys;
        const auto key = action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped();
        QVERIFY2(text.contains(key), qPrintable(key));
        QVERIFY2(text.contains(action->text().toHtmlEscaped()), qPrintable(action->text()));
    }
    QVERIFY(keys > 30);
}

WIDGET_TEST(TestGuide)
#include "test_guide.moc"
