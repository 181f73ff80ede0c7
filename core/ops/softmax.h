#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Each row of x becomes non-negative and sums to 1. x: (rows, columns), finite or -inf (masked).
/// A row that is -inf throughout becomes zeros. Opens into exponential, row sum, divide.
const Operation& softmax();

/// e to the power of every cell; -inf becomes 0. A row whose largest number is beyond ±600, where e^x or the sum of a row may
/// leave the range of doubles, is shifted first: its largest number is subtracted from each, which leaves the quotients as
/// they are.
const Operation& exponential();

/// The sum of each row, one column.
const Operation& rowSum();

/// Each cell of a (rows, columns) divided by the number of its row in b (rows, 1), or by the cell in the same place if b has
/// the shape of a. 0 / 0 is 0: a row in which all is masked, a vector without length.
const Operation& divide();

} // namespace durchblick
