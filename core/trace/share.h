#pragma once

#include "core/trace/expression.h"

#include <optional>
#include <vector>

namespace durchblick {

/// How a part of an expression contributes to the value of the whole (print.h tells the rules): its own value times a
/// factor, or, inside a function that is not linear, what that function contributes, whatever the part is.
struct Share {
    double factor = 1;
    std::optional<double> fixed;

    double of(double value) const { return fixed ? *fixed : factor * value; }
};

/// The shares of an expression's parts, given its own.
std::vector<Share> sharesOfParts(const Expression& expression, const Share& share);

} // namespace durchblick
