#pragma once

#include "views/panels/ink.h"

#include <QPen>
#include <vector>

class QPainter;

namespace durchblick {

/// Shapes that read apart at a few millimetres.
enum class LineMark { Circle, Diamond, Square, Triangle, TriangleDown, Plus, Hexagon };

/// How one line of several is told from the others: by its colour, and again by its dashes and its marks, for whoever does not
/// tell the colours apart. Repeats itself only after 28 lines.
struct LineStyle {
    QColor colour; ///< reads on the surface as text, too
    Qt::PenStyle dashes = Qt::SolidLine;
    LineMark mark = LineMark::Circle;

    QPen pen(double unit) const;
};
/// index: from 0, as many as there are.
LineStyle lineStyle(const Ink& ink, int index);

/// The line's mark with the ground's colour around it. radius: about 3.5 units.
void paintMark(QPainter& painter, QPointF at, double radius, const LineStyle& style, const QColor& ground);

/// Moves places apart that are nearer to each other than wanted, each as little as possible, within low and high as long as
/// there is room. Keeps their order; equal ones stay in the order given.
std::vector<double> spread(const std::vector<double>& wanted, double apart, double low, double high);

} // namespace durchblick
