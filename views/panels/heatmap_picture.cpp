#include "views/panels/heatmap_picture.h"

#include "views/selection/selection.h"

#include <QPaintEngine>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double labelGap = 10;
constexpr double longestRowLabel = 150;
constexpr double longestTurnedLabel = 84;
constexpr double longestWholeLabel = 400;
constexpr double labelHeight = 22;
constexpr double labelPitch = 15; // between labels, so that they can be read apart
constexpr double legendGap = 14;
constexpr double legendHeight = 20;
constexpr double longestLegend = 180, shortestLegend = 60;
constexpr double radius = 4;
constexpr double edge = 2; // room for a ring around the outermost tiles
constexpr double leastTile = 1;
constexpr std::array numberSizes{13.0, 12.0, 11.0, 10.0, 9.0};

double gapFor(double pitch, double unit) { return pitch >= 14 * unit ? 2 * unit : pitch >= 7 * unit ? 1 * unit : 0; }

int everyNth(double pitch, double needed) { return std::max(1, int(std::ceil(needed / pitch - 1e-9))); }

} // namespace

HeatmapPicture::HeatmapPicture(const PictureSource& source)
    : m_shown(source), m_look(source.look), m_ink(source.look), m_colours(source, m_shown, m_ink)
{
    const QFont font = m_ink.label(true);
    for (int row = 0; row < m_shown.rowCount(); ++row)
        m_rowLabelWidth = std::max(m_rowLabelWidth, widthOf(m_shown.rowLabel(row), font));
    for (int column = 0; column < m_shown.columnCount(); ++column)
        m_columnLabelWidth = std::max(m_columnLabelWidth, widthOf(m_shown.columnLabel(column), font));
    m_rowLabelWidth =
        std::min(m_rowLabelWidth, (m_look.wholeLabels ? longestWholeLabel : longestRowLabel) * m_ink.unit);

    // With so many cells no number could be read anyway.
    if (m_look.showNumbers && !isLongRow() && m_shown.rowCount() * m_shown.columnCount() <= 4096) {
        const QFont bold = m_ink.number(true);
        for (int row = 0; row < m_shown.rowCount(); ++row)
            for (int column = 0; column < m_shown.columnCount(); ++column)
                m_numberWidth = std::max(m_numberWidth, widthOf(m_shown.written(row, column), bold));
    }
    layOut(comfortableSize());
}

double HeatmapPicture::wantedTileWidth() const
{
    const int columns = comfortableColumns();
    const double u = m_ink.unit;
    if (isLongRow())
        return 8 * u;
    if (columns > 64)
        return std::max(3.0, 512.0 / columns) * u;
    if (columns > 32 || m_shown.rowCount() > 32)
        return 12 * u;
    // Whole words above the columns where that costs little.
    const double word = columns <= 8 ? std::min(m_columnLabelWidth + 6 * u, (m_look.wholeLabels ? 84 : 48) * u) : 0;
    if (columns > 16 && m_look.showNumbers)
        return std::max(m_numberWidth * 10 / 13 + 4 * u, 26 * u);
    return std::max({m_numberWidth + 12 * u, word, 44 * u});
}

int HeatmapPicture::comfortableColumns() const { return isLongRow() ? 64 : breaks() ? 16 : m_shown.columnCount(); }

int HeatmapPicture::wordsWiderThan(double width) const
{
    int count = 0;
    for (int column = 0; column < m_shown.columnCount(); ++column)
        count += widthOf(m_shown.columnLabel(column), m_ink.label()) > width ? 1 : 0;
    return count;
}

bool HeatmapPicture::hasLegend() const
{
    const int cells = m_shown.rowCount() * m_shown.columnCount();
    return m_look.showLegend && cells > 1 && !(m_colours.isRamp() && m_numberWidth > 0 && cells <= 256);
}

QString HeatmapPicture::legendNumber(double number) const
{
    NumberStyle style = m_look.numbers;
    style.keepZeros = false;
    return QString::fromStdString(toText(number, style));
}

/// Of the whole legend, its numbers included, where there is so much room.
double HeatmapPicture::legendWidth(double room) const
{
    const double u = m_ink.unit;
    const QFont font = m_ink.mono(11.5);
    const double numbers =
        widthOf(legendNumber(m_colours.least()), font) + widthOf(legendNumber(m_colours.most()), font) + 16 * u;
    return numbers + std::clamp(room - numbers, shortestLegend * u, longestLegend * u);
}

