#pragma once

#include "core/checking/entry.h"
#include "core/trace/expression.h"

#include <functional>
#include <optional>

namespace durchblick {

/// A slip of the hand that a wrong number gives away.
enum class Slip {
    Percent,     ///< 33 for 0.33
    Sign,        ///< the number with the other sign, or calculated without a minus sign
    NotDivided,  ///< the last division was left out (by √d, by the sum)
    NotRooted,   ///< the last root was left out
    RowColumn,   ///< a row of a matrix was taken for its column
    CommonLog,   ///< log to base 10 in place of the natural one
    Degrees,     ///< an angle in the other measure
    MissedSpace, ///< the space that belongs to a piece of text was left out
};

/// The number of a cell as the learner's calculation has it.
using NumberOf = std::function<double(const Cell&)>;

/// The slip that explains a wrong entry: what it leads to is the typed number, as accurate as a right one has to be, calculated
/// from the numbers that `number` gives. Nothing if no slip does, if the arithmetic is not known, or of a zero, which says
/// nothing.
std::optional<Slip> slipOf(const Trace& trace, const Cell& cell, const Entry& entry, int decimalsOnScreen,
                           const NumberOf& number);

} // namespace durchblick
