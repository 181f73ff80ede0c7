#include "views/export/tex.h"

#include "views/export/tex_parts.h"
#include "views/panels/bars_picture.h"
#include "views/panels/calculation.h"
#include "views/panels/ink.h"
#include "views/panels/shown.h"
#include "views/panels/tile_colours.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace durchblick {

using namespace tex;

namespace {

// Of a letter, in millimetres: as large as \small is, numbers in \footnotesize are narrower.
constexpr double letterWidth = 1.7, digitWidth = 1.5;

qsizetype longest(int count, const std::function<QString(int)>& text)
{
    qsizetype most = 0;
    for (int i = 0; i < count; ++i)
        most = std::max(most, text(i).size());
    return most;
}

QString rgb(const QColor& colour)
{
    return QStringLiteral("rgb255=(%1,%2,%3)").arg(colour.red()).arg(colour.green()).arg(colour.blue());
}

} // namespace

Result<QByteArray> heatmapAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm)
{
    const Shown shown(source);
    const Ink ink(source.look);
    const TileColours colours(source, shown, ink);
    const int rows = shown.rowCount(), columns = shown.columnCount();
    const double least = colours.least(),
                 most = colours.most() > colours.least() ? colours.most() : colours.least() + 1;

    // In cells of 10 mm by 7 mm, or what their numbers need; smaller ones where there are many.
    const bool hasNumbers = source.look.showNumbers && rows * columns <= 1024;
    const auto written = [&](int i) { return shown.written(i / columns, i % columns); };
    const auto columnLabel = [&](int i) { return shown.columnLabel(i); };
    const double cellWidth = hasNumbers ? std::max(10.0, double(longest(rows * columns, written)) * digitWidth + 1)
        : columns > 24                  ? 4
                                        : 10;
    const bool areUpright = columns > 8 || double(longest(columns, columnLabel)) * letterWidth > cellWidth;

    Texts texts;
    QString tex = head() + defineColour(QStringLiteral("masked"), colours.masked())
        + QStringLiteral("\\begin{tikzpicture}\n\\begin{axis}[\n");
    if (source.look.showTitle && !title.isEmpty())
        tex +=
            QStringLiteral("  title={%1}, title style={at={(xticklabel cs:0.5)}, anchor=south},\n").arg(texts(title));
    if (widthMm || heightMm)
        tex += QStringLiteral("  scale only axis,\n") + measures(widthMm, heightMm);
    else
        tex += QStringLiteral("  x=%1mm, y=%2mm,\n").arg(plain(cellWidth)).arg(rows > 24 ? 4 : 7);
    tex += QStringLiteral("  enlargelimits=false, axis on top, axis line style={draw=none}, tick style={draw=none},\n"
                          "  xmin=-0.5, xmax=%1, ymin=-0.5, ymax=%2, y dir=reverse, xticklabel pos=upper,\n")
               .arg(plain(columns - 0.5), plain(rows - 0.5));
    tex += ticks(QStringLiteral("x"), columns);
    tex += QStringLiteral("  xticklabels={%1},\n").arg(labels(texts, columns, columnLabel));
    tex += ticks(QStringLiteral("y"), rows);
    tex += QStringLiteral("  yticklabels={%1},\n").arg(labels(texts, rows, [&](int i) { return shown.rowLabel(i); }));
    tex += QStringLiteral("  ticklabel style={font=\\ttfamily\\small},\n");
    if (areUpright)
        tex += QStringLiteral("  xticklabel style={rotate=90, anchor=west},\n");
    tex +=
        QStringLiteral("  point meta min=%1, point meta max=%2,\n  colormap={panel}{").arg(plain(least), plain(most));
    constexpr int stops = 16;
    for (int i = 0; i <= stops; ++i)
        tex += (i ? QStringLiteral(" ") : QString()) + rgb(colours.at(least + (most - least) * i / stops));
    tex += QStringLiteral("},\n");
    if (source.look.showLegend)
        tex += QStringLiteral(
                   "  colorbar horizontal, colorbar style={height=2mm, xtick={%1,%2}, xticklabels={{%3},{%4}}},\n")
                   .arg(plain(least), plain(most), texts(shown.written(least)), texts(shown.written(most)));
    // pgfplots takes a single row or column for a line. A second one lies outside of the axis, which cuts it off.
    const int drawnRows = std::max(rows, 2), drawnColumns = std::max(columns, 2);
    tex += QStringLiteral("]\n\\addplot[matrix plot*, point meta=explicit, mesh/cols=%1] table[x=x, y=y, meta=number] "
                          "{\nx y number\n")
               .arg(drawnColumns);
    for (int row = 0; row < drawnRows; ++row)
        for (int column = 0; column < drawnColumns; ++column) {
            const double number = shown.number(std::min(row, rows - 1), std::min(column, columns - 1));
            tex += QStringLiteral("%1 %2 %3\n").arg(column).arg(row).arg(plain(std::isfinite(number) ? number : least));
        }
    tex += QStringLiteral("};\n");
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const bool masked = shown.isMasked(row, column);
            if (masked)
                tex += QStringLiteral("\\fill[masked] (axis cs:%1,%2) rectangle (axis cs:%3,%4);\n")
                           .arg(plain(column - 0.5), plain(row - 0.5), plain(column + 0.5), plain(row + 0.5));
            if (!hasNumbers)
                continue;
            const QColor letters = masked ? QColor(Qt::black) : textOn(colours.at(shown.number(row, column)));
            tex += QStringLiteral("\\node[font=\\ttfamily\\footnotesize, text=%1] at (axis cs:%2,%3) {%4};\n")
                       .arg(letters == QColor(Qt::black) ? QStringLiteral("black") : QStringLiteral("white"))
                       .arg(column)
                       .arg(row)
                       .arg(texts(shown.written(row, column)));
        }
    }
    return texts.finish(tex + tail());
}

