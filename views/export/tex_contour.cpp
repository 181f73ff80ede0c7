#include "views/export/tex.h"

#include "views/export/tex_parts.h"
#include "views/panels/contour_picture.h"
#include "views/panels/line_style.h"

namespace durchblick {

using namespace tex;

namespace {

QString coordinates(const QPolygonF& places)
{
    QString text;
    for (const QPointF& at : places)
        text += QStringLiteral("(%1,%2) ").arg(plain(at.x()), plain(at.y()));
    return text.trimmed();
}

/// One filled path of all rings: a place that is none ends each of them, and the next begins anew.
QString filled(const std::vector<QPolygonF>& rings, int band)
{
    if (rings.empty())
        return {};
    QStringList parts;
    for (const QPolygonF& ring : rings)
        parts += coordinates(ring);
    return QStringLiteral("\\addplot[fill=band%1, draw=none, even odd rule, forget plot] coordinates {%2};\n")
        .arg(band)
        .arg(parts.join(QStringLiteral(" (nan,nan)\n")));
}

/// The parts of a walk that lie on the map, each an unbroken line.
std::vector<QPolygonF> stretchesOf(const Walk& walk, const AxisRange& x, const AxisRange& y)
{
    std::vector<QPolygonF> stretches;
    for (std::size_t row = 1; row < walk.places.size(); ++row) {
        const auto &from = walk.places[row - 1], &to = walk.places[row];
        const auto step = from && to ? clippedTo({*from, *to}, x, y) : std::nullopt;
        if (!step)
            continue;
        if (stretches.empty() || stretches.back().back() != step->p1())
            stretches.push_back({step->p1()});
        stretches.back() += step->p2();
    }
    return stretches;
}

QString pathsOf(Texts& texts, const ContourPicture& picture, const PictureSource& source, const Ink& ink)
{
    const Relief& relief = picture.relief();
    const AxisRange x = relief.xRange(), y = relief.yRange();
    QString tex;
    for (std::size_t i = 0; i < relief.walks().size(); ++i) {
        const Walk& walk = relief.walks()[i];
        const WalkLine& line = picture.walks()[i];
        const LineStyle style = lineStyle(ink, walk.style);
        const QString colour = QStringLiteral("path%1").arg(walk.style + 1);
        const QString mark = markOf(style.mark, 0.6);
        const auto marks = [&](const QPolygonF& places) {
            return QStringLiteral("\\addplot[%1, only marks, %2, forget plot] coordinates {%3};\n")
                .arg(colour, mark, coordinates(places));
        };
        for (const QPolygonF& stretch : stretchesOf(walk, x, y))
            tex += QStringLiteral("\\addplot[%1, very thick, %2, mark=none, forget plot] coordinates {%3};\n")
                       .arg(colour, dashesOf(style.dashes), coordinates(stretch));
        for (const WalkLine::Head& head : line.heads) {
            const QPointF tip = picture.view().toPlane(head.tip),
                          behind = picture.view().toPlane(head.tip - head.along);
            tex += QStringLiteral("\\draw[%1, very thick, -stealth] %2 -- %3;\n")
                       .arg(colour, place(behind.x(), behind.y()), place(tip.x(), tip.y()));
        }
        QPolygonF seen;
        for (std::size_t row = 0; row < line.dots.size(); ++row)
            if (line.dots[row])
                seen += *walk.places[row];
        if (!seen.isEmpty())
            tex += marks(line.hasRoomForMarks ? seen : QPolygonF({seen.back()}));
        if (source.look.showLegend && !walk.name.isEmpty())
            tex += QStringLiteral("\\addlegendimage{%1, very thick, %2, %3}\n\\addlegendentry{%4}\n")
                       .arg(colour, dashesOf(style.dashes), mark, texts(walk.name));
    }
    return tex;
}

} // namespace

Result<QByteArray> contourAsTex(const PictureSource& source, const QString& title, std::optional<double> widthMm,
                                std::optional<double> heightMm)
{
    const ContourPicture picture(source);
    const Relief& relief = picture.relief();
    const Ink ink(source.look);
    constexpr double ownWidth = 90;
    const double aspect = relief.aspect() > 0 ? relief.aspect() : 0.75;

    Texts texts;
    QString tex = head();
    tex += defineColour(QStringLiteral("gridline"), ink.theme.line);
    for (int band = 0; band < relief.scale().bandCount(); ++band) {
        const QColor colour = relief.colourOfBand(band);
        tex += defineColour(QStringLiteral("band%1").arg(band), colour)
            + defineColour(QStringLiteral("level%1").arg(band), mixed(colour, textOn(colour), 0.5));
    }
    for (const Walk& walk : relief.walks())
        tex += defineColour(QStringLiteral("path%1").arg(walk.style + 1), lineStyle(ink, walk.style).colour);
    tex += opening(texts, source, title, widthMm, heightMm, ownWidth, widthMm ? *widthMm * aspect : ownWidth * aspect);
    tex += QStringLiteral("  axis on top, enlargelimits=false, clip=true, unbounded coords=jump,\n");
    tex += limits("x", relief.xRange().low, relief.xRange().high);
    tex += limits("y", relief.yRange().low, relief.yRange().high);
    if (source.look.showLegend && !relief.xName().isEmpty())
        tex += QStringLiteral("  xlabel={%1}, ylabel={%2},\n").arg(texts(relief.xName()), texts(relief.yName()));
    tex += QStringLiteral("  legend style={draw=none, at={(1.02,0.5)}, anchor=west}, legend cell align=left,\n]\n");

    tex += filled(picture.ground(), 0);
    const int levels = int(relief.scale().levels.size());
    for (int level = 0; level < levels; ++level)
        tex += filled(picture.band(level), level + 1);
    for (int level = 0; level < levels; ++level) {
        tex += QStringLiteral("% ") + relief.written(relief.scale().levels[std::size_t(level)], true) + u'\n';
        for (const LevelLine& line : picture.lines(level))
            tex += QStringLiteral("\\addplot[level%1, thin, mark=none, forget plot] coordinates {%2};\n")
                       .arg(QString::number(level + 1), coordinates(line.places));
    }
    tex += pathsOf(texts, picture, source, ink);
    for (const ContourPicture::Label& label : picture.labels()) {
        const QPointF at = picture.view().toPlane(label.rect.center());
        const QColor band = relief.colourOfBand(label.level + 1);
        tex += QStringLiteral("\\node[font=\\tiny, inner sep=1pt, fill=band%1, text=%2] at %3 {%4};\n")
                   .arg(QString::number(label.level + 1),
                        textOn(band) == QColor(Qt::black) ? QStringLiteral("black") : QStringLiteral("white"),
                        place(at.x(), at.y()), texts(label.text));
    }
    return texts.finish(tex + tail());
}

} // namespace durchblick
