#include "views/look/colormap.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace durchblick {

namespace {

using Kind = ColorMap::Kind;
using Stops = std::array<QRgb, 18>;

// Every 15th of the 256 published colours; between them straight lines are off by less than 3 of 255.
// Nuñez, Anderton, Renslow: Optimizing colormaps with consideration for color vision deficiency, PLoS ONE 13 (2018).
constexpr Stops cividis{0x00224E, 0x002D68, 0x163770, 0x2E416D, 0x3F4C6C, 0x4E566C, 0x5C616E, 0x696B71, 0x767676,
                        0x838179, 0x928C78, 0xA09875, 0xAFA471, 0xBFB06B, 0xCFBD62, 0xDFCA57, 0xF0D846, 0xFEE838};
// Van der Walt, Smith: the default colour map of matplotlib 2.0 (2015), CC0.
constexpr Stops viridis{0x440154, 0x481769, 0x472A7A, 0x433D84, 0x3D4E8A, 0x355E8D, 0x2E6D8E, 0x297B8E, 0x23898E,
                        0x1F978B, 0x21A585, 0x2EB37C, 0x46C06F, 0x65CB5E, 0x89D548, 0xB0DD2F, 0xD8E219, 0xFDE725};

std::vector<QColor> published(const Stops& stops) { return {stops.begin(), stops.end()}; }

std::vector<QColor> stopsOf(Kind kind, const Theme& theme)
{
    switch (kind) {
    case Kind::Cividis: return published(cividis);
    case Kind::Viridis: return published(viridis);
    case Kind::Greys: return {theme.surface, theme.text};
    case Kind::Diverging: return {QColor("#2166AC"), theme.surface, QColor("#B35806")};
    case Kind::Query: return {theme.surface, theme.query.fill};
    case Kind::Key: return {theme.surface, theme.key.fill};
    case Kind::Value: return {theme.surface, theme.value.fill};
    case Kind::Gradient: return {theme.surface, theme.gradient.fill};
    }
    return {};
}

constexpr std::array<std::pair<const char*, Kind>, 8> allNames{{
    {"cividis", Kind::Cividis},
    {"viridis", Kind::Viridis},
    {"greys", Kind::Greys},
    {"diverging", Kind::Diverging},
    {"query", Kind::Query},
    {"key", Kind::Key},
    {"value", Kind::Value},
    {"gradient", Kind::Gradient},
}};

} // namespace

ColorMap::ColorMap(Kind kind, const Theme& theme) : m_kind(kind), m_stops(stopsOf(kind, theme)) {}

QColor ColorMap::at(double place) const
{
    if (std::isnan(place))
        return m_stops.front();
    const double scaled = std::clamp(place, 0.0, 1.0) * double(m_stops.size() - 1);
    const std::size_t before = std::min(std::size_t(scaled), m_stops.size() - 2);
    return mixed(m_stops[before], m_stops[before + 1], scaled - double(before));
}

QString ColorMap::name(Kind kind)
{
    for (const auto& [name, named] : allNames)
        if (named == kind)
            return QString::fromLatin1(name);
    return {};
}

std::optional<ColorMap::Kind> ColorMap::named(const QString& name)
{
    for (const auto& [known, kind] : allNames)
        if (name == QLatin1String(known))
            return kind;
    return std::nullopt;
}

QStringList ColorMap::names()
{
    QStringList result;
    for (const auto& [name, kind] : allNames)
        result += QString::fromLatin1(name);
    return result;
}

} // namespace durchblick
