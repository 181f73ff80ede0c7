#include "views/formula/shapes.h"

#include <QPolygonF>
#include <QTransform>

#include <algorithm>

namespace durchblick {

namespace {

/// Opening brackets; closing ones are their mirror images.
GrownBracket opening(char bracket, double height, double em)
{
    QPainterPath path;
    switch (bracket) {
    case '(': {
        const double width = std::min(0.62 * em, 0.24 * em + 0.06 * height);
        const double weight = std::min(0.13 * em, 0.06 * em + 0.012 * height);
        const double side = 0.06 * em;
        const double tip = 0.035 * em;
        // Two curves from tip to tip: where they part the stroke is at its heaviest.
        const double outer = -width / 3;
        const double inner = outer + (weight - tip) * 4 / 3;
        path.moveTo(side + width, 0);
        path.cubicTo(side + outer, height * 0.24, side + outer, height * 0.76, side + width, height);
        path.lineTo(side + width + tip, height - tip / 2);
        path.cubicTo(side + inner + tip, height * 0.75, side + inner + tip, height * 0.25, side + width + tip, tip / 2);
        path.closeSubpath();
        return {path, width + 2 * side + tip};
    }
    case '[': {
        const double weight = 0.055 * em;
        const double width = 0.22 * em;
        const double side = 0.1 * em;
        path.addRect(side, 0, weight, height);
        path.addRect(side + weight, 0, width - weight, weight);
        path.addRect(side + weight, height - weight, width - weight, weight);
        return {path, side + width + 0.03 * em};
    }
    case '{': {
        const double weight = 0.075 * em;
        const double w = 0.4 * em;
        const double x = 0.06 * em;
        const double middle = height / 2;
        const double left = x + 0.5 * w - weight / 2;
        const double right = x + 0.5 * w + weight / 2;
        const double bend = std::min(0.4 * em, height / 4);
        path.moveTo(x + w, 0);
        path.quadTo(left, 0, left, bend);
        path.lineTo(left, middle - bend);
        path.quadTo(left, middle, x, middle);
        path.quadTo(left, middle, left, middle + bend);
        path.lineTo(left, height - bend);
        path.quadTo(left, height, x + w, height);
        path.quadTo(right, height, right, height - bend);
        path.lineTo(right, middle + bend);
        path.quadTo(right, middle, x, middle);
        path.quadTo(right, middle, right, middle - bend);
        path.lineTo(right, bend);
        path.quadTo(right, 0, x + w, 0);
        path.closeSubpath();
        path.setFillRule(Qt::WindingFill);
        return {path, w + 2 * x};
    }
    default: path.addRect(0.1 * em, 0, 0.05 * em, height); return {path, 0.25 * em};
    }
}

} // namespace

GrownBracket grownBracket(char bracket, double height, double em)
{
    switch (bracket) {
    case ')':
    case ']':
    case '}': {
        GrownBracket mirrored = opening(bracket == ')' ? '(' : bracket == ']' ? '[' : '{', height, em);
        mirrored.path = QTransform(-1, 0, 0, 1, mirrored.width, 0).map(mirrored.path);
        return mirrored;
    }
    default: return opening(bracket, height, em);
    }
}

RootSign rootSign(double contentWidth, double height, double bar, double em)
{
    // A short hook, a heavy stroke down to the foot, a fine stroke up to the bar.
    const double hookY = std::max(0.45 * height, height - 0.62 * em);
    const double hookLeft = 0.04 * em;
    const double hookRight = 0.2 * em;
    const double foot = 0.4 * em;
    const double barStart = 0.66 * em + std::min(0.1 * em, 0.02 * height);
    const double heavy = 0.085 * em;
    const double contentX = barStart + 0.06 * em;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addPolygon(QPolygonF({
        {hookLeft, hookY + 0.085 * em},
        {hookRight, hookY - 0.01 * em},
        {foot + 0.01 * em, height - 0.19 * em},
        {barStart - 0.3 * bar, 0},
        {contentX + contentWidth + 0.06 * em, 0},
        {contentX + contentWidth + 0.06 * em, bar},
        {barStart + 0.45 * bar, bar},
        {foot + 0.02 * em, height},
        {foot - 0.04 * em, height},
        {hookRight - heavy, hookY + 0.09 * em},
        {hookLeft + 0.025 * em, hookY + 0.125 * em},
    }));
    path.closeSubpath();
    return {path, contentX};
}

} // namespace durchblick
