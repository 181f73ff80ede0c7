#pragma once

#include "core/scene/parameters.h"
#include "core/trace/trace.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace durchblick {

/// How a value is looked at. The window has one widget for each kind.
enum class PanelKind {
    Tokens,  ///< chips in their order; pieces, or the row labels of a matrix
    Heatmap, ///< tiles with numbers, row and column labels, a legend
    Bars,    ///< one row (or column) of a matrix as horizontal bars
    Vectors, ///< rows of a matrix as columns of signed bars side by side, dimension by dimension
    Table,   ///< numbers or pieces in a table; editable where the value is a parameter
    Formula, ///< the arithmetic of the selected cell
    Scatter, ///< rows as labelled points in the plane of two columns; arrows between them where the panel asks for it
    Curve,   ///< columns as lines over the row labels where these are numbers, else over the row's number
    Contour, ///< numbers as heights over a plane, seen from above: lines of equal height; labels are places (see Panel::paths)
    Surface, ///< the same heights as a surface that can be turned
    Diagram, ///< the computation itself: values as nodes with their numbers and gradients, steps as arrows between them
};
/// "tokens", "heatmap", ...
const std::string& panelKindId(PanelKind kind);
const std::vector<PanelKind>& allPanelKinds();

/// Which colours a heatmap's numbers get.
enum class ColourScale {
    Sequential, ///< cividis: weights, probabilities, scores
    Diverging,  ///< around zero
    Purpose,    ///< from the surface up to the colour of query, key or value
};

/// From one row's point to another's; without a beginning from the origin.
struct Arrow {
    std::optional<int> from = {};
    int to = 0;
};

/// A walk over the heights of a contour map or a surface: an n×2 value, each row a place (to the right, upwards).
struct Path {
    std::string name; ///< a proper name, the same in every language ("Adam")
    ValueId points;
    int last = -1; ///< the last row that is shown; -1: all
};

/// A value in a diagram. Arrows come from the trace: from each node to those that are computed from it, across values that
/// are no nodes.
struct Node {
    ValueId value;
    std::optional<ValueId> gradient = {}; ///< shown below the value; empty: not yet known
};

/// A look at one value.
struct Panel {
    PanelKind kind = PanelKind::Heatmap;
    ValueId value;
    std::vector<int> rows = {};     ///< which rows to show, in this order; empty: all
    std::optional<Cell> focus = {}; ///< the cell that the stage is about, if it lies in this value
    ColourScale colours = ColourScale::Sequential;
    /// Fixed ends of the colour scale and of bars; otherwise the least and the largest number, zero included.
    std::optional<std::pair<double, double>> range = {};
    std::vector<Arrow> arrows = {};    ///< Scatter: drawn in this order, the first to the last as a path
    std::vector<int> marked = {};      ///< Scatter, Curve: rows that stand out; Diagram: nodes not computed yet
    std::pair<int, int> axes = {0, 1}; ///< Scatter: the columns that go to the right and upwards
    bool logarithmic = false;          ///< Curve: upwards in powers of ten; what is not positive is a gap
    /// Contour, Surface: the value's column labels are places to the right, its row labels places upwards, both growing numbers.
    std::vector<Path> paths = {};
    std::string picks =
        {}; ///< Contour, Surface: the 1×2 Matrix parameter that a click sets to the place (right, upwards)
    std::vector<Node> nodes = {}; ///< Diagram: what it shows; `value` is the last of them
};

/// Asked before the answer is shown. The answer comes from the trace.
struct Question {
    enum class Kind {
        Winner, ///< which of the cells holds the largest number (or the smallest, if smallest is set); masked ones do not count
        Sign,   ///< is the number of the one cell negative, zero or positive
        Number, ///< what is the number of the one cell
    };
    Kind kind = Kind::Winner;
    std::vector<Cell> cells;
    bool smallest = false;
    bool namesRows = false; ///< Winner: candidates are named by their rows' labels instead of their columns'

    /// The cell that decides: the winner (the first of equals), or the one cell.
    Cell decisive(const Trace& trace) const;
    /// Winner: the winner and its equals (but for the last digits, which arithmetic leaves to chance), in the order of the
    /// cells; otherwise the one cell.
    std::vector<Cell> winners(const Trace& trace) const;
    /// Winner: whether this candidate is one of the winners.
    bool isRight(const Trace& trace, const Cell& candidate) const;
    /// Number: whether the typed number is accurate ("0.33" for 0.334, see core/base/accuracy.h).
    bool isRight(const Trace& trace, double typed) const;
};

/// An integer parameter that a stage plays through, from its least value.
struct Count {
    std::string parameter;
    int last = 0;
    /// By how much it grows from one picture to the next while it plays by itself; single steps are always 1.
    int stride = 1;
    /// A training, an arrangement that settles: it plays like a film, many pictures a second, and forward and back leave the
    /// stage at once. Otherwise forward and back count through it before they leave the stage.
    bool runs = false;
};

/// One step of a lesson: what to look at. Its words stand in the section of the same id in the lesson's text.
struct Stage {
    std::string id;
    std::vector<Panel> panels = {};
    std::optional<Cell> focus = {}; ///< the cell whose formula is shown at first
    std::optional<Question> question = {};
    std::optional<Count> plays = {};
    int slide = 0;   ///< number of the lecture's slide, 0: none
    int columns = 0; ///< panels stand in a grid of so many columns, row by row; 0: arranged as they fit
    /// What a learner calculates by hand here, in the order in which it is calculated; empty: found from the panels.
    std::vector<Cell> blanks = {};
};

/// A trace, and the ordered ways to look at it. What a lesson makes of its parameters, the same whenever it is asked.
struct Scene {
    Trace trace;
    std::vector<Stage> stages;
    /// Every parameter as it took effect, written as in an address (the focus as "#4"). A matrix is not among them: it is the
    /// value of the trace with the parameter's name.
    std::map<std::string, std::string> parameters;
    /// What least and most of some number parameters are here: others (how many words there are) leave less of their range.
    std::map<std::string, std::pair<double, double>> ranges = {};
    /// Things to be said on screen about this scene, as ids that the lesson's text explains ("drawn", "folie-mask").
    std::vector<std::string> remarks = {};

    const Stage* stage(std::string_view id) const;
};

} // namespace durchblick
