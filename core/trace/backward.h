#pragma once

#include "core/trace/trace.h"

#include <map>

namespace durchblick {

/// Which value is the gradient of which.
using Gradients = std::map<ValueId, ValueId>;

/// A trace and its backward pass.
struct Differentiated {
    Trace trace; ///< the old steps, then those of the backward pass; every old id keeps its meaning
    Gradients
        gradients; ///< of every value that the loss depends on by operations that have a rule, the loss itself included
};

/// Extends a trace by the backward pass of one of its values (reverse mode; Linnainmaa 1970, Rumelhart et al. 1986), written
/// in the same operations, so that every gradient plays, opens, explains and reruns like everything else. loss: a matrix of one
/// cell. The gradient of value x has x's shape and labels, role Gradient and x's purpose; its cell is how much the loss grows
/// for each unit that x's cell grows.
///
/// Symbols: the gradient of x is d_x. If several steps use x, what comes from each of them is d_x~1, d_x~2, ... (those of the
/// last step first) and d_x is their sum, made by explicit adds (d_x~sum_2 after two of them, ...). Other numbers on the way
/// to it are d_x~slope and the like. A symbol that is taken already gets _2, _3, ... at its end.
Differentiated backward(const Trace& trace, ValueId loss);

/// The same where the gradients of some values (not made one from another) are in the trace already: extends the trace itself.
/// What a fused step's gradient opens into is recorded with this.
Gradients recordBackward(Trace& trace, const Gradients& given);

} // namespace durchblick
