#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// a · b. a: (rows, inner), b: (inner, columns). Rows are labelled as a's, columns as b's.
/// A cell is the dot product of a row of a and a column of b.
const Operation& matmul();

/// a · bᵀ. a: (rows, inner), b: (columns, inner). Every row of a meets every row of b: rows are labelled as a's rows, columns
/// as b's rows.
const Operation& matmulTransposed();

/// aᵀ · b. a: (inner, rows), b: (inner, columns). Rows are labelled as a's columns, columns as b's columns. With one row each
/// it is the outer product.
const Operation& transposedMatmul();

} // namespace durchblick
