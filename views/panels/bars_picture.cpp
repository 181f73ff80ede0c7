#include "views/panels/bars_picture.h"

#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double labelGap = 10;
constexpr double numberGap = 10;
constexpr double longestLabel = 150, longestWholeLabel = 400;
constexpr double comfortablePitch = 32;
constexpr double comfortableBar = 96; // length of the longest
constexpr double thickestBar = 16;
constexpr double readablePitch = 15;

PictureSource ofOneRow(PictureSource source)
{
    const Value& value = source.trace->value(source.panel.value);
    if (value.columnCount() == 1 && value.rowCount() > 1)
        return source;
    int row = 0;
    if (!source.panel.rows.empty())
        row = source.panel.rows.front();
    else if (source.panel.focus && source.panel.focus->value == source.panel.value)
        row = source.panel.focus->row;
    source.panel.rows = {row};
    return source;
}

} // namespace

BarsPicture::BarsPicture(const PictureSource& source)
    : m_shown(ofOneRow(source)), m_isColumn(m_shown.columnCount() == 1 && m_shown.rowCount() > 1), m_look(source.look),
      m_ink(source.look)
{
    for (int i = 0; i < count(); ++i) {
        m_labelWidth = std::max(m_labelWidth, widthOf(label(i), m_ink.label(true)));
        if (m_look.showNumbers)
            m_numberWidth = std::max(m_numberWidth, widthOf(m_shown.written(cell(i)), m_ink.number(true)));
    }
    m_labelWidth = std::min(m_labelWidth, (m_look.wholeLabels ? longestWholeLabel : longestLabel) * m_ink.unit);
    layOut(comfortableSize());
}

QSizeF BarsPicture::comfortableSize() const
{
    const double u = m_ink.unit;
    const double width = m_labelWidth + (labelGap + comfortableBar + numberGap) * u + m_numberWidth;
    return {width, heightFor(width)};
}

QSizeF BarsPicture::leastSize() const
{
    const double u = m_ink.unit;
    return {m_labelWidth + (labelGap + 48 + numberGap) * u + m_numberWidth,
            count() * std::min(18.0, 200.0 / std::max(1, count())) * u};
}

double BarsPicture::heightFor(double) const
{
    const double pitch = count() <= 12 ? comfortablePitch : count() <= 32 ? 22 : std::max(2.0, 640.0 / count());
    return count() * pitch * m_ink.unit;
}

double BarsPicture::pitchFor(double height) const
{
    return std::clamp(height / std::max(1, count()), 1.0, comfortablePitch * m_ink.unit);
}

void BarsPicture::layOut(QSizeF size)
{
    m_size = size;
    m_pitch = pitchFor(size.height());
}

QRectF BarsPicture::line(int index) const { return {0, index * m_pitch, m_size.width(), m_pitch}; }

QRectF BarsPicture::bar(int index) const
{
    const double u = m_ink.unit;
    const double left = m_labelWidth + labelGap * u;
    const double right = m_size.width() - (m_numberWidth > 0 ? m_numberWidth + numberGap * u : 0);
    const double least = std::min(0.0, m_shown.least()), most = std::max(0.0, m_shown.most());
    const double value = number(index);
    if (most == least || !std::isfinite(value))
        return {};
    const auto at = [&](double number) {
        return left + (std::clamp(number, least, most) - least) / (most - least) * (right - left);
    };
    const double thickness = std::min(thickestBar * u, m_pitch >= 4 ? m_pitch * 0.6 : m_pitch);
    return QRectF(QPointF(std::min(at(0), at(value)), line(index).center().y() - thickness / 2),
                  QPointF(std::max(at(0), at(value)), line(index).center().y() + thickness / 2));
}

