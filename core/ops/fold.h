#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// One column of numbers laid out as a table, row by row. Attributes rows, columns: the names of its rows and columns, parted
/// by spaces; the column has as many numbers as the table has cells.
const Operation& fold();

} // namespace durchblick
