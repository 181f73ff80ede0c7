#include "app/settings/settings.h"

#include "app/language/language.h"

#include <QSettings>

#include <algorithm>
#include <optional>

namespace durchblick {

namespace {

/// Larger than any wall of screens; what the screen at hand has room for is the window's business.
constexpr int mostPixels = 16384;
constexpr QSize leastSize(200, 150);

const QStringList& signs()
{
    static const QStringList all{QStringLiteral("language"), QStringLiteral("comma"), QStringLiteral("point")};
    return all;
}

/// Takes settings out of the file one by one; what makes no sense is noted, and put right there as well.
class Reading {
public:
    explicit Reading(StoredSettings& found) : m_found(found) {}

    void number(const char* key, int& setting, int least, int most)
    {
        const std::optional<QVariant> stored = take(key);
        if (!stored)
            return;
        bool isNumber = false;
        const int number = stored->toInt(&isNumber);
        if (isNumber)
            setting = std::clamp(number, least, most);
        if (!isNumber || setting != number)
            mend(key, setting);
    }
    void yes(const char* key, bool& setting)
    {
        const std::optional<QVariant> stored = take(key);
        if (!stored)
            return;
        const QString word = stored->toString();
        if (word == QLatin1String("true") || word == QLatin1String("false"))
            setting = word == QLatin1String("true");
        else
            mend(key, setting);
    }
    void word(const char* key, QString& setting, const QStringList& allowed)
    {
        const std::optional<QVariant> stored = take(key);
        if (!stored)
            return;
        if (allowed.contains(stored->toString()))
            setting = stored->toString();
        else
            mend(key, setting);
    }
    void text(const char* key, QString& setting)
    {
        if (const std::optional<QVariant> stored = take(key))
            setting = stored->toString();
    }
    void size(const char* key, QSize& setting)
    {
        const std::optional<QVariant> stored = take(key);
        if (!stored)
            return;
        const QSize size = stored->toSize();
        if (size.width() >= leastSize.width() && size.height() >= leastSize.height())
            setting = size.boundedTo({mostPixels, mostPixels});
        if (setting != size)
            mend(key, setting);
    }
    void seen(QMap<QString, QStringList>& seen)
    {
        m_store.beginGroup(QStringLiteral("seen"));
        for (const QString& key : m_store.allKeys())
            if (const auto at = key.indexOf(u'/'); at > 0)
                seen[key.left(at)] << key.mid(at + 1);
        m_store.endGroup();
    }
    bool isDamaged() const { return m_store.status() == QSettings::FormatError; }
    /// A damaged file is written anew from what could be read.
    void writeAnew() { m_store.setValue(QStringLiteral("theme"), m_found.settings.theme); }

private:
    std::optional<QVariant> take(const char* key) const
    {
        const QVariant stored = m_store.value(QLatin1String(key));
        return stored.isValid() ? std::optional(stored) : std::nullopt;
    }
    void mend(const char* key, const QVariant& value)
    {
        m_store.setValue(QLatin1String(key), value);
        m_found.mended << QLatin1String(key);
    }

    QSettings m_store;
    StoredSettings& m_found;
};

} // namespace

StoredSettings readSettings()
{
    StoredSettings found;
    Settings& settings = found.settings;
    Reading file(found);
    // An empty word is what a fresh file says.
    file.word("language", settings.language, languages() + QStringList{QString()});
    file.word("theme", settings.theme, {QString(), QStringLiteral("light"), QStringLiteral("dark")});
    file.number("zoom", settings.zoom, 100, 200);
    file.number("decimals", settings.decimals, 1, 6);
    QString sign = signs().front();
    file.word("decimalSign", sign, signs());
    settings.sign = Settings::Sign(signs().indexOf(sign));
    file.yes("sidebar", settings.sidebar);
    file.yes("parameters", settings.drawer);
    file.size("size", settings.size);
    file.yes("maximized", settings.maximized);
    file.text("folder", settings.folder);
    file.text("place", settings.place);
    file.seen(settings.seen);
    found.isDamaged = file.isDamaged();
    if (found.isDamaged)
        file.writeAnew();
    return found;
}

bool writeChanges(const Settings& before, const Settings& now)
{
    QSettings store;
    // Where the folder permits no new file, the old one is written in place.
    store.setAtomicSyncRequired(false);
    const auto put = [&store](const char* key, const auto& was, const auto& is) {
        if (was != is)
            store.setValue(QLatin1String(key), is);
    };
    put("language", before.language, now.language);
    put("theme", before.theme, now.theme);
    put("zoom", before.zoom, now.zoom);
    put("decimals", before.decimals, now.decimals);
    put("decimalSign", signs()[int(before.sign)], signs()[int(now.sign)]);
    put("sidebar", before.sidebar, now.sidebar);
    put("parameters", before.drawer, now.drawer);
    put("size", before.size, now.size);
    put("maximized", before.maximized, now.maximized);
    put("folder", before.folder, now.folder);
    put("place", before.place, now.place);
    // A key for each stage: those of two windows add up in the file by themselves.
    for (auto at = now.seen.begin(); at != now.seen.end(); ++at)
        for (const QString& stage : at.value())
            if (!before.seen.value(at.key()).contains(stage))
                store.setValue(QStringLiteral("seen/%1/%2").arg(at.key(), stage), true);
    store.sync();
    return store.status() != QSettings::AccessError;
}

QString settingsFile() { return QSettings().fileName(); }

} // namespace durchblick
