#pragma once

#include "engine/settings/server_to_watch.h"

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace app {

/// The server that comes with the program to be watched: an application of FastAPI, as in the article, in a
/// file of the person's. Finds out whether there is a Python that can run it. GUI thread; nothing waits.
class ExampleServer : public QObject
{
    Q_OBJECT

public:
    static constexpr const char* kName = "article.py";

    /// Tries these interpreters one after the other.
    explicit ExampleServer(QStringList interpreters = usualInterpreters(), QObject* parent = nullptr);
    ~ExampleServer() override;

    /// found() or missing() follows.
    void look();

    /// Debian's, and the one that a shell finds.
    static QStringList usualInterpreters();

    /// Where the person's copy is, or will be.
    static QString file();

    /// How it is started with that Python.
    static settings::ServerToWatch startedBy(const QString& interpreter);

Q_SIGNALS:
    void found(const QString& interpreter);

    /// What has to be installed, and how: a sentence and two commands below it.
    void missing(const QString& text);

private:
    void tryNext();
    void conclude();
    QString whatToInstall() const;

    QStringList m_interpreters;
    qsizetype m_next = 0;
    QString m_interpreter; ///< the one that is tried
    QStringList m_lacking; ///< packages; of the interpreter that lacks least
    bool m_hasPython = false;
    QProcess m_process;
    QTimer m_patience;
};

} // namespace app
