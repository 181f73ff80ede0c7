#pragma once

#include "views/look/colormap.h"
#include "views/panels/ink.h"
#include "views/panels/shown.h"

#include <array>

namespace durchblick {

/// The map of the look, else the one that the panel asks for.
ColorMap::Kind colourMapOf(const PictureSource& source, Purpose purpose);

/// Which colour a number has in a heatmap, and the ends of the legend.
class TileColours {
public:
    TileColours(const PictureSource& source, const Shown& shown, const Ink& ink);

    /// Of a number that is not masked. Beyond the ends the colour of the end.
    QColor at(double number) const;
    QColor faded(double number) const;
    /// What a masked tile is hatched on.
    QColor masked() const { return m_masked; }
    /// From the surface to one colour, nothing below zero: where numbers stand in the tiles it needs no legend.
    bool isRamp() const { return m_isRamp; }
    double least() const { return m_least; }
    double most() const { return m_most; }

private:
    double m_least, m_most;
    bool m_isRamp = false;
    QColor m_masked, m_surface;
    std::array<QColor, 256> m_steps; // from least to most
};

} // namespace durchblick
