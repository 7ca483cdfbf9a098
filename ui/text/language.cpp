#include "ui/text/language.h"

#include "engine/trace/phrase.h"
#include "ui/text/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QSettings>

namespace ui::language {

namespace {

const auto kLanguageSetting = QLatin1String("window/language");

void install(QTranslator* translator, const QString& file, const QString& folder)
{
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// Finds a text, or else gives it back as it is in the code: nobody else is asked.
class LastTranslator : public Translator
{
public:
    QString translate(const char* context, const char* text, const char* comment, int count) const override
    {
        const auto found = Translator::translate(context, text, comment, count);
        return found.isNull() ? QString::fromUtf8(text) : found;
    }
};

} // namespace

QStringList available()
{
    return {QStringLiteral("en"), QStringLiteral("es")};
}

QString nameOf(const QString& code)
{
    auto name = QLocale(code).nativeLanguageName();
    // Of English it says which one, which nobody needs to know here.
    if (code == QLatin1String("en")) return QStringLiteral("English");
    return name.replace(0, 1, name.left(1).toUpper()).section(u' ', 0, 0);
}

QString choice()
{
    const auto code = QSettings().value(kLanguageSetting).toString();
    return available().contains(code) ? code : QString();
}

void choose(const QString& code)
{
    QSettings().setValue(kLanguageSetting, code);
}

QString spoken()
{
    if (auto code = choice(); !code.isEmpty()) return code;
    const auto system = QLocale::system().name().section(u'_', 0, 0);
    return available().contains(system) ? system : available().constFirst();
}

void speak()
{
    const auto code = spoken();
    // A system that speaks it knows how it is written there; else as where most speak it.
    const auto system = QLocale::system();
    QLocale::setDefault(system.name().startsWith(code + u'_') ? system : QLocale(code));
    auto* application = QCoreApplication::instance();
    qDeleteAll(application->findChildren<QTranslator*>(Qt::FindDirectChildrenOnly)); // of before
    install(new QTranslator(application), QStringLiteral("qtbase_") + code,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    trace::speakBy([](const char* space, const char* english) {
        return QCoreApplication::translate(space, english).toStdString();
    });
    install(new Translator(application), QStringLiteral("await-and-see_") + code,
            QStringLiteral(":/translations"));
}

Interlude::Interlude(const QString& code)
    : m_translator(std::make_unique<LastTranslator>())
{
    if (code != spoken()) QLocale::setDefault(QLocale(code));
    static_cast<void>(
        m_translator->load(QStringLiteral("await-and-see_") + code, QStringLiteral(":/translations")));
    QCoreApplication::installTranslator(m_translator.get());
}

Interlude::~Interlude()
{
    QCoreApplication::removeTranslator(m_translator.get());
    QLocale::setDefault(m_before);
}

} // namespace ui::language
