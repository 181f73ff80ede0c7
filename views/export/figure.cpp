#include "views/export/figure.h"

#include "views/look/colormap.h"

#include <QFontDatabase>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double margin = 6;
constexpr double gap = 24;
constexpr double comfortableLine = 760;
constexpr double baseFont = 14;

} // namespace

Result<Look> lookFor(const FigureOptions& options)
{
    if (!options.map.isEmpty() && !ColorMap::named(options.map))
        return Error{ErrorCode::BadOption,
                     {"--map", options.map.toStdString(), ColorMap::names().join(QStringLiteral(", ")).toStdString()}};
    if (!options.font.isEmpty() && !QFontDatabase::hasFamily(options.font))
        return Error{
            ErrorCode::BadOption,
            {"--font", options.font.toStdString(), QFontDatabase::families().join(QStringLiteral(", ")).toStdString()}};
    Look look;
    look.theme = options.theme == FigureOptions::Theme::Dark ? Theme::dark() : Theme::light();
    look.fontSize = baseFont;
    look.textFamily = options.font;
    look.numbers = {options.decimals, options.language != QStringLiteral("en"), false};
    look.showNumbers = options.numbers;
    look.showLegend = options.legend;
    look.showTitle = options.title;
    look.wholeLabels = true;
    look.map = options.map;
    look.range = options.range;
    return look;
}

Figure::Figure(const std::vector<Part>& parts, const FigureOptions& options, int columns)
    : m_unit(options.fontSizePt * 25.4 / 72 / baseFont), m_transparent(options.transparent)
{
    for (const Part& part : parts) {
        m_paper = part.source.look.theme.surface;
        m_font = Ink(part.source.look).text(baseFont);
        if (m_title.isEmpty())
            m_title = part.title;
        m_parts.push_back({PanelTitle(part.source, part.source.look.showTitle ? part.title : QString()),
                           makePicture(part.source),
                           {},
                           0,
                           1});
        m_ownLine.push_back(part.source.panel.kind == PanelKind::Tokens);
    }
    if (m_parts.size() == 1)
        setOne(options);
    else
        setLines(options, std::size_t(columns));
}

QSizeF Figure::wanted(const Placed& part) const
{
    const QSizeF size = part.picture->comfortableSize();
    return {std::max(size.width(), part.title.width()), size.height() + part.title.height()};
}

double Figure::heightFor(const Placed& part, double width) const
{
    const double least = part.picture->leastSize().width();
    const double scale = std::min(1.0, width / std::max(1.0, least));
    return part.picture->heightFor(width / scale) * scale + part.title.height();
}

void Figure::layOut(Placed& part, QRectF room) const
{
    part.at = room.topLeft();
    part.width = room.width();
    const QSizeF free(room.width(), std::max(1.0, room.height() - part.title.height()));
    // First the picture adapts; what is smaller than its least size makes it smaller as a whole.
    const QSizeF least = part.picture->leastSize();
    part.scale = std::min(1.0, free.width() / std::max(1.0, least.width()));
    const double natural = part.picture->heightFor(free.width() / part.scale) * part.scale;
    if (free.height() < natural - 0.5)
        part.scale = std::min(part.scale, free.height() / std::max(1.0, std::min(least.height(), natural)));
    part.picture->layOut(free / part.scale);
}

void Figure::setOne(const FigureOptions& options)
{
    Placed& part = m_parts.front();
    const QSizeF natural = wanted(part);
    const double width = options.widthMm ? *options.widthMm / m_unit : natural.width() + 2 * margin;
    const double inner = std::max(1.0, width - 2 * margin);
    const double height = options.heightMm ? *options.heightMm / m_unit : heightFor(part, inner) + 2 * margin;
    m_size = {width, height};
    layOut(part, QRectF(margin, margin, inner, std::max(1.0, height - 2 * margin)));
}

void Figure::setLines(const FigureOptions& options, std::size_t columns)
{
    const double width = options.widthMm ? *options.widthMm / m_unit : comfortableLine;
    const double inner = std::max(1.0, width - 2 * margin);
    double y = margin, right = 0;
    for (std::size_t first = 0; first < m_parts.size();) {
        // As many in a line as stand there comfortably.
        std::size_t end = first + 1;
        double all = wanted(m_parts[first]).width();
        const bool isGridLine = columns > 0 && first + columns <= m_parts.size();
        if (isGridLine)
            end = first + columns;
        while (columns == 0 && end < m_parts.size() && !m_ownLine[first] && !m_ownLine[end]
               && all + gap + wanted(m_parts[end]).width() <= inner) {
            all += gap + wanted(m_parts[end]).width();
            ++end;
        }
        double x = margin, lineHeight = 0;
        for (std::size_t i = first; i < end; ++i) {
            Placed& part = m_parts[i];
            const double partWidth = isGridLine ? (inner - gap * double(columns - 1)) / double(columns)
                                                : std::min(wanted(part).width(), inner);
            const double height = heightFor(part, partWidth);
            layOut(part, QRectF(x, y, partWidth, height));
            x += partWidth + gap;
            right = std::max(right, x - gap);
            lineHeight = std::max(lineHeight, height);
        }
        y += lineHeight + gap;
        first = end;
    }
    m_size = {options.widthMm ? width : right + margin, std::max(2 * margin, y - gap + margin)};
    if (!options.heightMm)
        return;
    // A height of its own leaves room below, or makes everything smaller.
    const double height = *options.heightMm / m_unit;
    if (height < m_size.height()) {
        const double scale = height / m_size.height();
        for (Placed& part : m_parts) {
            part.at *= scale;
            part.scale *= scale;
            part.width *= scale;
        }
        m_size.setWidth(options.widthMm ? width : m_size.width() * scale);
    }
    m_size.setHeight(height);
}

void Figure::paint(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(m_font); // what a file says about texts in general
    if (!m_transparent)
        painter.fillRect(QRectF(QPointF(), m_size), m_paper);
    for (const Placed& part : m_parts) {
        painter.save();
        painter.translate(part.at);
        part.title.paint(painter, {0, 0}, part.width);
        painter.translate(0, part.title.height());
        if (part.scale != 1)
            painter.scale(part.scale, part.scale);
        part.picture->paint(painter, nullptr);
        painter.restore();
    }
}

QStringList Figure::texts() const
{
    QStringList all;
    for (const Placed& part : m_parts)
        all += part.picture->texts();
    return all;
}

} // namespace durchblick
