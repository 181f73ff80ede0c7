#pragma once

#include "core/trace/operation.h"

#include <string>

namespace durchblick {

/// How the scores of one head come about.
struct HeadRule {
    double d = 1;             ///< scores are divided by √d; 1: not at all
    std::string mask = "all"; ///< rule of the operation mask
};

/// One attention head (Vaswani et al. 2017, section 3.2.1): the values, weighted by softmax(q · kᵀ / √d). Inputs q and k:
/// (tokens, d), v: (tokens, any). Attributes d and mask. The kernel goes row by row and keeps no matrix of weights.
/// Opens into matmul with transpose, scale, mask, softmax, matmul.
const Operation& head();

/// Several heads at once: columns of q, k and v are split evenly among them, each head attends within its columns, and their
/// outputs stand side by side. Attributes heads, d, mask, and begins: the row at which each sequence of a batch begins,
/// first 0, ascending; tokens see only their own sequence.
/// Opens into row and column blocks, one head for each sequence and head, concatenate, stack.
const Operation& attention();

/// The steps from queries and keys to weights, one by one: adds products, scores, masked, exponentials, sums and weights to
/// the trace and gives the weights. The same steps that a head opens into, with its softmax opened as well.
ValueId recordWeights(Trace& trace, ValueId q, ValueId k, const HeadRule& rule);

} // namespace durchblick