void BarsPicture::paint(QPainter& painter, const Selection* selection) const
{
    const double u = m_ink.unit;
    const bool fades = selection && count() > 0 && selection->hasSourceIn(cell(0).value);
    const int every = std::max(1, int(std::ceil(readablePitch * u / m_pitch - 1e-9)));
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor plain = m_ink.fill(m_shown.value().purpose);
    for (int i = 0; i < count(); ++i) {
        const Cell here = cell(i);
        const bool lit = selection && selection->isLit(here);
        const bool quiet = fades && !lit && !selection->isSource(here);
        const QRectF rect = bar(i);
        if (!rect.isEmpty()) {
            const double rounding = std::min({3 * u, rect.height() / 3, rect.width() / 2});
            painter.setPen(Qt::NoPen);
            painter.setBrush(lit ? m_ink.theme.accent : quiet ? faded(plain, m_ink.theme.surface, 0.6) : plain);
            painter.drawRoundedRect(rect, rounding, rounding);
        }
        if (i % every != 0 && !lit)
            continue;
        const QRectF row(0, line(i).center().y() - 11 * u, m_size.width(), 22 * u);
        QColor letters = lit ? m_ink.theme.text : mixed(m_ink.theme.text, m_ink.theme.quietText, 0.4);
        if (quiet)
            letters = faded(letters, m_ink.theme.surface, 0.6);
        painter.setPen(letters);
        painter.setFont(m_ink.label(lit));
        painter.drawText(QRectF(0, row.top(), m_labelWidth, row.height()),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         elided(label(i), m_ink.label(lit), m_labelWidth));
        if (m_numberWidth > 0) {
            painter.setFont(m_ink.number(lit));
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, m_shown.written(cell(i)));
        }
    }
    if (m_shown.least() < 0) {
        // Bars go both ways, so the zero that they start from is worth a line.
        const double left = m_labelWidth + labelGap * u;
        const double right = m_size.width() - (m_numberWidth > 0 ? m_numberWidth + numberGap * u : 0);
        const double most = std::max(0.0, m_shown.most());
        const double zero = left + -m_shown.least() / (most - m_shown.least()) * (right - left);
        painter.setPen(QPen(m_ink.theme.quietText, u));
        painter.drawLine(QPointF(zero, 0), QPointF(zero, count() * m_pitch));
    }
}

std::optional<int> BarsPicture::indexOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    return place ? std::optional(m_isColumn ? place->first : place->second) : std::nullopt;
}

std::optional<Cell> BarsPicture::cellAt(QPointF point) const
{
    const int index = int(std::floor(point.y() / m_pitch));
    if (index < 0 || index >= count() || point.x() < 0 || point.x() > m_size.width())
        return std::nullopt;
    return cell(index);
}

std::optional<QRectF> BarsPicture::rectOf(const Cell& cell) const
{
    const auto index = indexOf(cell);
    return index ? std::optional(line(*index)) : std::nullopt;
}

QRectF BarsPicture::barOf(const Cell& cell) const
{
    const auto index = indexOf(cell);
    return index ? bar(*index) : QRectF();
}

std::vector<std::vector<Cell>> BarsPicture::cells() const
{
    std::vector<std::vector<Cell>> all;
    for (int i = 0; i < count(); ++i)
        all.push_back({cell(i)});
    return all;
}

QString BarsPicture::toolTipAt(QPointF point) const
{
    const auto at = cellAt(point);
    if (!at)
        return {};
    const int index = *indexOf(*at);
    if (m_pitch >= readablePitch * m_ink.unit && widthOf(label(index), m_ink.label(true)) <= m_labelWidth + 0.1)
        return {};
    return QStringLiteral("%1: %2").arg(label(index), m_shown.written(cell(index)));
}

QStringList BarsPicture::texts() const
{
    QStringList all;
    const int every = std::max(1, int(std::ceil(readablePitch * m_ink.unit / m_pitch - 1e-9)));
    for (int i = 0; i < count(); i += every) {
        all += elided(label(i), m_ink.label(), m_labelWidth);
        if (m_numberWidth > 0)
            all += m_shown.written(cell(i));
    }
    return all;
}

} // namespace durchblick
