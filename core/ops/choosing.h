#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Keeps the largest numbers of each row and makes the others 0. Attribute count: how many stay, at least 1; of equals the
/// leftmost stay. Labels are those of x.
/// Fan, Lewis, Dauphin 2018: sampling from the k most likely words.
const Operation& topK();

/// Keeps the largest numbers of each row until their sum reaches a share of the row's sum, and makes the others 0; the one that
/// reaches it stays as well. x: not negative; attribute share: above 0, at most 1. Labels are those of x.
/// Holtzman et al. 2020: nucleus sampling.
const Operation& topP();

/// Which stretch of a cumulated bar a number falls into: the place, counted from 1, of the first column whose cumulated number
/// exceeds it. Inputs: one row of cumulated numbers, the number (one cell). One cell, labelled as that column.
/// It is explained as 1 and another 1 for each column that ends at or before the number. Should rounding leave the number
/// beyond the whole bar, it falls into the last stretch that has a length.
const Operation& pick();

} // namespace durchblick
