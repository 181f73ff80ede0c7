#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// The same numbers again: what arrives is passed on as it is. So does a sum with the gradient of each of its summands.
const Operation& passOn();

/// One column repeated side by side, one row repeated one under the other, or one number everywhere. x: (rows, 1), (1, columns)
/// or (1, 1); attributes rows, columns: the shape of the result.
const Operation& spread();

/// The sum of each column, one row.
const Operation& columnSum();

/// Records the gradient of an input that was spread over the cells of `cells` by its step (one row, one column or one number):
/// its sums over them, or the cells themselves if the shapes agree.
ValueId recordSumLike(BackwardCall& call, std::size_t input, ValueId cells);

} // namespace durchblick
