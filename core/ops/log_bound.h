#pragma once

namespace durchblick {

/// A loss takes no logarithm of less than this, so that it is always finite.
constexpr double logBound = 1e-300;

} // namespace durchblick
