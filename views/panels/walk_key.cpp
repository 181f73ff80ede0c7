#include "views/panels/walk_key.h"

#include "views/panels/line_style.h"

#include <QLinearGradient>
#include <QPainter>
#include <algorithm>

namespace durchblick {

namespace {

// In units, see Ink.
constexpr double sample = 34, shortSample = 26, sampleGap = 7, entryGap = 16, lineHeight = 19;
constexpr double narrow = 420; // where samples are short
constexpr double swatch = 18, noteGap = 6, tallestBand = 19, noteHeight = 13;

} // namespace

void WalkKey::layOut(const Ink& ink, const std::vector<Walk>& walks, double width)
{
    const double u = ink.unit;
    m_entries.clear();
    m_height = 0;
    const bool isNarrow = width < narrow * u;
    m_sample = (isNarrow ? shortSample : sample) * u;
    const double gap = (isNarrow ? entryGap / 2 : entryGap) * u;
    double x = 0;
    for (const Walk& walk : walks) {
        if (walk.name.isEmpty())
            continue;
        const double room = std::max(0.0, width - m_sample - sampleGap * u);
        const QString text = elided(walk.name, ink.text(12), room);
        const double wide = m_sample + sampleGap * u + widthOf(text, ink.text(12)) + u;
        if (m_height == 0 || x + wide > width + 0.5) {
            x = 0;
            m_height += lineHeight * u;
        }
        m_entries.push_back({QRectF(x, m_height - lineHeight * u, wide, lineHeight * u), text, walk.style});
        x += wide + gap;
    }
}

void WalkKey::paint(QPainter& painter, const Ink& ink, QPointF topLeft) const
{
    const double u = ink.unit;
    for (const Entry& entry : m_entries) {
        const QRectF rect = entry.rect.translated(topLeft);
        const double y = rect.center().y();
        const LineStyle style = lineStyle(ink, entry.style);
        painter.setPen(style.pen(u));
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + m_sample, y));
        paintMark(painter, {rect.left() + m_sample / 2, y}, 4 * u, style, ink.theme.surface);
        painter.setPen(ink.theme.text);
        painter.setFont(ink.text(12));
        painter.drawText(rect.adjusted(m_sample + sampleGap * u, 0, u, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.text);
    }
}

QStringList WalkKey::texts() const
{
    QStringList all;
    for (const Entry& entry : m_entries)
        all += entry.text;
    return all;
}

void HeightLegend::layOut(const Ink& ink, const Relief& relief, double height, bool isSmooth)
{
    const double u = ink.unit;
    const HeightScale& scale = relief.scale();
    m_isSmooth = isSmooth;
    m_colours.clear();
    m_notes.clear();
    // A surface ends at the cut; a map shows what lies above it as a band of its own.
    const int bands = scale.bandCount() - (isSmooth && scale.isCut ? 1 : 0);
    m_bandHeight = std::min(tallestBand * u, height / std::max(1, bands));
    for (int band = bands; band-- > 0;)
        m_colours.push_back(relief.colourOfBand(band));
    double last = -1e9;
    const auto note = [&](double y, const QString& text, bool isNeeded) {
        if (!isNeeded && y - last < noteHeight * u)
            return;
        m_notes.push_back({y, text});
        last = y;
    };
    const QString above = QStringLiteral("> ") + relief.written(scale.most, true);
    if (scale.isCut && !isSmooth)
        note(m_bandHeight / 2, above, true);
    else
        note(0, scale.isCut ? above : relief.written(scale.most, false), true);
    const double bottom = m_bandHeight * bands;
    for (int i = std::min(int(scale.levels.size()), bands - 1); i-- > 0;)
        if (const double y = m_bandHeight * (bands - 1 - i); bottom - y >= noteHeight * u)
            note(y, relief.written(scale.levels[std::size_t(i)], true), false);
    note(bottom, relief.written(scale.least, false), true);
    m_width = 0;
    for (const Note& one : m_notes)
        m_width = std::max(m_width, widthOf(one.text, ink.mono(11)));
    m_width += (swatch + noteGap) * u;
}

void HeightLegend::paint(QPainter& painter, const Ink& ink, QPointF topLeft) const
{
    const double u = ink.unit;
    const QRectF bar(topLeft, QSizeF(swatch * u, height()));
    painter.setPen(Qt::NoPen);
    if (m_isSmooth && m_colours.size() > 1) {
        QLinearGradient gradient(bar.topLeft(), bar.bottomLeft());
        for (std::size_t i = 0; i < m_colours.size(); ++i)
            gradient.setColorAt((double(i) + 0.5) / double(m_colours.size()), m_colours[i]);
        painter.fillRect(bar, gradient);
    } else {
        // Each one reaches under the next, so that no viewer shows a seam.
        for (std::size_t i = 0; i < m_colours.size(); ++i)
            painter.fillRect(QRectF(bar.left(), bar.top() + double(i) * m_bandHeight, bar.width(),
                                    bar.bottom() - bar.top() - double(i) * m_bandHeight),
                             m_colours[i]);
    }
    painter.setPen(ink.theme.quietText);
    painter.setFont(ink.mono(11));
    for (const Note& note : m_notes)
        painter.drawText(QRectF(bar.right() + noteGap * u, bar.top() + note.y - 8 * u, m_width, 16 * u),
                         Qt::AlignLeft | Qt::AlignVCenter, note.text);
}

QStringList HeightLegend::texts() const
{
    QStringList all;
    for (const Note& note : m_notes)
        all += note.text;
    return all;
}

} // namespace durchblick
