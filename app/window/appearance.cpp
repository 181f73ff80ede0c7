#include "app/window/appearance.h"

#include "views/look/fonts.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace durchblick {

Appearance::Appearance(QObject* parent) : QObject(parent) {}

void Appearance::setDark(bool dark)
{
    m_isDark = dark;
    QApplication::setPalette(theme().palette());
    emit changed();
}

void Appearance::setZoom(int percent)
{
    m_zoom = std::clamp(percent, 100, 200);
    QApplication::setFont(font(Type::Body));
    emit changed();
}

QFont Appearance::font(Type type) const
{
    const double s = scale();
    switch (type) {
    case Type::Title: return textFont(24 * s, QFont::Bold);
    case Type::Heading: return textFont(16 * s, QFont::DemiBold);
    case Type::Body: return textFont(14 * s);
    case Type::Strong: return textFont(14 * s, QFont::DemiBold);
    case Type::Small: return textFont(12 * s);
    case Type::SmallStrong: return textFont(12 * s, QFont::DemiBold);
    }
    return {};
}

int Appearance::lineHeight(Type type) const
{
    switch (type) {
    case Type::Title: return px(32);
    case Type::Heading: return px(24);
    case Type::Small:
    case Type::SmallStrong: return px(16);
    default: return px(21);
    }
}

void Appearance::setNumbers(const NumberStyle& numbers)
{
    m_numbers = numbers;
    emit changed();
}

Look Appearance::look() const
{
    Look look;
    look.theme = theme();
    look.fontSize = 14 * scale();
    look.numbers = m_numbers;
    return look;
}

} // namespace durchblick