double HeatmapPicture::wantedTileHeight() const
{
    const int rows = m_shown.rowCount();
    const double u = m_ink.unit;
    if (isLongRow())
        return 16 * u;
    if (rows > 64)
        return std::max(3.0, 512.0 / rows) * u;
    if (rows > 32 || m_shown.columnCount() > 32)
        return breaks() ? 30 * u : 12 * u;
    return rows > 16 ? 20 * u : rows > 8 ? 26 * u : 30 * u;
}

QSizeF HeatmapPicture::comfortableSize() const
{
    const double u = m_ink.unit;
    const int columns = comfortableColumns();
    const double pitch = wantedTileWidth() + gapFor(wantedTileWidth(), u);
    double width = m_rowLabelWidth + labelGap * u + pitch * columns + edge * u;
    if (hasLegend())
        width = std::max(width, legendWidth(width));
    return {width, heightFor(width)};
}

QSizeF HeatmapPicture::leastSize() const
{
    const double u = m_ink.unit;
    const int columns = breaks() ? 8 : m_shown.columnCount();
    double width =
        m_rowLabelWidth + labelGap * u + std::min(wantedTileWidth(), 14 * u) * std::min(columns, 16) + edge * u;
    if (hasLegend())
        width = std::max(width, legendWidth(width));
    const Grid grid = gridFor({width, 0});
    return {width, grid.height};
}

double HeatmapPicture::heightFor(double width) const { return gridFor({width, 1e9}).height; }

int HeatmapPicture::lineCount(const Grid& grid) const
{
    return breaks() ? (m_shown.columnCount() + grid.perLine - 1) / grid.perLine : m_shown.rowCount();
}

HeatmapPicture::Grid HeatmapPicture::gridFor(QSizeF size) const
{
    const double u = m_ink.unit;
    Grid grid;
    grid.left = m_rowLabelWidth + labelGap * u;
    const double across = std::max(1.0, size.width() - grid.left - edge * u);
    const int columns = std::max(1, m_shown.columnCount());
    const double wantedWidth = wantedTileWidth() + gapFor(wantedTileWidth(), u);
    grid.perLine = breaks() ? std::clamp(int(across / wantedWidth + 1e-6), std::min(4, columns), columns) : columns;
    // Beyond a quarter more than comfortable, tiles would look like boxes with something lost in them.
    double pitch = std::clamp(across / grid.perLine, leastTile, wantedWidth * 1.25);
    grid.gap = gapFor(pitch, u);
    grid.tileWidth = pitch - grid.gap;

    const double widestWord = m_columnLabelWidth;
    // A long word or two may be shortened where some four letters remain; otherwise all are turned.
    const bool fits = widestWord <= pitch - 4 * u
        || (pitch >= 38 * u && !m_look.wholeLabels && wordsWiderThan(pitch - 4 * u) <= std::max(1, columns / 4));
    grid.turned = !fits && widestWord > 2 * labelPitch * u;
    double labels = labelHeight * u;
    if (grid.turned) {
        labels = std::min(widestWord, (m_look.wholeLabels ? longestWholeLabel : longestTurnedLabel) * u) + 8 * u;
        grid.everyColumn = everyNth(pitch, labelPitch * u);
    } else {
        grid.everyColumn = fits ? 1 : everyNth(pitch, widestWord + 8 * u);
    }
    grid.top = labels;

    const double below = (hasLegend() ? (legendGap + legendHeight) * u : 0) + edge * u;
    const int lines = std::max(1, lineCount(grid));
    const double wantedHeight = wantedTileHeight() + grid.gap;
    if (breaks()) {
        grid.lineHeight = wantedHeight + labels;
        grid.tileHeight = wantedHeight - grid.gap;
    } else {
        grid.lineHeight = std::clamp((size.height() - grid.top - below) / lines, leastTile, wantedHeight);
        grid.tileHeight = grid.lineHeight - std::min(grid.gap, gapFor(grid.lineHeight, u));
    }
    grid.everyRow = everyNth(grid.lineHeight, labelPitch * u);
    const double bottom = breaks() ? lines * grid.lineHeight : grid.top + lines * grid.lineHeight;
    grid.legendTop = bottom + legendGap * u;
    grid.width = grid.left + pitch * grid.perLine + edge * u;
    if (hasLegend())
        grid.width = std::max(grid.width, legendWidth(grid.width));
    grid.height = bottom + below;

    if (m_numberWidth > 0)
        for (const double candidate : numberSizes)
            if (grid.numberSize == 0 && m_numberWidth * candidate / 13 + 3 * u <= grid.tileWidth
                && (candidate + 4) * u <= grid.tileHeight)
                grid.numberSize = candidate;
    return grid;
}