Result<QByteArray> barsAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                             std::optional<double> heightMm)
{
    const Shown all(source);
    const Ink ink(source.look);
    const BarsPicture picture(source);
    const auto cells = picture.cells();
    const bool areRows = all.columnCount() == 1 && all.rowCount() > 1;
    const Value& value = all.value();
    const auto label = [&](int i) {
        const Cell& cell = cells[std::size_t(i)].front();
        return visibleText(areRows ? value.rowLabel(cell.row) : value.columnLabel(cell.column));
    };
    const int count = int(cells.size());

    Texts texts;
    QString tex = head() + defineColour(QStringLiteral("bar"), ink.fill(value.purpose))
        + QStringLiteral("\\begin{tikzpicture}\n\\begin{axis}[\n  xbar, bar width=4mm,\n");
    if (source.look.showTitle && !title.isEmpty())
        tex += QStringLiteral("  title={%1},\n").arg(texts(title));
    if (widthMm || heightMm)
        tex += QStringLiteral("  scale only axis,\n") + measures(widthMm, heightMm);
    else
        tex += QStringLiteral("  scale only axis, width=50mm, y=7mm,\n");
    tex += QStringLiteral("  axis line style={draw=none}, tick style={draw=none}, xtick=\\empty, y dir=reverse,\n"
                          "  ymin=-0.6, ymax=%1, xmin=%2, xmax=%3, enlarge x limits={upper, value=0.25},\n")
               .arg(plain(count - 0.4), plain(std::min(0.0, all.least())),
                    plain(std::max(all.most(), all.least() < 0 ? 0 : 1e-9)));
    tex += ticks(QStringLiteral("y"), count);
    tex += QStringLiteral("  yticklabels={%1},\n  ticklabel style={font=\\ttfamily\\small},\n]\n")
               .arg(labels(texts, count, label));
    tex += QStringLiteral("\\addplot[fill=bar, draw=none] table[x=number, y=place] {\nplace number\n");
    for (int i = 0; i < count; ++i) {
        const double number = value.matrix()(cells[std::size_t(i)].front().row, cells[std::size_t(i)].front().column);
        tex += QStringLiteral("%1 %2\n").arg(i).arg(plain(std::isfinite(number) ? number : 0));
    }
    tex += QStringLiteral("};\n");
    for (int i = 0; i < count && source.look.showNumbers; ++i) {
        const double number = value.matrix()(cells[std::size_t(i)].front().row, cells[std::size_t(i)].front().column);
        tex += QStringLiteral("\\node[font=\\ttfamily\\footnotesize, anchor=west] at (axis cs:%1,%2) {%3};\n")
                   .arg(plain(std::isfinite(number) ? std::max(0.0, number) : 0))
                   .arg(i)
                   .arg(texts(all.written(cells[std::size_t(i)].front())));
    }
    return texts.finish(tex + tail());
}

Result<QByteArray> formulaAsTex(const PictureSource& source)
{
    const Cell cell = source.panel.focus.value_or(Cell{source.panel.value, 0, 0});
    const QString formula = calculationAsLatex(*source.trace, cell, 1, source.look.numbers);
    Texts texts;
    texts(calculationAsText(*source.trace, cell, 1, source.look.numbers));
    return texts.finish(head() + QStringLiteral("$\\displaystyle ") + formula + QStringLiteral("$\n") + foot());
}

} // namespace durchblick
