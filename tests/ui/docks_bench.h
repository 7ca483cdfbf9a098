#pragma once

#include "tests/support/own_settings.h"
#include "tests/support/trace_builder.h"
#include "ui/window/main_window.h"

#include <QDockWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace support {

/// A window with its panels around a run of two requests.
class DocksBench
{
protected:
    void prepare(const char* program) { useOwnSettings(program, m_folder); }

    void start()
    {
        using namespace std::chrono_literals;
        m_window.reset();
        QSettings().clear();
        m_store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
        open({1400, 900});
    }

    void open(const QSize& size)
    {
        using namespace std::chrono_literals;
        const std::vector<ui::HandlerChoice> choices{
            {QStringLiteral("/async-blocking"), QStringLiteral("Blocking"), {}}};
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(m_store, choices);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->refresh(TraceBuilder::at(9s));
    }

    QDockWidget* dock(const char* name) const
    {
        auto* dock = m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
        if (dock == nullptr) qFatal("no dock called %s", name);
        return dock;
    }

    bool isInFront(const char* name) const
    {
        return dock(name)->isVisible() && !dock(name)->visibleRegion().isEmpty();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace support
