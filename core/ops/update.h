#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// One step of gradient descent, w - η·g, cell by cell. Inputs: weights, gradient of the same shape; attribute rate: η.
const Operation& descend();

/// A table in which some rows were replaced. Inputs: the table, the new rows; attribute rows: which ones, each once, from 0.
const Operation& replaceRows();

} // namespace durchblick
