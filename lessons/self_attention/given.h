#pragma once

#include "core/scene/parameters.h"
#include "core/trace/trace.h"

#include <string>
#include <vector>

namespace durchblick {

constexpr int mostSize = 768; ///< numbers in a token's vector, at most: the width of GPT-2 small

/// What self-attention starts from, made of the lesson's parameters and already recorded in a trace.
struct Given {
    Trace trace; ///< holds x, W_Q, W_K and W_V (and `drawn`, if a word occurs twice)
    std::vector<std::string> tokens;
    int focus = 0;          ///< place of the token that asks
    std::string mask;       ///< rule of the operation mask
    bool isScaled = true;   ///< scores are divided by √d, d the length of a key
    bool isDrawn = false;   ///< x was drawn, not learned
    bool isLearned = false; ///< x are learned word vectors
};

/// The slide's numbers (slides 12 to 14) or the notebook's (seed 42), changed by whatever was set: a sentence of one's own,
/// another size, edited matrices, vectors learned from Miniwelt. Errors: BadParameter, MatrixSize, UnknownToken, UnknownWord and
/// those of reading a matrix or the learned vectors.
Result<Given> readGiven(const Parameters& parameters);

} // namespace durchblick
