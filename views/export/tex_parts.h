#pragma once

#include "views/panels/picture.h"

#include <QByteArray>
#include <QColor>
#include <QString>
#include <functional>
#include <optional>

/// What documents for pgfplots are put together from.
namespace durchblick::tex {

/// A number with all its digits and a point.
QString plain(double number);
QString defineColour(const QString& name, const QColor& colour);
/// Up to the first definition or picture, and from the end of the axis on.
QString head();
QString tail();
/// "{Paris},{ist}": braces, so that a comma in a label does not end it.
QString labels(int count, const std::function<QString(int)>& label);
/// Ticks at 0, 1, 2, ... of the axis "x" or "y".
QString ticks(const QString& axis, int count);
/// Lines with width and height of an axis, as far as they are given.
QString measures(std::optional<double> widthMm, std::optional<double> heightMm);

/// Begins a picture with an axis of this size: title, decimals and colours as the look has them; the colour "grid" must be
/// defined, and the options of the axis still be ended.
QString opening(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                std::optional<double> heightMm, double ownWidth, double ownHeight);
/// The ends of the axis "x" or "y".
QString limits(const char* axis, double least, double most);
QString place(double x, double y);
/// What LineStyle is called there.
QString dashesOf(Qt::PenStyle dashes);
QString markOf(int mark);

} // namespace durchblick::tex
