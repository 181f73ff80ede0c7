#include "app/settings/settings.h"

#include <QSettings>

#include <algorithm>

namespace durchblick {

namespace {

const QStringList& signs()
{
    static const QStringList all{QStringLiteral("language"), QStringLiteral("comma"), QStringLiteral("point")};
    return all;
}

int within(const QSettings& store, const char* key, int standard, int least, int most)
{
    bool isNumber = false;
    const int number = store.value(QLatin1String(key)).toInt(&isNumber);
    return isNumber ? std::clamp(number, least, most) : standard;
}

} // namespace

Settings readSettings()
{
    QSettings store;
    Settings settings;
    const QString theme = store.value(QStringLiteral("theme")).toString();
    if (theme == QLatin1String("light") || theme == QLatin1String("dark"))
        settings.theme = theme;
    settings.zoom = within(store, "zoom", settings.zoom, 100, 200);
    settings.decimals = within(store, "decimals", settings.decimals, 1, 6);
    const auto sign = signs().indexOf(store.value(QStringLiteral("decimalSign")).toString());
    if (sign >= 0)
        settings.sign = Settings::Sign(sign);
    settings.sidebar = store.value(QStringLiteral("sidebar"), true).toBool();
    settings.drawer = store.value(QStringLiteral("parameters"), false).toBool();
    const QSize size = store.value(QStringLiteral("size")).toSize();
    if (size.width() >= 200 && size.height() >= 150)
        settings.size = size;
    settings.maximized = store.value(QStringLiteral("maximized")).toBool();
    settings.folder = store.value(QStringLiteral("folder")).toString();
    settings.place = store.value(QStringLiteral("place")).toString();
    store.beginGroup(QStringLiteral("seen"));
    for (const QString& lesson : store.childKeys())
        settings.seen[lesson] = store.value(lesson).toStringList();
    store.endGroup();
    return settings;
}

void writeSettings(const Settings& settings)
{
    QSettings store;
    store.setValue(QStringLiteral("theme"), settings.theme);
    store.setValue(QStringLiteral("zoom"), settings.zoom);
    store.setValue(QStringLiteral("decimals"), settings.decimals);
    store.setValue(QStringLiteral("decimalSign"), signs()[int(settings.sign)]);
    store.setValue(QStringLiteral("sidebar"), settings.sidebar);
    store.setValue(QStringLiteral("parameters"), settings.drawer);
    store.setValue(QStringLiteral("size"), settings.size);
    store.setValue(QStringLiteral("maximized"), settings.maximized);
    store.setValue(QStringLiteral("folder"), settings.folder);
    store.setValue(QStringLiteral("place"), settings.place);
    store.beginGroup(QStringLiteral("seen"));
    for (auto at = settings.seen.begin(); at != settings.seen.end(); ++at)
        store.setValue(at.key(), at.value());
    store.endGroup();
}

} // namespace durchblick
