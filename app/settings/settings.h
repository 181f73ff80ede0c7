#pragma once

#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>

namespace durchblick {

/// What the app remembers from one start to the next.
struct Settings {
    enum class Sign { OfLanguage, Comma, Point };

    QString language = {};        ///< "de", "en"; empty: as the system has it
    QString theme = {};           ///< "light", "dark"; empty: as the desktop has it
    int zoom = 100;               ///< in percent, 100 to 200
    int decimals = 2;             ///< 1 to 6
    Sign sign = Sign::OfLanguage; ///< of decimals
    bool sidebar = true;
    bool drawer = false; ///< whether the parameters are shown
    QSize size = {1280, 800};
    bool maximized = false;
    QString folder = {};                  ///< where a file was opened last
    QString place = {};                   ///< address of what was on screen: lesson, parameters, stage
    QMap<QString, QStringList> seen = {}; ///< stages of each lesson that were on screen

    bool operator==(const Settings&) const = default;
};

/// The settings as they stood in their file, fit for use.
struct StoredSettings {
    Settings settings;
    QStringList
        mended; ///< those that made no sense there ("zoom"), brought to the nearest that does or to a fresh one's
    bool isDamaged = false; ///< the file had lines that cannot be read
};

/// Reads the file, and mends it where it had to be mended, so that it is said once.
StoredSettings readSettings();

/// Writes what differs between the two, whole or not at all; everything else in the file stays as others have written it
/// meanwhile, and seen stages add up. False if the file could not be written.
bool writeChanges(const Settings& before, const Settings& now);

/// Where they are stored.
QString settingsFile();

} // namespace durchblick
