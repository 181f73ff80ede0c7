#include "views/diagram/block.h"

#include "views/look/colormap.h"
#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double valueType = 20, gradientType = 17, tileType = 12, leastTileType = 8.5, shapeType = 12;
constexpr double tileHeight = 20, bareTile = 13, numberPadding = 4;
constexpr double gap = 2, labelType = 11, labelGap = 6, longestLabel = 84;
constexpr int mostTiles = 12; // along a side

} // namespace

PictureSource DiagramBlock::coloured(const PictureSource& source, ValueId value, bool isGradient)
{
    PictureSource made{source.trace, {}, source.look, {}};
    made.panel.kind = PanelKind::Heatmap;
    made.panel.value = value;
    const Value& shown = source.trace->value(value);
    const bool isSigned = shown.isMatrix() && shown.matrix().size() > 0 && shown.matrix().minCoeff() < 0;
    made.panel.colours =
        isGradient || isSigned || shown.purpose == Purpose::None ? ColourScale::Diverging : ColourScale::Purpose;
    if (isGradient && made.look.map.isEmpty())
        made.look.map = ColorMap::name(ColorMap::Kind::Gradient);
    return made;
}

DiagramBlock::DiagramBlock(const PictureSource& source, ValueId value, bool isGradient)
    : m_source(coloured(source, value, isGradient)), m_shown(m_source), m_ink(source.look),
      m_colours(m_source, m_shown, m_ink), m_isGradient(isGradient)
{
    const int rows = m_shown.rowCount(), columns = m_shown.columnCount();
    m_kind = rows == 1 && columns == 1 ? Kind::Number : std::max(rows, columns) > mostTiles ? Kind::Shape : Kind::Tiles;
    if (!m_shown.value().isMatrix())
        m_kind = Kind::Shape;
    m_isUpright = m_kind == Kind::Tiles && rows == 1;
    const Value& known = m_shown.value();
    if (m_kind == Kind::Tiles && isVector() && (m_isUpright ? known.columns : known.rows))
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column)
                m_labelWidth = std::max(m_labelWidth, widthOf(label(row, column), m_ink.label()) / m_ink.unit);
    m_labelWidth = std::min(m_labelWidth * labelType / 12, longestLabel);
    m_numberWidth = widthOf(QStringLiteral("−0.00"), m_ink.mono(tileType)) / m_ink.unit;
}

bool DiagramBlock::hasNumbers(const DiagramMeasure& measure) const
{
    return m_source.look.showNumbers && (isVector() || measure.matrixNumbers);
}

QString DiagramBlock::label(int row, int column) const
{
    return m_isUpright ? m_shown.columnLabel(column) : m_shown.rowLabel(row);
}

double DiagramBlock::labelWidth(const DiagramMeasure& measure) const
{
    return measure.labels && m_labelWidth > 0 ? (m_labelWidth + labelGap) * measure.unit : 0;
}

QSizeF DiagramBlock::tileSize(const DiagramMeasure& measure) const
{
    return (hasNumbers(measure) ? QSizeF(m_numberWidth + 2 * numberPadding, tileHeight) : QSizeF(bareTile, bareTile))
        * measure.unit;
}

QString DiagramBlock::shape() const
{
    return QStringLiteral("%1 × %2").arg(m_shown.value().rowCount()).arg(m_shown.value().columnCount());
}

QSizeF DiagramBlock::size(const DiagramMeasure& measure) const
{
    const double u = measure.unit;
    if (m_kind == Kind::Shape)
        return {widthOf(shape(), m_ink.mono(shapeType)) / m_ink.unit * u, 20 * u};
    if (m_kind == Kind::Number) {
        const double type = m_isGradient ? gradientType : valueType;
        return {m_numberWidth * type / tileType * u + 4 * u, (type + 8) * u};
    }
    const QSizeF tile = tileSize(measure);
    const int rows = m_isUpright ? m_shown.columnCount() : m_shown.rowCount();
    const int columns = m_isUpright ? 1 : m_shown.columnCount();
    return {labelWidth(measure) + columns * tile.width() + (columns - 1) * gap * u,
            rows * tile.height() + (rows - 1) * gap * u};
}

void DiagramBlock::place(QPointF topLeft, const DiagramMeasure& measure)
{
    m_at = topLeft;
    m_measure = measure;
}

QRectF DiagramBlock::tile(int row, int column) const
{
    if (m_kind != Kind::Tiles)
        return {m_at, size(m_measure)};
    if (m_isUpright)
        std::swap(row, column);
    const QSizeF tile = tileSize(m_measure);
    const double between = gap * m_measure.unit;
    return {m_at + QPointF(labelWidth(m_measure) + column * (tile.width() + between), row * (tile.height() + between)),
            tile};
}

/// A number that is wider than usual is written smaller, so that nothing moves when it comes.
QFont DiagramBlock::numberFont(const QString& text, double width, bool bold) const
{
    const double shrunk = m_measure.unit / m_ink.unit;
    const double type = m_kind == Kind::Number ? (m_isGradient ? gradientType : valueType) : tileType;
    const double wanted = widthOf(text, m_ink.mono(type, bold)) * shrunk;
    const double fits = wanted > width ? std::max(leastTileType, type * width / wanted) : type;
    return m_ink.mono(fits * shrunk, bold);
}