void HeatmapPicture::layOut(QSizeF size)
{
    m_grid = gridFor(size);
    for (QPixmap& pixmap : m_cache)
        pixmap = {};
}

QRectF HeatmapPicture::tile(const Grid& grid, int row, int column) const
{
    const double pitch = grid.tileWidth + grid.gap;
    const int line = breaks() ? column / grid.perLine : row;
    const int place = breaks() ? column % grid.perLine : column;
    return {grid.left + place * pitch, grid.top + line * grid.lineHeight, grid.tileWidth, grid.tileHeight};
}

std::optional<std::pair<int, int>> HeatmapPicture::placeAt(QPointF point) const
{
    const double x = point.x() - m_grid.left, y = point.y() - m_grid.top;
    if (x < 0 || y < 0)
        return std::nullopt;
    const int place = int(x / (m_grid.tileWidth + m_grid.gap));
    const int line = int(y / m_grid.lineHeight);
    if (place >= m_grid.perLine || line >= lineCount(m_grid)
        || y - line * m_grid.lineHeight > m_grid.tileHeight + m_grid.gap)
        return std::nullopt;
    const int row = breaks() ? 0 : line;
    const int column = breaks() ? line * m_grid.perLine + place : place;
    return column < m_shown.columnCount() ? std::optional(std::pair(row, column)) : std::nullopt;
}

std::optional<Cell> HeatmapPicture::cellAt(QPointF point) const
{
    const auto place = placeAt(point);
    return place ? std::optional(m_shown.cell(place->first, place->second)) : std::nullopt;
}

std::optional<QRectF> HeatmapPicture::rectOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    return place ? std::optional(tile(m_grid, place->first, place->second)) : std::nullopt;
}

QColor HeatmapPicture::colourOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    if (!place || m_shown.isMasked(place->first, place->second))
        return m_colours.masked();
    return m_colours.at(m_shown.number(place->first, place->second));
}

namespace {

/// Diagonal lines over a tile. Drawn as lines, since a pattern brush would become a bitmap in SVG and PDF.
void paintHatch(QPainter& painter, const QRectF& rect, const QColor& colour, double step)
{
    painter.setPen(QPen(colour, step / 6));
    for (double offset = step; offset < rect.width() + rect.height(); offset += step) {
        // The line x + y = offset, from the left or lower border to the upper or right one.
        const double x1 = std::max(0.0, offset - rect.height()), x2 = std::min(offset, rect.width());
        painter.drawLine(QPointF(rect.left() + x1, rect.top() + offset - x1),
                         QPointF(rect.left() + x2, rect.top() + offset - x2));
    }
    painter.setPen(Qt::NoPen);
}

bool isRaster(const QPainter& painter)
{
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster;
}

} // namespace

void HeatmapPicture::paintTiles(QPainter& painter, bool isFaded) const
{
    const double u = m_ink.unit;
    const bool gapless = m_grid.gap == 0;
    // Rectangles that touch leave hairlines where a viewer smooths each border by itself, so on paper each one reaches
    // under the next. On screen unsmoothed borders fall on the same pixel.
    const double overlap = gapless && !isRaster(painter) ? 0.5 : 0;
    painter.setRenderHint(QPainter::Antialiasing, !gapless);
    painter.setPen(Qt::NoPen);
    const double rounding = std::min({radius * u, m_grid.tileWidth / 6, m_grid.tileHeight / 6});
    const QFont font = m_ink.mono(m_grid.numberSize);
    painter.setFont(font);
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        for (int column = 0; column < m_shown.columnCount(); ++column) {
            const QRectF rect = tile(m_grid, row, column);
            const double number = m_shown.number(row, column);
            const bool masked = m_shown.isMasked(row, column);
            const QColor colour = masked ? m_colours.masked()
                : isFaded                ? m_colours.faded(number)
                                         : m_colours.at(number);
            if (gapless) {
                painter.fillRect(rect.adjusted(0, 0, overlap, overlap), colour);
            } else {
                painter.setBrush(colour);
                painter.drawRoundedRect(rect, rounding, rounding);
            }
            if (masked && m_grid.tileWidth >= 6 * u && m_grid.tileHeight >= 6 * u)
                paintHatch(painter, rect, m_ink.theme.line, 6 * u);
            if (m_grid.numberSize == 0)
                continue;
            const QColor letters = masked ? m_ink.theme.quietText : textOn(colour);
            painter.setPen(isFaded ? faded(letters, colour, 0.6) : letters);
            painter.drawText(rect, Qt::AlignCenter, m_shown.written(row, column));
            painter.setPen(Qt::NoPen);
        }
    }
}

