#include "views/panels/vectors_picture.h"

#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double labelGap = 12;
constexpr double longestLabel = 150, longestWholeLabel = 400;
constexpr double headHeight = 22;
constexpr double stripGap = 10;
constexpr double numberHeight = 15;
constexpr double widestSlot = 64;

} // namespace

VectorsPicture::VectorsPicture(const PictureSource& source) : m_shown(source), m_look(source.look), m_ink(source.look)
{
    for (int row = 0; row < m_shown.rowCount(); ++row)
        m_rowLabelWidth = std::max(m_rowLabelWidth, widthOf(m_shown.rowLabel(row), m_ink.label(true)));
    m_rowLabelWidth = std::min(m_rowLabelWidth, (m_look.wholeLabels ? longestWholeLabel : longestLabel) * m_ink.unit);
    for (int column = 0; column < m_shown.columnCount(); ++column)
        m_columnLabelWidth = std::max(m_columnLabelWidth, widthOf(m_shown.columnLabel(column), m_ink.label(true)));
    if (m_look.showNumbers && m_shown.rowCount() * m_shown.columnCount() <= 1024)
        for (int row = 0; row < m_shown.rowCount(); ++row)
            for (int column = 0; column < m_shown.columnCount(); ++column)
                m_numberWidth = std::max(m_numberWidth, widthOf(m_shown.written(row, column), m_ink.mono(11, true)));
    layOut(comfortableSize());
}

double VectorsPicture::widest() const
{
    const double usual = widestSlot * m_ink.unit;
    return m_look.wholeLabels ? std::max(usual, m_columnLabelWidth + 8 * m_ink.unit) : usual;
}

double VectorsPicture::labelWidth() const { return m_rowLabelWidth + labelGap * m_ink.unit; }

QSizeF VectorsPicture::comfortableSize() const
{
    const double u = m_ink.unit;
    const int columns = std::max(1, m_shown.columnCount());
    const double slot = columns <= 16
        ? std::clamp(std::max(m_numberWidth, m_columnLabelWidth) + 8 * u, 32 * u, widest())
        : std::max(2.0, 512.0 / columns) * u;
    const double strip = m_shown.rowCount() <= 10 ? 56 : m_shown.rowCount() <= 24 ? 36 : 20;
    return {labelWidth() + columns * slot, (headHeight + m_shown.rowCount() * strip) * u};
}

QSizeF VectorsPicture::leastSize() const
{
    const double u = m_ink.unit;
    return {labelWidth() + std::min(m_shown.columnCount(), 24) * 8 * u, (headHeight + m_shown.rowCount() * 16) * u};
}

void VectorsPicture::layOut(QSizeF size)
{
    const double u = m_ink.unit;
    const int columns = std::max(1, m_shown.columnCount()), rows = std::max(1, m_shown.rowCount());
    m_left = labelWidth();
    m_top = headHeight * u;
    m_slotWidth = std::clamp((size.width() - m_left) / columns, 1.0, widest());
    m_stripHeight = std::clamp((size.height() - m_top) / rows, 8 * u, 72 * u);
    m_numbers = m_numberWidth > 0 && m_numberWidth + 2 * u <= m_slotWidth && m_stripHeight >= 44 * u;
    m_everyColumn = std::max(1, int(std::ceil((std::min(m_columnLabelWidth, 48 * u) + 8 * u) / m_slotWidth - 1e-9)));
}

QRectF VectorsPicture::slot(int row, int column) const
{
    return {m_left + column * m_slotWidth, m_top + row * m_stripHeight, m_slotWidth, m_stripHeight};
}

double VectorsPicture::zeroLine(int row) const
{
    const double u = m_ink.unit;
    const double top =
        m_top + row * m_stripHeight + (m_numbers && m_shown.most() > 0 ? numberHeight * u : stripGap / 2 * u);
    const double bottom =
        m_top + (row + 1) * m_stripHeight - (m_numbers && m_shown.least() < 0 ? numberHeight * u : stripGap / 2 * u);
    const double least = std::min(0.0, m_shown.least()), most = std::max(0.0, m_shown.most());
    return most == least ? bottom : bottom - (bottom - top) * -least / (most - least);
}

QRectF VectorsPicture::bar(int row, int column) const
{
    const double u = m_ink.unit;
    const double least = std::min(0.0, m_shown.least()), most = std::max(0.0, m_shown.most());
    const double number = m_shown.number(row, column);
    if (most == least || !std::isfinite(number))
        return {};
    const double height = m_stripHeight - (m_numbers && most > 0 ? numberHeight : stripGap / 2) * u
        - (m_numbers && least < 0 ? numberHeight : stripGap / 2) * u;
    const double zero = zeroLine(row);
    const double end = zero - std::clamp(number, least, most) / (most - least) * height;
    const double width = m_slotWidth >= 4 * u ? std::min(m_slotWidth * 0.6, 28 * u) : m_slotWidth;
    const double left = slot(row, column).center().x() - width / 2;
    return QRectF(QPointF(left, std::min(zero, end)), QPointF(left + width, std::max(zero, end)));
}

