#include "app/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace durchblick {

namespace {
QString& currentLanguage()
{
    static QString language;
    return language;
}

/// Takes the translator's place, whatever it held before.
void install(QTranslator& translator, bool loaded)
{
    QCoreApplication::removeTranslator(&translator);
    if (loaded)
        QCoreApplication::installTranslator(&translator);
}
} // namespace

const QStringList& languages()
{
    static const QStringList all{QStringLiteral("de"), QStringLiteral("en")};
    return all;
}

QString standardLanguage()
{
    const QString setting = QSettings().value(QStringLiteral("language")).toString();
    if (languages().contains(setting))
        return setting;
    const QString locale = QLocale::system().name().left(2);
    return languages().contains(locale) ? locale : languages().first();
}

void speak(const QString& language)
{
    // They outlive the application object, of which there may be one after the other.
    static QTranslator own;
    static QTranslator qts;
    currentLanguage() = language;
    QLocale::setDefault(QLocale(language));
    install(qts, qts.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    install(own, own.load(QStringLiteral(":/i18n/durchblick_") + language));
}

const QString& spokenLanguage() { return currentLanguage(); }

NumberStyle numberStyle(const QString& language, int decimals)
{
    return {.decimals = decimals, .comma = language == QLatin1String("de")};
}

} // namespace durchblick
