#pragma once

#include "core/base/result.h"
#include "views/panels/picture.h"

#include <QByteArray>

namespace durchblick {

/// Each is a document that pdflatex and lualatex print alike. Errors: NotInLatex (a text, and which characters of it neither has).

/// A heatmap or bars as a document for LaTeX with pgfplots (class standalone): the axis can be taken over into any other
/// document as it is. widthMm, heightMm: of the axis, if given. The value must be a matrix.
Result<QByteArray> heatmapAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm);
Result<QByteArray> barsAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                             std::optional<double> heightMm);

/// The same for a curve and for a scatter, whose labels are those for which there is room at its comfortable size.
Result<QByteArray> curveAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                              std::optional<double> heightMm);
Result<QByteArray> scatterAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm);

/// A contour map: its bands, the lines of equal height with their numbers, and the paths, each as coordinates of its own, so
/// that nothing has to be calculated by LaTeX. The value must fit (Relief::fits).
Result<QByteArray> contourAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm);

/// The arithmetic of the panel's focus as a document of one displayed formula.
Result<QByteArray> formulaAsTex(const PictureSource& source);

} // namespace durchblick
