#include "views/look/theme.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

const Theme& Theme::light()
{
    static const Theme theme{
        .isDark = false,
        .background = "#F5F6F8",
        .surface = "#FFFFFF",
        .raised = "#F0F2F5",
        .text = "#1B1F24",
        .quietText = "#5A6470",
        .line = "#E1E5EA",
        .accent = "#3352CC",
        .accentSurface = "#E9EDFB",
        .onAccent = "#FFFFFF",
        .query = {"#0067A3", "#0072B2"},
        .key = {"#B04A00", "#D55E00"},
        .value = {"#007A58", "#009E73"},
        .gradient = {"#A23E7C", "#CC79A7"},
        .parameter = {"#5A6470", "#5A6470"},
    };
    return theme;
}

const Theme& Theme::dark()
{
    static const Theme theme{
        .isDark = true,
        .background = "#15171B",
        .surface = "#1E2126",
        .raised = "#262A31",
        .text = "#E8EAED",
        .quietText = "#A3AAB5",
        .line = "#333942",
        .accent = "#8FA8FF",
        .accentSurface = "#2A3354",
        .onAccent = "#15171B",
        .query = {"#63B8EC", "#63B8EC"},
        .key = {"#F2A766", "#F2A766"},
        .value = {"#53CDA6", "#53CDA6"},
        .gradient = {"#E9A7CF", "#E9A7CF"},
        .parameter = {"#A3AAB5", "#A3AAB5"},
    };
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, background);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, raised);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, quietText);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, onAccent);
    palette.setColor(QPalette::ToolTipBase, raised);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    // Fusion draws its bevels and grooves with these; the standard ones vanish on dark surfaces.
    palette.setColor(QPalette::Light, isDark ? line.lighter(130) : surface);
    palette.setColor(QPalette::Midlight, line);
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, mixed(line, text, 0.3));
    palette.setColor(QPalette::Shadow, mixed(line, text, isDark ? 0.1 : 0.5));
    const QColor disabled = mixed(quietText, surface, 0.35);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, quietText);
    return palette;
}

const Theme& Theme::of(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Active, QPalette::Base)) < 0.2 ? dark() : light();
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& from, const QColor& to, double part)
{
    const auto channel = [part](double a, double b) { return std::clamp(a + (b - a) * part, 0.0, 1.0); };
    return QColor::fromRgbF(float(channel(from.redF(), to.redF())), float(channel(from.greenF(), to.greenF())),
                            float(channel(from.blueF(), to.blueF())), float(channel(from.alphaF(), to.alphaF())));
}

QColor textOn(const QColor& background)
{
    // Where black and white read equally well: (L + 0.05)² = 1.05 · 0.05. The worst contrast is then 4.58.
    return luminance(background) > 0.1791 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace durchblick
