#pragma once

#include "core/scene/scene.h"
#include "lessons/backpropagation/example.h"

namespace durchblick {

/// A whole training, recorded step by step: the example's forward pass, its backward pass, the update, and again.
struct BackpropagationRun {
    Trace trace;
    std::vector<Node> nodes; ///< of the diagram, each gradient that belongs there included
    std::vector<int>
        arrivals;  ///< places of the nodes with a gradient, in the order in which the backward pass reaches them
    int first = 0; ///< the first iteration that reaches the bar; beyond the last: none does
};

/// Values of the first iteration have plain symbols; those of the next end in _next ("W_Q_next", "L_next"), later ones in their
/// number ("L_2"). Added are: `iterations` (a row each, columns as the example says), `losses` (before and after the first
/// update), `first` (how many iterations come before the first that reaches the bar), and of iteration `step` the values
/// W_Q_now and so on, and p_now. steps: updates, at least 1. Error: Diverged, once a number is no longer finite.
Result<BackpropagationRun> recordRun(BackpropagationExample example, int steps, int step);

} // namespace durchblick
