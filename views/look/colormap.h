#pragma once

#include "views/look/theme.h"

#include <QColor>
#include <QStringList>

#include <optional>
#include <vector>

namespace durchblick {

/// How a number becomes a colour. The place of a number in its range (0 to 1) goes in; which range that is, is the business
/// of whoever draws the legend.
class ColorMap {
public:
    /// Sequential: Cividis, Viridis, Greys and the ramps from the surface to the fill of a role. Diverging is centred: 0.5 is
    /// the surface, below it gets blue, above it orange.
    enum class Kind { Cividis, Viridis, Greys, Diverging, Query, Key, Value, Gradient };

    ColorMap(Kind kind, const Theme& theme);

    Kind kind() const { return m_kind; }
    bool isCentred() const { return m_kind == Kind::Diverging; }

    /// The colour at a place; places outside 0 to 1 get the end's colour, what is no number gets the start's.
    QColor at(double place) const;

    /// "cividis", "viridis", ...: the names that --map takes.
    static QString name(Kind kind);
    static std::optional<Kind> named(const QString& name);
    static QStringList names();

private:
    Kind m_kind;
    std::vector<QColor> m_stops; // evenly spaced
};

} // namespace durchblick
