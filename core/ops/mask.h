#pragma once

#include "core/trace/operation.h"

#include <string_view>

namespace durchblick {

/// Hides scores: a masked cell becomes minus infinity (Value::isMasked), so that the softmax gives it no weight. x: (queries, keys).
/// Attribute rule: "all" hides nothing, "causal" hides what comes later than the query (column > row), "others" hides the
/// token itself (column == row).
const Operation& mask();

/// Whether the rule lets the query in this row see the key in this column.
bool isVisible(std::string_view rule, int row, int column);

} // namespace durchblick
