#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace durchblick::monkey {

/// Something that happens to the window, in words that stay valid when others before it are left out:
///
///     click PLACE X Y [left|right|middle] [shift|ctrl]    double PLACE X Y         move PLACE X Y
///     drag PLACE X Y X2 Y2 [left|middle] [shift|ctrl]     wheel PLACE X Y NOTCHES [ctrl]
///     key KEYS          type TEXT       paste TEXT       drop FILE
///     wait MS           go ADDRESS      set PARAMETER VALUE
///     resize WIDTH HEIGHT       theme light|dark      language de|en      decimals N     sign N      zoom PERCENT
///     work LOOKS        close
///
/// PLACE is the way to a widget (place.h), X and Y lie between 0 and 1 from its upper left corner to its lower right one.
struct Event {
    QString kind;
    QStringList arguments = {};

    /// One line of ASCII.
    QString toLine() const;
    /// Nothing for an empty line and a comment, which begins with #.
    static std::optional<Event> fromLine(const QString& line);

    QString text(int place) const { return arguments.value(place); }
    double number(int place) const { return arguments.value(place).toDouble(); }
    bool has(const char* word) const { return arguments.contains(QLatin1String(word)); }
};

} // namespace durchblick::monkey
