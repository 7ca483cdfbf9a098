#pragma once

#include "tests/support/find_widget.h"
#include "tests/support/own_settings.h"
#include "tests/support/trace_builder.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace support {

/// For a test that has the window with a made-up run of two blocking requests in it, and nothing behind it.
class WindowAtHand
{
protected:
    void keepSettingsOf(const char* test) const { useOwnSettings(test, m_folder); }

    /// False where it does not come up.
    bool open()
    {
        using namespace std::chrono_literals;
        QSettings().clear();
        m_store = TraceBuilder().blockingRequest(1, 0ms, 0ms).blockingRequest(2, 300ms, 4s).store();
        m_window = std::make_unique<ui::MainWindow>(m_store, choices());
        m_window->resize(1400, 800);
        m_window->show();
        m_window->activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(m_window.get());
        m_window->refresh(TraceBuilder::at(9s));
        return isActive;
    }

    template <typename Widget>
    Widget* find(const char* name) const
    {
        return findWidget<Widget>(*m_window, name);
    }

    void click(const char* name) const { QTest::mouseClick(find<QToolButton>(name), Qt::LeftButton); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    QTemporaryDir m_folder;
    trace::Store m_store;
    std::unique_ptr<ui::MainWindow> m_window;

private:
    static std::vector<ui::HandlerChoice> choices()
    {
        return {{QStringLiteral("/async-blocking"), QStringLiteral("Blocking"),
                 QStringLiteral("Holds the loop.")},
                {QStringLiteral("/all-async"), QStringLiteral("Async"), QStringLiteral("Frees the loop.")}};
    }
};

} // namespace support
