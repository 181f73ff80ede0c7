#pragma once

#include "core/trace/value.h"
#include "views/panels/picture.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>

namespace durchblick {

/// What a picture draws with, made from a Look once per layout: fonts, colours, and the unit that all measures scale by.
struct Ink {
    explicit Ink(const Look& look);

    Theme theme;
    double unit; ///< 1 at a font size of 14

    /// Sizes in units; the family of the look in place of the app's own, if it has one.
    QFont mono(double size, bool bold = false) const;
    QFont text(double size, QFont::Weight weight = QFont::Normal) const;
    QFont label(bool bold = false) const { return mono(12, bold); }
    QFont number(bool bold = false) const { return mono(13, bold); }

    /// The colour of a value's symbol, legible on the surface, and the strong end of its fills. None: plain text, quiet text.
    QColor letters(Purpose purpose) const;
    QColor fill(Purpose purpose) const;

private:
    QString m_family;
};

double widthOf(const QString& text, const QFont& font);
QString elided(const QString& text, const QFont& font, double width);

/// `letters` moved towards `background` by the share, but never so far that the contrast falls below 3 : 1.
QColor faded(const QColor& letters, const QColor& background, double share);

/// The ring around what is selected, 3 units wide and centred on the rectangle's border.
void paintRing(QPainter& painter, const QRectF& rect, const Ink& ink, double width, double radius);
/// How far a ring reaches beyond its rectangle, in units.
constexpr double ringReach = 3;

} // namespace durchblick
