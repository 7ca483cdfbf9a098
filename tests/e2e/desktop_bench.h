#pragma once

#include "app/process/resources.h"
#include "app/run/run_files.h"
#include "app/window/desktop.h"
#include "tests/support/own_settings.h"
#include "ui/files/file_desk.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <utility>

namespace support {

/// The program's window with its lab, a folder for files, and what a person does with both.
class DesktopBench
{
protected:
    void prepare(const char* test)
    {
        app::initResources();
        QStandardPaths::setTestModeEnabled(true);
        useOwnSettings(test, m_folder);
    }

    void start()
    {
        app::Scenario scenario;
        scenario.setUp.upstream.delay = std::chrono::milliseconds(20);
        m_desktop = std::make_unique<app::Desktop>(app::Ports{}, scenario);
        m_desktop->window().show();
    }

    void end() { m_desktop.reset(); }

    const trace::Store& store() const { return m_desktop->lab().store(); }

    /// One request, answered.
    void record()
    {
        m_desktop->lab().send(QStringLiteral("/all-async"));
        QTRY_VERIFY(!store().isEmpty() && store().inFlight() == 0 &&
                    trace::isSet(store().requests().front().finished));
        // The loop goes idle after the last byte.
        QTRY_VERIFY(std::ranges::all_of(store().workers(), [](const trace::WorkerTrace& worker) {
            return worker.busy.empty() || trace::isSet(worker.busy.back().end);
        }));
    }

    static app::Scenario scenario()
    {
        app::Scenario scenario;
        scenario.name = "Two at once";
        scenario.setUp.upstream.delay = std::chrono::milliseconds(20);
        scenario.arrivals = {{std::chrono::milliseconds(0), "/all-async", 2}};
        return scenario;
    }

    QString log() const
    {
        return m_desktop->window().findChild<QPlainTextEdit*>(QStringLiteral("logText"))->toPlainText();
    }

    QString notice() const
    {
        return m_desktop->window().findChild<QWidget*>(QStringLiteral("noticeBar"))->accessibleName();
    }

    void pressClear()
    {
        m_desktop->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_desktop->window()));
        QTest::keyClick(&m_desktop->window(), Qt::Key_K, Qt::ControlModifier);
    }

    QString save()
    {
        const auto file = m_folder.filePath(QStringLiteral("run.json.gz"));
        QSignalSpy saved(&m_desktop->files(), &app::RunFiles::saved);
        Q_EMIT m_desktop->window().files().saveRequested(file);
        if (!saved.wait()) qFatal("it was not saved");
        return file;
    }

    /// A loop may wake up once more, when the connection is closed: then that is saved, too.
    std::pair<trace::Store, QString> saveAtRest()
    {
        for (;;) {
            auto saved = store();
            const auto file = save();
            if (store().revision() == saved.revision()) return {std::move(saved), file};
        }
    }

    void open(const QString& file)
    {
        QSignalSpy opened(&m_desktop->files(), &app::RunFiles::opened);
        m_desktop->files().open(file);
        if (opened.isEmpty() && !opened.wait()) qFatal("it was not opened");
    }

    /// Another program's trace.
    QString writeSpans(std::size_t count) const
    {
        const auto file = m_folder.filePath(QStringLiteral("spans.json"));
        QByteArray text = "[";
        for (std::size_t i = 0; i < count; ++i)
            text += R"({"ph":"X","pid":1,"tid":1,"dur":1,"ts":)" + QByteArray::number(2 * i) + "},\n";
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(text + "{}]") < 0) qFatal("no room");
        return file;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Desktop> m_desktop;
};

} // namespace support
