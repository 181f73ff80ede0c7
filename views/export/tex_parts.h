#pragma once

#include "core/base/result.h"
#include "views/panels/line_style.h"
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
/// Up to the first definition or picture, and what ends the document.
QString head();
QString foot();
/// From the end of the axis on.
QString tail();

/// The texts of one document, and what LaTeX cannot write of them.
class Texts {
public:
    /// As LaTeX prints it, whatever font and engine.
    QString operator()(const QString& text);
    /// The whole document. Error: NotInLatex, for the first text of which something cannot be written.
    Result<QByteArray> finish(const QString& document) const;

private:
    std::optional<Error> m_error;
};

/// "{Paris},{ist}": braces, so that a comma in a label does not end it.
QString labels(Texts& texts, int count, const std::function<QString(int)>& label);
/// Ticks at 0, 1, 2, ... of the axis "x" or "y".
QString ticks(const QString& axis, int count);
/// Lines with width and height of an axis, as far as they are given.
QString measures(std::optional<double> widthMm, std::optional<double> heightMm);

/// Begins a picture with an axis of this size: title, decimals and colours as the look has them; the colour "gridline" must be
/// defined, and the options of the axis still be ended.
QString opening(Texts& texts, const PictureSource& source, const QString& title, std::optional<double> widthMm,
                std::optional<double> heightMm, double ownWidth, double ownHeight);
/// The ends of the axis "x" or "y".
QString limits(const char* axis, double least, double most);
QString place(double x, double y);
/// What LineStyle is called there; a mark with its own options.
QString dashesOf(Qt::PenStyle dashes);
QString markOf(LineMark mark, double scale);

} // namespace durchblick::tex
