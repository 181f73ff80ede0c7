#pragma once

#include "core/trace/trace.h"

#include <optional>

namespace durchblick {

/// The first number of the trace that is none any more: one too large for a double (infinite, though everything that it was
/// calculated from was finite), or one without a value (NaN). Masked cells and what is infinite by itself (ln 0, and what
/// follows from that) do not count.
std::optional<Cell> firstOverflow(const Trace& trace);

} // namespace durchblick
