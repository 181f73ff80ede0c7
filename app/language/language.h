#pragma once

#include "core/trace/print.h"

#include <QString>
#include <QStringList>

namespace durchblick {

/// The languages that the app speaks, "de" and "en".
const QStringList& languages();

/// The language to start in: the setting if there is one, else the locale's if the app speaks it, else German.
QString standardLanguage();

/// Makes tr() speak the language from now on, Qt's own words included if they are installed. Needs an application object.
void speak(const QString& language);

/// The language that tr() speaks now.
const QString& spokenLanguage();

/// Numbers as the language writes them: 0,334 or 0.334.
NumberStyle numberStyle(const QString& language, int decimals = 2);

} // namespace durchblick
