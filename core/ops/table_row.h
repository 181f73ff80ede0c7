#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// Values side by side, with names of their own above the columns: a row of a table, or several rows. Inputs: at least one, all
/// with the same number of rows. Attribute columns: the names, parted by spaces, as many as there are columns. Row labels are
/// the first one's.
const Operation& tableRow();

} // namespace durchblick
