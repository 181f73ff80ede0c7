#include "views/panels/tokens_picture.h"

#include "views/selection/selection.h"

#include <QPainter>
#include <algorithm>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double padding = 11;
constexpr double gap = 8;
constexpr double height = 32;
constexpr double heightWithBelow = 46;
constexpr double radius = 8;
constexpr double edge = 1.5; // room for the outermost rings
constexpr double comfortableWidth = 620;
constexpr double longestChip = 440;

} // namespace

TokensPicture::TokensPicture(const PictureSource& source) : m_shown(source), m_ink(source.look)
{
    const Value& value = m_shown.value();
    if (source.panel.focus && source.panel.focus->value == source.panel.value)
        m_focus = source.panel.focus->row;
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        Chip chip;
        chip.cell = {source.panel.value, m_shown.rows()[std::size_t(row)], 0};
        if (value.isMatrix()) {
            chip.text = m_shown.rowLabel(row);
            if (value.columnCount() == 1 && source.look.showNumbers)
                chip.below = m_shown.written(row, 0);
        } else {
            const Piece& piece = value.pieces()[std::size_t(chip.cell.row)];
            chip.text = visibleText(piece.bytes);
            if (piece.id)
                chip.below = QString::number(*piece.id);
        }
        m_haveBelow = m_haveBelow || !chip.below.isEmpty();
        chip.text = elided(chip.text, m_ink.mono(14), longestChip * m_ink.unit);
        chip.width = std::max(widthOf(chip.text, m_ink.mono(14)), widthOf(chip.below, m_ink.mono(11)))
            + 2 * padding * m_ink.unit;
        m_chips.push_back(std::move(chip));
    }
    layOut(comfortableSize());
}

double TokensPicture::chipHeight() const { return (m_haveBelow ? heightWithBelow : height) * m_ink.unit; }

double TokensPicture::place(double width, std::vector<Chip>& chips) const
{
    const double u = m_ink.unit;
    double x = edge * u, y = edge * u;
    for (Chip& chip : chips) {
        if (x > edge * u && x + chip.width > width - edge * u + 0.01) {
            x = edge * u;
            y += chipHeight() + gap * u;
        }
        chip.rect = {x, y, chip.width, chipHeight()};
        x += chip.width + gap * u;
    }
    return y + chipHeight() + edge * u;
}

QSizeF TokensPicture::comfortableSize() const
{
    double all = 2 * edge * m_ink.unit;
    for (const Chip& chip : m_chips)
        all += chip.width + gap * m_ink.unit;
    const double width = std::min(all, comfortableWidth * m_ink.unit);
    return {width, heightFor(width)};
}

QSizeF TokensPicture::leastSize() const
{
    double widest = 0;
    for (const Chip& chip : m_chips)
        widest = std::max(widest, chip.width);
    const double width = widest + 2 * edge * m_ink.unit;
    return {width, chipHeight() + 2 * edge * m_ink.unit};
}

double TokensPicture::heightFor(double width) const
{
    std::vector<Chip> chips = m_chips;
    return place(width, chips);
}

void TokensPicture::layOut(QSizeF size) { place(size.width(), m_chips); }

/// In a matrix a chip stands for its whole row.
bool TokensPicture::isOf(const Chip& chip, const Cell& cell) const
{
    return cell.value == chip.cell.value && cell.row == chip.cell.row;
}

void TokensPicture::paint(QPainter& painter, const Selection* selection) const
{
    const double u = m_ink.unit;
    const Theme& theme = m_ink.theme;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Chip& chip : m_chips) {
        const bool focus = m_focus == chip.cell.row;
        const bool pointed = selection && selection->pointed() && isOf(chip, *selection->pointed());
        const bool lit =
            selection && ((selection->subject() && isOf(chip, *selection->subject())) || selection->isLit(chip.cell));
        const bool source = selection && selection->isSource(chip.cell);
        const QColor border = pointed || lit ? theme.accent
            : focus                          ? theme.query.text
            : source                         ? theme.quietText
                                             : theme.line;
        const double width = pointed || lit || focus ? 2 : 1;
        painter.setPen(QPen(border, width * u));
        painter.setBrush(pointed ? theme.accentSurface : theme.surface);
        painter.drawRoundedRect(chip.rect.adjusted(width / 2 * u, width / 2 * u, -width / 2 * u, -width / 2 * u),
                                radius * u, radius * u);
        painter.setPen(focus ? theme.query.text : theme.text);
        painter.setFont(m_ink.mono(14));
        const QRectF upper = m_haveBelow ? chip.rect.adjusted(0, 3 * u, 0, -16 * u) : chip.rect;
        painter.drawText(upper, Qt::AlignCenter | Qt::TextDontClip, chip.text);
        if (!chip.below.isEmpty()) {
            painter.setPen(theme.quietText);
            painter.setFont(m_ink.mono(11));
            painter.drawText(chip.rect.adjusted(0, 26 * u, 0, -5 * u), Qt::AlignCenter | Qt::TextDontClip, chip.below);
        }
    }
}

std::optional<Cell> TokensPicture::cellAt(QPointF point) const
{
    for (const Chip& chip : m_chips)
        if (chip.rect.contains(point))
            return chip.cell;
    return std::nullopt;
}

std::optional<QRectF> TokensPicture::rectOf(const Cell& cell) const
{
    for (const Chip& chip : m_chips)
        if (isOf(chip, cell))
            return chip.rect;
    return std::nullopt;
}

std::vector<std::vector<Cell>> TokensPicture::cells() const
{
    std::vector<std::vector<Cell>> one(m_chips.empty() ? 0 : 1);
    for (const Chip& chip : m_chips)
        one.front().push_back(chip.cell);
    return one;
}

QString TokensPicture::toolTipAt(QPointF point) const
{
    for (int row = 0; row < int(m_chips.size()); ++row)
        if (const Chip& chip = m_chips[std::size_t(row)]; chip.rect.contains(point) && chip.text.endsWith(u'…'))
            return m_shown.value().isMatrix() ? m_shown.rowLabel(row)
                                              : visibleText(m_shown.value().pieces()[std::size_t(chip.cell.row)].bytes);
    return {};
}

QStringList TokensPicture::texts() const
{
    QStringList all;
    for (const Chip& chip : m_chips) {
        all += chip.text;
        if (!chip.below.isEmpty())
            all += chip.below;
    }
    return all;
}

} // namespace durchblick
