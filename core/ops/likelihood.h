#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// One cell of each of the first rows, one under the other. Attributes columns: which one, for each of these rows, from 0; label:
/// name of the column.
const Operation& chooseCells();

/// The natural logarithm of every cell, none of which is negative. That of 0 is minus infinity.
const Operation& logarithm();

/// The product of each column, one row: how likely it is that all of it happens.
const Operation& columnProduct();

/// e to the power of minus the mean: of one column of logarithms of probabilities, how many words there are to choose from on
/// average. One cell; infinite where one of the logarithms is.
const Operation& perplexity();

} // namespace durchblick
