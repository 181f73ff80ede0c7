#include "views/panels/ink.h"

#include "views/look/fonts.h"

#include <QHash>
#include <QPainter>
#include <utility>

namespace durchblick {

Ink::Ink(const Look& look) : theme(look.theme), unit(look.fontSize / 14), m_family(look.textFamily) {}

QFont Ink::mono(double size, bool bold) const
{
    QFont font = monoFont(size * unit, bold);
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    return font;
}

QFont Ink::text(double size, QFont::Weight weight) const
{
    QFont font = textFont(size * unit, weight);
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    return font;
}

QColor Ink::letters(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::Query: return theme.query.text;
    case Purpose::Key: return theme.key.text;
    case Purpose::Value: return theme.value.text;
    case Purpose::None: break;
    }
    return theme.text;
}

QColor Ink::fill(Purpose purpose) const
{
    switch (purpose) {
    case Purpose::Query: return theme.query.fill;
    case Purpose::Key: return theme.key.fill;
    case Purpose::Value: return theme.value.fill;
    case Purpose::None: break;
    }
    return theme.quietText;
}

double widthOf(const QString& text, const QFont& font)
{
    // Labels are measured again at every step, and shaping one letter by letter costs far more than a look-up.
    constexpr int mostKept = 8192;
    using Face = std::pair<QString, std::pair<double, int>>;
    thread_local QHash<std::pair<QString, Face>, double> kept;
    const double size = font.pixelSize() > 0 ? double(font.pixelSize()) : -font.pointSizeF();
    const std::pair key(text, Face(font.family(), {size, int(font.weight())}));
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    if (kept.size() >= mostKept)
        kept.clear();
    return *kept.insert(key, QFontMetricsF(font).horizontalAdvance(text));
}

QString elided(const QString& text, const QFont& font, double width)
{
    // A label that fits must not be shortened because of a rounded-off fraction.
    if (widthOf(text, font) <= width + 0.1)
        return text;
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
}

QColor faded(const QColor& letters, const QColor& background, double share)
{
    QColor result = mixed(letters, background, share);
    while (share > 0 && contrast(result, background) < 3) {
        share -= 0.05;
        result = mixed(letters, background, std::max(0.0, share));
    }
    return result;
}

void paintRing(QPainter& painter, const QRectF& rect, const Ink& ink, double width, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink.theme.accent, width * ink.unit));
    painter.drawRoundedRect(rect, radius * ink.unit, radius * ink.unit);
    painter.restore();
}

} // namespace durchblick