void HeatmapPicture::paintLabels(QPainter& painter, const Selection* selection) const
{
    const double u = m_ink.unit;
    std::vector<bool> litRows(std::size_t(m_shown.rowCount()), false),
        litColumns(std::size_t(m_shown.columnCount()), false);
    if (selection) {
        for (const auto& cell : {selection->pointed(), selection->subject()}) {
            if (const auto place = cell ? m_shown.place(*cell) : std::nullopt) {
                litRows[std::size_t(place->first)] = true;
                litColumns[std::size_t(place->second)] = true;
            }
        }
    }
    const auto paintLabel = [&](const QRectF& rect, int alignment, const QString& label, bool lit) {
        const QFont font = m_ink.label(lit);
        painter.setFont(font);
        painter.setPen(lit ? m_ink.theme.text : mixed(m_ink.theme.text, m_ink.theme.quietText, 0.4));
        painter.drawText(rect, alignment | Qt::TextDontClip, elided(label, font, rect.width()));
    };
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        if (row % m_grid.everyRow != 0)
            continue;
        const QRectF first = tile(m_grid, row, 0);
        paintLabel({0, first.center().y() - labelHeight * u / 2, m_rowLabelWidth, labelHeight * u},
                   Qt::AlignRight | Qt::AlignVCenter, m_shown.rowLabel(row), litRows[std::size_t(row)]);
    }
    for (int column = 0; column < m_shown.columnCount(); ++column) {
        const int place = breaks() ? column % m_grid.perLine : column;
        if (place % m_grid.everyColumn != 0)
            continue;
        const QRectF under = tile(m_grid, 0, column);
        const bool lit = litColumns[std::size_t(column)];
        if (m_grid.turned) {
            painter.save();
            painter.translate(under.center().x(), under.top() - 4 * u);
            painter.rotate(-90);
            paintLabel({0, -labelHeight * u / 2, m_grid.top - 8 * u + 1, labelHeight * u},
                       Qt::AlignLeft | Qt::AlignVCenter, m_shown.columnLabel(column), lit);
            painter.restore();
        } else {
            const double room = std::max(under.width() * m_grid.everyColumn, under.width());
            const double width = m_grid.everyColumn > 1 ? room : under.width() + m_grid.gap - 4 * u;
            paintLabel({under.center().x() - width / 2, under.top() - labelHeight * u, width, (labelHeight - 2) * u},
                       Qt::AlignHCenter | Qt::AlignVCenter, m_shown.columnLabel(column), lit);
        }
    }
}

void HeatmapPicture::paintLegend(QPainter& painter) const
{
    const double u = m_ink.unit;
    const QFont font = m_ink.mono(11.5);
    painter.setFont(font);
    painter.setPen(m_ink.theme.quietText);
    const QString least = legendNumber(m_colours.least()), most = legendNumber(m_colours.most());
    const QRectF line(0, m_grid.legendTop, legendWidth(m_grid.width), legendHeight * u);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, least);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, most);
    const QRectF bar(QPointF(widthOf(least, font) + 8 * u, line.center().y() - 4.5 * u),
                     QPointF(line.right() - widthOf(most, font) - 8 * u, line.center().y() + 4.5 * u));

    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    constexpr int stops = 16;
    for (int i = 0; i <= stops; ++i)
        gradient.setColorAt(double(i) / stops,
                            m_colours.at(m_colours.least() + (m_colours.most() - m_colours.least()) * i / stops));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_ink.theme.line, u));
    painter.setBrush(gradient);
    painter.drawRoundedRect(bar, 4.5 * u, 4.5 * u);
}

