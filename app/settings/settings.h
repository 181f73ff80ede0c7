#pragma once

#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>

namespace durchblick {

/// What the app remembers from one start to the next, language aside (app/language).
struct Settings {
    enum class Sign { OfLanguage, Comma, Point };

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
};

/// Numbers out of range are brought into it; what cannot be read is as in a fresh Settings.
Settings readSettings();
void writeSettings(const Settings& settings);

} // namespace durchblick
