#pragma once

#include "views/export/figure.h"

#include <QByteArray>

namespace durchblick {

/// A figure as the bytes of a file. The same figure gives the same bytes. Error: BadOption (--dpi) for a picture of more
/// pixels than mostPixels.
Result<QByteArray> toPng(const Figure& figure, double dpi);
constexpr double mostPixels = 2e8;

/// Texts are <text> in common fonts (the app's own first), cells are rectangles, lengths are millimetres.
QByteArray toSvg(const Figure& figure);

/// One page; fonts are embedded, and no date stands in it.
QByteArray toPdf(const Figure& figure);

/// The same PDF without its date of creation, its table of offsets put right.
QByteArray withoutDate(QByteArray pdf);

} // namespace durchblick
