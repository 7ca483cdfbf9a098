#pragma once

#include "app/process/resources.h"
#include "app/window/desktop.h"
#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"

#include <QTest>
#include <QToolButton>

#include <memory>

namespace support {

/// For a test that sits in front of the real window, with the real servers behind it.
class RealWindow
{
protected:
    /// Nobody asks whether to save: tests/e2e/test_unsaved_run.cpp is asked.
    void prepare(const char* test) const
    {
        app::initResources();
        useOwnSettings(test, m_folder);
        QSettings().setValue(QStringLiteral("files/neverAskToSave"), true);
    }

    /// False where it does not come up.
    bool open(const app::Scenario& setUp = {})
    {
        m_desktop = std::make_unique<app::Desktop>(app::Ports{}, setUp);
        window().resize(1400, 900);
        window().show();
        return comesToFront();
    }

    bool comesToFront() const
    {
        window().activateWindow();
        return QTest::qWaitForWindowActive(&window());
    }

    ui::MainWindow& window() const { return m_desktop->window(); }
    const trace::Store& store() const { return m_desktop->lab().store(); }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        return findWidget<Widget>(window(), name);
    }

    void click(const char* name) const { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace support