const QPixmap& HeatmapPicture::cached(bool isFaded, double pixelRatio) const
{
    QPixmap& pixmap = m_cache[isFaded ? 1 : 0];
    if (pixmap.isNull() || pixmap.devicePixelRatio() != pixelRatio) {
        pixmap = QPixmap((QSizeF(m_grid.width, m_grid.height) * pixelRatio).toSize() + QSize(1, 1));
        pixmap.setDevicePixelRatio(pixelRatio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintTiles(painter, isFaded);
        if (hasLegend())
            paintLegend(painter);
    }
    return pixmap;
}

void HeatmapPicture::paintCached(QPainter& painter, const Selection& selection) const
{
    const double ratio = painter.device()->devicePixelRatioF();
    const bool fades = selection.hasSourceIn(m_shown.value().isMatrix() ? m_shown.cell(0, 0).value : ValueId{});
    painter.drawPixmap(0, 0, cached(fades, ratio));
    if (!fades)
        return;
    // Those that take part, from the plain tiles.
    const QPixmap& plain = cached(false, ratio);
    for (const Cell& cell : selection.sources())
        if (const auto rect = rectOf(cell)) {
            const QRectF whole = rect->adjusted(-0.5, -0.5, 0.5, 0.5).toAlignedRect();
            const QRectF from(whole.topLeft() * ratio, whole.size() * ratio);
            painter.save();
            painter.setClipRect(*rect, Qt::IntersectClip);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            painter.fillRect(*rect, m_ink.theme.surface);
            painter.drawPixmap(whole, plain, from);
            painter.restore();
        }
}

void HeatmapPicture::paint(QPainter& painter, const Selection* selection) const
{
    if (m_shown.rowCount() == 0 || m_shown.columnCount() == 0)
        return;
    const bool caches = selection && isRaster(painter);
    if (caches) {
        paintCached(painter, *selection);
    } else {
        paintTiles(painter, false);
        if (hasLegend())
            paintLegend(painter);
    }
    paintLabels(painter, selection);
    if (!selection)
        return;
    const double u = m_ink.unit;
    const double least = std::min(m_grid.tileWidth, m_grid.tileHeight);
    const auto ring = [&](const Cell& cell) {
        const auto rect = rectOf(cell);
        if (!rect || !selection->isLit(cell))
            return;
        // Around the tile, so that it stays readable; a tile smaller than the ring keeps its colour inside all the same.
        const double out = least < 8 * u ? 1.5 * u : 0.5 * u;
        paintRing(painter, rect->adjusted(-out, -out, out, out), m_ink, least < 8 * u ? 2 : 3,
                  least < 8 * u ? 1 : radius);
        if (m_grid.numberSize > 0) {
            const auto place = *m_shown.place(cell);
            const QColor colour = colourOf(cell);
            painter.fillRect(rect->adjusted(3 * u, 3 * u, -3 * u, -3 * u), colour);
            painter.setFont(m_ink.mono(m_grid.numberSize, true));
            painter.setPen(m_shown.isMasked(place.first, place.second) ? m_ink.theme.quietText : textOn(colour));
            painter.drawText(*rect, Qt::AlignCenter, m_shown.written(place.first, place.second));
        }
    };
    if (const auto subject = selection->subject())
        ring(*subject);
    if (const auto pointed = selection->pointed(); pointed && pointed != selection->subject())
        ring(*pointed);
    for (const Cell& source : selection->sources())
        if (selection->isLit(source) && source != selection->pointed())
            ring(source);
}

QString HeatmapPicture::toolTipAt(QPointF point) const
{
    if (const auto place = placeAt(point)) {
        // Where the number is there to be read, a tip would only be in the way.
        if (m_grid.numberSize > 0)
            return {};
        return QStringLiteral("%1 · %2: %3")
            .arg(m_shown.rowLabel(place->first), m_shown.columnLabel(place->second),
                 m_shown.written(place->first, place->second));
    }
    if (const auto under = placeAt({std::max(point.x(), m_grid.left), std::max(point.y(), m_grid.top)})) {
        if (point.y() < m_grid.top)
            return m_shown.columnLabel(under->second);
        if (point.x() < m_grid.left)
            return m_shown.rowLabel(under->first);
    }
    return {};
}

QStringList HeatmapPicture::texts() const
{
    QStringList all;
    for (int row = 0; row < m_shown.rowCount(); row += m_grid.everyRow)
        all += elided(m_shown.rowLabel(row), m_ink.label(), m_rowLabelWidth);
    for (int column = 0; column < m_shown.columnCount(); column += m_grid.everyColumn)
        all += m_grid.turned ? elided(m_shown.columnLabel(column), m_ink.label(), m_grid.top - 8 * m_ink.unit + 1)
                             : elided(m_shown.columnLabel(column), m_ink.label(),
                                      m_grid.everyColumn > 1 ? m_grid.tileWidth * m_grid.everyColumn
                                                             : m_grid.tileWidth + m_grid.gap - 4 * m_ink.unit);
    if (m_grid.numberSize > 0)
        for (int row = 0; row < m_shown.rowCount(); ++row)
            for (int column = 0; column < m_shown.columnCount(); ++column)
                all += m_shown.written(row, column);
    if (hasLegend())
        all << legendNumber(m_colours.least()) << legendNumber(m_colours.most());
    return all;
}

} // namespace durchblick
