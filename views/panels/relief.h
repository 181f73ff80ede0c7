#pragma once

#include "views/look/colormap.h"
#include "views/panels/axis.h"
#include "views/panels/height_grid.h"
#include "views/panels/height_scale.h"
#include "views/panels/ink.h"
#include "views/panels/shown.h"

#include <QByteArray>

namespace durchblick {

/// A path over the heights as it is shown: its places, as far as the panel asks for them.
struct Walk {
    QString name;
    ValueId points;
    int style = 0; ///< see lineStyle()
    std::vector<std::optional<QPointF>> places =
        {}; ///< by row of the points; without a place: diverged beyond all measure
};

/// What a contour map and a surface have in common: the heights of a value whose labels are places, their scale and colours,
/// and the walks over them. Which cell of the trace is where.
class Relief {
public:
    explicit Relief(const PictureSource& source);
    /// Whether a value can be seen as heights at all: two rows and two columns of numbers are needed.
    static bool fits(const PictureSource& source);

    const Shown& shown() const { return m_shown; }
    const HeightGrid& grid() const { return m_grid; }
    const HeightScale& scale() const { return m_scale; }
    const std::vector<Walk>& walks() const { return m_walks; }
    AxisRange xRange() const { return {m_grid.x.front(), m_grid.x.back()}; }
    AxisRange yRange() const { return {m_grid.y.front(), m_grid.y.back()}; }
    /// Names of the directions: those of the walks' columns; empty without a walk.
    const QString& xName() const { return m_xName; }
    const QString& yName() const { return m_yName; }
    /// Height by width of the map in its own units, or 0 where equal units would make a stripe of it.
    double aspect() const;
    bool picks() const { return m_picks; }

    QColor colourOfBand(int band) const { return m_colours.at(m_scale.placeOfBand(band)); }
    QColor colourOf(double height) const { return m_colours.at(m_scale.placeOf(height)); }
    /// A level or an end of the scale as written beside the colours.
    QString written(double height, bool isLevel) const;

    /// All that a painting of the heights depends on, apart from its size: the heights, their places and how they are drawn.
    QByteArray key() const;

    /// A coordinate of a place: on the grid as its label, on a walk as the reader chose.
    QString writtenPlace(double coordinate, bool isOnWalk) const;
    /// What stands beside a cell that is pointed at: its height, or the walk and its row there.
    QString wordsFor(const Cell& cell) const;

    /// The heights from the highest row down, as they lie on the map, then the points of each walk, as many in a row.
    std::vector<std::vector<Cell>> cells() const;
    Cell cellOf(int row, int column) const
    {
        return m_shown.cell(m_rowOf[std::size_t(row)], m_columnOf[std::size_t(column)]);
    }
    /// Where on the grid a cell of the heights lies, as row and column of the grid.
    std::optional<std::pair<int, int>> meshOf(const Cell& cell) const;
    struct Step {
        int walk = 0, row = 0;
    };
    /// Of which walk's place a cell is a coordinate, if it is shown.
    std::optional<Step> stepOf(const Cell& cell) const;
    /// Where on the map a cell lies, whichever of both it is.
    std::optional<QPointF> placeOf(const Cell& cell) const;

private:
    void readPlaces();
    void readWalks(const PictureSource& source);

    Shown m_shown;
    std::shared_ptr<const Trace> m_trace;
    Look m_look;
    HeightGrid m_grid;
    std::vector<int> m_rowOf, m_columnOf; // as shown, by row and column of the grid
    HeightScale m_scale;
    ColorMap m_colours;
    std::vector<Walk> m_walks;
    QString m_xName, m_yName;
    bool m_picks = false;
};

/// A place's coordinate in as many decimals as its pixel tells apart (pixels for one unit), inside the range.
double roundedToPixel(double coordinate, double pixelsPerUnit, const AxisRange& range);

} // namespace durchblick
