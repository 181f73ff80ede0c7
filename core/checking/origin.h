#pragma once

#include "core/trace/expression.h"

#include <optional>

namespace durchblick {

/// The arithmetic of a number, as far as one step of its own trace tells it: nothing for what was given, drawn, arranged step
/// by step (no person does that by hand), or is made by a step of smaller ones.
std::optional<Expression> arithmeticOf(const Trace& trace, const Cell& cell);

/// Where a number was calculated: a cell that is the copy of another one (a table put together from columns, a row picked out)
/// leads back to that one.
Cell originOf(const Trace& trace, const Cell& cell);

} // namespace durchblick