void DiagramBlock::paint(QPainter& painter, const Selection* selection) const
{
    if (m_kind == Kind::Shape) {
        painter.setFont(m_ink.mono(shapeType * m_measure.unit / m_ink.unit));
        painter.setPen(m_isGradient ? m_ink.theme.gradient.text : m_ink.theme.quietText);
        painter.drawText(tile(0, 0), Qt::AlignCenter | Qt::TextDontClip, shape());
        return;
    }
    const double u = m_measure.unit;
    const bool fades = selection && selection->hasSourceIn(m_shown.cell(0, 0).value);
    for (int row = 0; row < m_shown.rowCount(); ++row)
        for (int column = 0; column < m_shown.columnCount(); ++column) {
            const Cell cell = m_shown.cell(row, column);
            const QRectF rect = tile(row, column);
            const bool lit = selection && selection->isLit(cell);
            const bool quiet = fades && !lit && !selection->isSource(cell);
            QColor letters = m_isGradient ? m_ink.theme.gradient.text : m_ink.theme.text;
            if (m_kind == Kind::Tiles) {
                const double number = m_shown.number(row, column);
                const QColor colour = m_shown.isMasked(row, column) ? m_colours.masked()
                    : quiet                                         ? m_colours.faded(number)
                                                                    : m_colours.at(number);
                painter.setPen(Qt::NoPen);
                painter.setBrush(colour);
                painter.drawRoundedRect(rect, 2 * u, 2 * u);
                letters = quiet ? ::durchblick::faded(textOn(colour), colour, 0.5) : textOn(colour);
            }
            if (const double room = labelWidth(m_measure); room > 0) {
                const QFont font = m_ink.mono(labelType * u / m_ink.unit, lit);
                painter.setFont(font);
                painter.setPen(m_ink.theme.text);
                painter.drawText(QRectF(m_at.x(), rect.top(), room - labelGap * u, rect.height()),
                                 Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                                 elided(label(row, column), font, room - labelGap * u));
            }
            if (m_kind == Kind::Number || hasNumbers(m_measure)) {
                const QString text = m_shown.written(row, column);
                painter.setFont(numberFont(text, rect.width(), m_kind == Kind::Number || lit));
                painter.setPen(letters);
                painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, text);
            }
            if (lit)
                paintRing(painter, rect, m_ink, 2.5 * u / m_ink.unit, 3 * u / m_ink.unit);
        }
}

void DiagramBlock::paintEmpty(QPainter& painter) const
{
    painter.setPen(QPen(m_ink.theme.line, m_measure.unit, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(m_at, size(m_measure)), 4 * m_measure.unit, 4 * m_measure.unit);
}

std::optional<Cell> DiagramBlock::cellAt(QPointF point) const
{
    if (m_kind == Kind::Shape)
        return std::nullopt;
    for (int row = 0; row < m_shown.rowCount(); ++row)
        for (int column = 0; column < m_shown.columnCount(); ++column)
            if (tile(row, column).contains(point))
                return m_shown.cell(row, column);
    return std::nullopt;
}

std::optional<QRectF> DiagramBlock::rectOf(const Cell& cell) const
{
    const auto place = m_kind == Kind::Shape ? std::nullopt : m_shown.place(cell);
    return place ? std::optional(tile(place->first, place->second)) : std::nullopt;
}

std::vector<Cell> DiagramBlock::cells() const
{
    std::vector<Cell> all;
    if (m_kind != Kind::Shape)
        for (const auto& row : m_shown.cells())
            all.insert(all.end(), row.begin(), row.end());
    return all;
}

QString DiagramBlock::toolTipAt(QPointF point) const
{
    const QString symbol = QString::fromStdString(m_shown.value().symbol);
    if (m_kind == Kind::Shape)
        return tile(0, 0).contains(point) ? QStringLiteral("%1 · %2").arg(symbol, shape()) : QString();
    const auto cell = cellAt(point);
    if (!cell)
        return {};
    const auto place = *m_shown.place(*cell);
    const QString number = m_shown.written(place.first, place.second);
    if (m_kind == Kind::Number)
        return QStringLiteral("%1: %2").arg(symbol, number);
    return QStringLiteral("%1 · %2 · %3: %4")
        .arg(symbol, m_shown.rowLabel(place.first), m_shown.columnLabel(place.second), number);
}

QStringList DiagramBlock::texts() const
{
    if (m_kind == Kind::Shape)
        return {shape()};
    QStringList all;
    if (m_kind == Kind::Number || hasNumbers(m_measure))
        for (int row = 0; row < m_shown.rowCount(); ++row)
            for (int column = 0; column < m_shown.columnCount(); ++column) {
                all += m_shown.written(row, column);
                if (const double room = labelWidth(m_measure); room > 0)
                    all += elided(label(row, column), m_ink.mono(labelType * m_measure.unit / m_ink.unit),
                                  room - labelGap * m_measure.unit);
            }
    return all;
}

} // namespace durchblick