void VectorsPicture::paint(QPainter& painter, const Selection* selection) const
{
    const double u = m_ink.unit;
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor plain = m_ink.fill(m_shown.value().purpose);
    const bool fades =
        selection && m_shown.rowCount() * m_shown.columnCount() > 0 && selection->hasSourceIn(m_shown.cell(0, 0).value);
    const QColor labels = mixed(m_ink.theme.text, m_ink.theme.quietText, 0.4);

    painter.setFont(m_ink.label());
    painter.setPen(labels);
    for (int column = 0; column < m_shown.columnCount(); column += m_everyColumn) {
        const double width = m_slotWidth * m_everyColumn;
        const QRectF head(slot(0, column).center().x() - width / 2, 0, width, (headHeight - 2) * u);
        painter.drawText(head, Qt::AlignCenter | Qt::TextDontClip,
                         elided(m_shown.columnLabel(column), m_ink.label(), width - 6 * u));
    }
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const QRectF strip(0, m_top + row * m_stripHeight, m_left + m_shown.columnCount() * m_slotWidth, m_stripHeight);
        painter.setPen(QPen(m_ink.theme.line, u));
        painter.drawLine(QPointF(m_left, zeroLine(row)), QPointF(strip.right(), zeroLine(row)));
        bool rowLit = false;
        for (int column = 0; column < m_shown.columnCount(); ++column) {
            const Cell cell = m_shown.cell(row, column);
            const bool lit = selection && selection->isLit(cell);
            const bool quiet = fades && !lit && !selection->isSource(cell);
            rowLit = rowLit || lit;
            const QRectF rect = bar(row, column);
            painter.setPen(Qt::NoPen);
            painter.setBrush(lit ? m_ink.theme.accent : quiet ? faded(plain, m_ink.theme.surface, 0.6) : plain);
            if (rect.height() > 0) {
                const double rounding = std::min({3 * u, rect.width() / 3, rect.height() / 2});
                painter.drawRoundedRect(rect, rounding, rounding);
            }
            if (!m_numbers)
                continue;
            const double zero = zeroLine(row);
            const bool below = m_shown.number(row, column) < 0 && !m_shown.isMasked(row, column);
            const double edge = rect.isNull() ? zero : below ? rect.bottom() : rect.top();
            const QRectF box(slot(row, column).left(), below ? edge : edge - numberHeight * u, m_slotWidth,
                             numberHeight * u);
            painter.setFont(m_ink.mono(11, lit));
            const QColor letters = lit ? m_ink.theme.text : labels;
            painter.setPen(quiet ? faded(letters, m_ink.theme.surface, 0.6) : letters);
            painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip, m_shown.written(row, column));
        }
        painter.setFont(m_ink.label(rowLit));
        painter.setPen(rowLit ? m_ink.theme.text : labels);
        painter.drawText(QRectF(0, strip.top(), m_rowLabelWidth, strip.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         elided(m_shown.rowLabel(row), m_ink.label(rowLit), m_rowLabelWidth));
    }
}

std::optional<Cell> VectorsPicture::cellAt(QPointF point) const
{
    const double column = std::floor((point.x() - m_left) / m_slotWidth),
                 row = std::floor((point.y() - m_top) / m_stripHeight);
    if (column < 0 || row < 0 || column >= m_shown.columnCount() || row >= m_shown.rowCount())
        return std::nullopt;
    return m_shown.cell(int(row), int(column));
}

std::optional<QRectF> VectorsPicture::rectOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    return place ? std::optional(slot(place->first, place->second)) : std::nullopt;
}

QRectF VectorsPicture::barOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    return place ? bar(place->first, place->second) : QRectF();
}

QString VectorsPicture::toolTipAt(QPointF point) const
{
    const auto at = m_numbers ? std::nullopt : cellAt(point);
    if (!at)
        return {};
    const auto place = *m_shown.place(*at);
    return QStringLiteral("%1 · %2: %3")
        .arg(m_shown.rowLabel(place.first), m_shown.columnLabel(place.second),
             m_shown.written(place.first, place.second));
}

QStringList VectorsPicture::texts() const
{
    QStringList all;
    for (int row = 0; row < m_shown.rowCount(); ++row)
        all += elided(m_shown.rowLabel(row), m_ink.label(), m_rowLabelWidth);
    for (int column = 0; column < m_shown.columnCount(); column += m_everyColumn)
        all += elided(m_shown.columnLabel(column), m_ink.label(), m_slotWidth * m_everyColumn - 6 * m_ink.unit);
    if (m_numbers)
        for (int row = 0; row < m_shown.rowCount(); ++row)
            for (int column = 0; column < m_shown.columnCount(); ++column)
                all += m_shown.written(row, column);
    return all;
}

} // namespace durchblick
