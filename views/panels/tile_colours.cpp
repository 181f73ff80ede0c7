#include "views/panels/tile_colours.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

ColorMap::Kind colourMapOf(const PictureSource& source, Purpose purpose)
{
    if (const auto named = ColorMap::named(source.look.map))
        return *named;
    switch (source.panel.colours) {
    case ColourScale::Sequential: return ColorMap::Kind::Cividis;
    case ColourScale::Diverging: return ColorMap::Kind::Diverging;
    case ColourScale::Purpose: break;
    }
    switch (purpose) {
    case Purpose::Query: return ColorMap::Kind::Query;
    case Purpose::Key: return ColorMap::Kind::Key;
    case Purpose::Value: return ColorMap::Kind::Value;
    case Purpose::None: break;
    }
    return ColorMap::Kind::Greys;
}

namespace {

bool startsAtSurface(ColorMap::Kind kind)
{
    return kind == ColorMap::Kind::Query || kind == ColorMap::Kind::Key || kind == ColorMap::Kind::Value
        || kind == ColorMap::Kind::Gradient;
}

} // namespace

TileColours::TileColours(const PictureSource& source, const Shown& shown, const Ink& ink)
    : m_least(shown.least()), m_most(shown.most()), m_masked(ink.theme.raised), m_surface(ink.theme.surface)
{
    const ColorMap map(colourMapOf(source, shown.value().purpose), ink.theme);
    m_isRamp = startsAtSurface(map.kind()) && m_least >= 0;
    const double reach = std::max(std::abs(m_least), std::abs(m_most));
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const double part = double(i) / double(m_steps.size() - 1);
        const double number = m_least * (1 - part) + m_most * part;
        if (map.isCentred())
            m_steps[i] = map.at(reach > 0 ? 0.5 + number / (2 * reach) : 0.5);
        else if (startsAtSurface(map.kind()) && m_least < 0)
            // The colour of a role says how much of it there is; what is below zero goes towards grey by the same measure.
            m_steps[i] = number >= 0 ? map.at(number / reach) : mixed(m_surface, ink.theme.quietText, -number / reach);
        else
            m_steps[i] = map.at(m_most > m_least ? part : 0);
    }
}

QColor TileColours::at(double number) const
{
    if (std::isnan(number) || m_most <= m_least)
        return m_steps.front();
    // Halved, so that ends that are very far apart have a difference.
    const double part = (number / 2 - m_least / 2) / (m_most / 2 - m_least / 2);
    return m_steps[part > 0 ? std::size_t(std::lround(std::min(part, 1.0) * double(m_steps.size() - 1))) : 0];
}

QColor TileColours::faded(double number) const { return mixed(m_surface, at(number), 0.25); }

} // namespace durchblick
