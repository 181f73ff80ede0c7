#pragma once

#include "views/panels/ink.h"
#include "views/panels/relief.h"

#include <QLineF>
#include <QPolygonF>
#include <functional>

class QPainter;

namespace durchblick {

/// A walk as it comes to lie on paper, in pixels. Nothing of it lies beyond the map.
struct WalkLine {
    struct Dot {
        QPointF at;
        bool isHidden = false; ///< behind something
    };
    struct Stretch {
        QPolygonF points;
        bool isHidden = false;
    };
    /// An arrow head: its tip, and where it points (length 1).
    struct Head {
        QPointF tip, along;
        bool isHidden = false;
    };
    int style = 0;
    std::vector<std::optional<Dot>> dots; ///< by row; without one: beyond the map
    std::vector<Stretch> stretches;
    std::vector<Head> heads;
    bool hasRoomForMarks = false; ///< steps are long enough for a mark at each place
};

/// What walks are laid over.
struct WalkGround {
    AxisRange x, y; ///< the part of the map that is seen
    std::function<WalkLine::Dot(QPointF place)> project;
    bool isCurved = false; ///< straight steps on the map are curves on paper
};

WalkLine layOutWalk(const Walk& walk, const WalkGround& ground, double unit);

/// What of a line lies in a rectangle (both ends inside or on its border); nothing if it passes by.
std::optional<QLineF> clippedTo(const QLineF& line, const AxisRange& x, const AxisRange& y);

/// All of them, the first on top: each with its own colour, dashes and mark over an edge in the ground's colour, arrow heads on
/// the way, a ring where they start (in sectors where several start at the same place) and a mark where they end. What is
/// hidden is dimmed.
void paintWalks(QPainter& painter, const Ink& ink, const std::vector<WalkLine>& lines);

/// The dot that is nearest to a pixel and not farther than this, as walk and row.
std::optional<Relief::Step> dotAt(const std::vector<WalkLine>& lines, QPointF pixel, double farthest);

} // namespace durchblick
