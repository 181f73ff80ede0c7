#pragma once

#include "core/trace/expression.h"

#include <vector>

namespace durchblick {

/// Which numbers of an expression belong together: those of the smallest product around each of them (1·1,5 in 1·0 + 1·1,5);
/// outside of any product a number stands alone. Numbers are given by their place in terms(); each is in exactly one group.
std::vector<std::vector<int>> termGroups(const Expression& expression);

} // namespace durchblick
