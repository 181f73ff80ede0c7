#pragma once

#include "core/scene/scene.h"
#include "core/trace/print.h"
#include "views/look/theme.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace durchblick {

class Selection;

/// How pictures are drawn, on screen and in a file: everything but the value and the size.
struct Look {
    Theme theme = Theme::light();
    double fontSize = 14;    ///< of numbers and labels, in the painter's units
    QString textFamily = {}; ///< empty: the app's own fonts
    NumberStyle numbers = {};
    bool showNumbers = true; ///< numbers in cells, where they fit
    bool showLegend = true;
    bool showTitle = true;
    bool wholeLabels = false; ///< labels are never shortened where there is room: paper has no tool tips
    QString map = {};         ///< colour map by name; empty: what the panel asks for
    std::optional<std::pair<double, double>> range = {}; ///< of colours and bars, instead of the panel's own
    bool comma() const { return numbers.comma; }
};

/// One panel, painted. Knows no widget and no lesson: the window, an export and a test draw through the same code.
class Picture {
public:
    virtual ~Picture() = default;

    /// The size that shows everything at a comfortable scale, and the least at which it is of use.
    virtual QSizeF comfortableSize() const = 0;
    virtual QSizeF leastSize() const { return comfortableSize(); }
    /// The height wanted at a width, for pictures that wrap (tokens, formula).
    virtual double heightFor(double width) const
    {
        (void)width;
        return comfortableSize().height();
    }

    /// Lays out for a size; later calls are about that layout.
    virtual void layOut(QSizeF size) = 0;
    /// Paints at the origin, all of it or what the painter's clip lets through. selection: what to light; null in an export.
    virtual void paint(QPainter& painter, const Selection* selection) const = 0;

    virtual std::optional<Cell> cellAt(QPointF point) const = 0;
    virtual std::optional<QRectF> rectOf(const Cell& cell) const = 0;
    /// The cells it shows, row by row, for arrow keys and screen readers; each row has the same number of columns.
    virtual std::vector<std::vector<Cell>> cells() const = 0;

    /// Pictures of a map: the place (right, upwards) under a point, rounded to what a pixel tells apart, or that of a cell of the
    /// map itself; nothing where there is no map.
    virtual std::optional<QPointF> mapPlaceAt(QPointF point) const
    {
        (void)point;
        return std::nullopt;
    }
    virtual std::optional<QPointF> mapPlaceOf(const Cell& cell) const
    {
        (void)cell;
        return std::nullopt;
    }
    /// Whether pan() turns what is seen, so that a drag is not free for anything else.
    virtual bool isTurnedByDragging() const { return false; }
    /// Where an arrow key leads from a cell, right and down being 1, 0 or -1; the cell itself at an end. Empty where cells() are a
    /// table, in which arrow keys go from row to row and from column to column.
    virtual std::optional<Cell> beside(const Cell& cell, int right, int down) const
    {
        (void)cell, (void)right, (void)down;
        return std::nullopt;
    }

    /// Pictures of a plane can be moved about in. Each of these tells whether anything changed: zoom shows what lies around a
    /// place larger (factor above 1) or smaller, pan moves what is seen by so much, resetView shows everything again, and
    /// bringIntoView moves only if the cell is out of sight.
    virtual bool zoom(QPointF at, double factor)
    {
        (void)at, (void)factor;
        return false;
    }
    virtual bool pan(QPointF by)
    {
        (void)by;
        return false;
    }
    virtual bool resetView() { return false; }
    virtual bool bringIntoView(const Cell& cell)
    {
        (void)cell;
        return false;
    }
    /// Shows the place that an earlier picture of the same panel showed, so that nothing jumps while a training goes on.
    virtual void continueFrom(const Picture& earlier) { (void)earlier; }

    /// What a tool tip says at a point: the full text of what is shortened or too small to read there; empty: nothing.
    virtual QString toolTipAt(QPointF point) const
    {
        (void)point;
        return {};
    }
    /// All texts as painted (labels, numbers, legend), in no particular order: what a reader or a test can find in it.
    virtual QStringList texts() const = 0;
};

/// What a picture is made from.
struct PictureSource {
    std::shared_ptr<const Trace> trace;
    Panel panel;
    Look look = {};
    std::vector<int> columns = {}; ///< which columns to show, in this order; empty: all (rows stand in the panel)
};

/// The one table from panel kind to picture. A new kind is a new file and one line there. Formula pictures are made from the
/// cell panel.focus.
std::unique_ptr<Picture> makePicture(const PictureSource& source);

} // namespace durchblick
