#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

namespace ui {

/// The window's language: the person's choice, remembered from one start to the next, else the system's
/// where the program speaks it, else English.
namespace language {

/// As ISO codes, English first.
QStringList available();

/// How it calls itself: "Español".
QString nameOf(const QString& code);

/// A code, or empty: as the system.
QString choice();
void choose(const QString& code);

/// What is spoken with the present choice.
QString spoken();

/// Makes the application speak it, and write numbers its way. Texts that are there already stay as they are.
void speak();

/// While it lives the application speaks this language: for what is written in several. One may be within
/// another. Windows hear nothing of it. GUI thread.
class Interlude
{
public:
    explicit Interlude(const QString& code);
    ~Interlude();
    Interlude(const Interlude&) = delete;
    Interlude& operator=(const Interlude&) = delete;

private:
    std::unique_ptr<QTranslator> m_translator;
    const QTranslator* m_outer; ///< of the interlude around this one
    QLocale m_before;
};

} // namespace language

} // namespace ui
