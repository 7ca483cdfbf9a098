#include "ui/text/language.h"

#include "engine/trace/phrase.h"
#include "ui/text/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QPointer>
#include <QSettings>

#include <optional>

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

/// Is asked before all others, and has nothing to say but during an interlude. So nothing has to be installed
/// for one, of which every window would be told.
class InterludeTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char* context, const char* text, const char* comment, int count) const override
    {
        return spoken != nullptr ? spoken->translate(context, text, comment, count) : QString();
    }

    const QTranslator* spoken = nullptr;
};

/// Of this application; speak() ends it with the others.
InterludeTranslator& interludes()
{
    static QPointer<InterludeTranslator> translator;
    if (translator.isNull()) {
        translator = new InterludeTranslator(QCoreApplication::instance());
        QCoreApplication::installTranslator(translator);
    }
    return *translator;
}

/// How numbers are written outside of all interludes.
std::optional<QLocale> home;

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
    , m_outer(interludes().spoken)
{
    if (m_outer == nullptr) home = m_before;
    QLocale::setDefault(code == spoken() ? home.value_or(m_before) : QLocale(code));
    static_cast<void>(
        m_translator->load(QStringLiteral("await-and-see_") + code, QStringLiteral(":/translations")));
    interludes().spoken = m_translator.get();
}

Interlude::~Interlude()
{
    interludes().spoken = m_outer;
    QLocale::setDefault(m_before);
}

} // namespace ui::language
