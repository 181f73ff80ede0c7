#include "views/export/tex.h"

#include "views/export/tex_parts.h"
#include "views/panels/curve_lines.h"
#include "views/panels/line_style.h"
#include "views/panels/scatter_picture.h"

#include <cmath>

namespace durchblick {

using namespace tex;

namespace {

/// The side of its point on which a label stands, as the label's own anchor.
QString anchorOf(const QRectF& label, QPointF point)
{
    const QPointF out = label.center() - point;
    const QString upright = std::abs(out.y()) < label.height() / 4 ? QString()
        : out.y() < 0                                              ? QStringLiteral("south")
                                                                   : QStringLiteral("north");
    const QString sideways = std::abs(out.x()) < label.width() / 4 ? QString()
        : out.x() > 0                                              ? QStringLiteral("west")
                                                                   : QStringLiteral("east");
    return upright.isEmpty() || sideways.isEmpty() ? upright + sideways : upright + u' ' + sideways;
}

} // namespace

Result<QByteArray> curveAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                              std::optional<double> heightMm)
{
    const CurveLines lines(source);
    const Shown& shown = lines.shown();
    const Ink ink(source.look);
    Texts texts;
    QString tex = head() + defineColour(QStringLiteral("gridline"), ink.theme.line);
    for (int line = 0; line < lines.lineCount(); ++line)
        tex += defineColour(QStringLiteral("line%1").arg(line + 1), lineStyle(ink, line).colour);
    tex += opening(texts, source, title, widthMm, heightMm, 80, 50);
    tex += QStringLiteral("  ymajorgrids, axis x line*=bottom, axis y line=left, y axis line style={draw=none},\n"
                          "  unbounded coords=jump,\n");
    const auto upwards = [&](double y) { return lines.isLogarithmic() ? std::pow(10.0, y) : y; };
    if (lines.isLogarithmic())
        tex += QStringLiteral("  ymode=log,\n");
    tex += limits("x", lines.xRange().low, lines.xRange().high);
    tex += limits("y", upwards(lines.yRange().low), upwards(lines.yRange().high));
    if (!lines.hasNumberedRows()) {
        tex += ticks(QStringLiteral("x"), lines.rowCount());
        tex += QStringLiteral("  xticklabels={%1},\n").arg(labels(texts, lines.rowCount(), [&](int row) {
            return shown.rowLabel(row);
        }));
    }
    tex += QStringLiteral("  legend style={draw=none, at={(1.02,0.5)}, anchor=west}, legend cell align=left,\n]\n");
    for (const int row : source.panel.marked)
        if (const auto at =
                lines.lineCount() > 0 ? shown.place({source.panel.value, row, shown.columns().front()}) : std::nullopt)
            tex += QStringLiteral("\\draw[dashed, gray] %1 -- %2;\n")
                       .arg(place(lines.x(at->first), upwards(lines.yRange().low)),
                            place(lines.x(at->first), upwards(lines.yRange().high)));
    for (int line = 0; line < lines.lineCount(); ++line) {
        const LineStyle style = lineStyle(ink, line);
        tex +=
            QStringLiteral("\\addplot[line%1, thick, %2, %3%4] table[x=x, y=y] {\nx y\n")
                .arg(QString::number(line + 1), dashesOf(style.dashes), markOf(style.mark, 0.7),
                     lines.rowCount() > 24 ? QStringLiteral(", mark repeat=%1").arg(lines.rowCount() / 8) : QString());
        for (int row = 0; row < lines.rowCount(); ++row)
            tex += QStringLiteral("%1 %2\n").arg(
                plain(lines.x(row)), lines.y(row, line) ? plain(shown.number(row, line)) : QStringLiteral("nan"));
        tex += QStringLiteral("};\n");
        if (source.look.showLegend)
            tex += QStringLiteral("\\addlegendentry{%1}\n").arg(texts(asProse(shown.columnLabel(line))));
    }
    return texts.finish(tex + tail());
}

Result<QByteArray> scatterAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm)
{
    const ScatterPicture picture(source);
    const ScatterPoints& points = picture.points();
    const Shown& shown = points.shown();
    const Ink ink(source.look);
    Texts texts;
    QString tex = head() + defineColour(QStringLiteral("gridline"), ink.theme.line)
        + defineColour(QStringLiteral("point"), ink.fill(shown.value().purpose))
        + defineColour(QStringLiteral("marked"), ink.theme.text)
        + defineColour(QStringLiteral("arrow"), ink.theme.accent)
        + opening(texts, source, title, widthMm, heightMm, 100, 80);
    tex += QStringLiteral("  grid=major, axis lines=box, enlargelimits=false,\n");
    if (picture.view().hasEqualUnits())
        tex += QStringLiteral("  axis equal,\n");
    tex += limits("x", picture.view().visibleX().low, picture.view().visibleX().high);
    tex += limits("y", picture.view().visibleY().low, picture.view().visibleY().high);
    if (source.look.showLegend && shown.columnCount() > 0)
        tex += QStringLiteral("  xlabel={%1},\n").arg(texts(asProse(shown.columnLabel(0))));
    if (source.look.showLegend && shown.columnCount() > 1)
        tex += QStringLiteral("  ylabel={%1},\n").arg(texts(asProse(shown.columnLabel(1))));
    tex += QStringLiteral("]\n");
    const auto plot = [&](const char* style, bool isMarked) {
        tex += QStringLiteral("\\addplot[only marks, %1] table[x=x, y=y] {\nx y\n").arg(QLatin1String(style));
        for (int point = 0; point < points.count(); ++point)
            if (points.isMarked(point) == isMarked)
                tex += QStringLiteral("%1 %2\n").arg(plain(points.at(point).x()), plain(points.at(point).y()));
        tex += QStringLiteral("};\n");
    };
    plot(points.count() > 300 ? "point, mark=*, mark size=0.5pt" : "point, mark=*, mark size=1.5pt", false);
    if (!points.marked().empty())
        plot("marked, mark=diamond*, mark size=3pt", true);
    for (const Arrow& arrow : source.panel.arrows) {
        const auto from = arrow.from ? points.pointOf(*arrow.from) : std::nullopt, to = points.pointOf(arrow.to);
        if (!to || (arrow.from && !from))
            continue;
        const QPointF begin = from ? points.at(*from) : QPointF(), end = points.at(*to);
        tex += QStringLiteral("\\draw[->, thick, arrow] %1 -- %2;\n")
                   .arg(place(begin.x(), begin.y()), place(end.x(), end.y()));
    }
    for (const PlacedLabel& label : picture.labels()) {
        const QPointF at = points.at(label.point);
        tex += QStringLiteral("\\node[font=\\ttfamily\\footnotesize%1, anchor=%2] at %3 {%4};\n")
                   .arg(points.isMarked(label.point) ? QStringLiteral("\\bfseries") : QString(),
                        anchorOf(label.rect, picture.view().toPixel(at)), place(at.x(), at.y()),
                        texts(points.label(label.point)));
    }
    return texts.finish(tex + tail());
}

} // namespace durchblick
