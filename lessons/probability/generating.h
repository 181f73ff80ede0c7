#pragma once

#include "core/trace/trace.h"
#include "lessons/probability/setup.h"

namespace durchblick {

struct Generated {
    bool hasBackedOff = false; ///< a context was never seen, so that a shorter one took its place
    std::vector<int> likely;   ///< columns of the likeliest words of the last draw, at most four, ascending
};

/// Goes on with the sentence behind the word asked about: each word is drawn from what followed its context in the text, and is
/// part of the next one's context. Behind the end of a sentence the next one begins. Adds draw_counts, draw_sum,
/// draw_probabilities, draw_bar (the running sums around the number drawn, and the number), draw_choice of the last draw, those
/// of the others with _1, _2, ... at their end, all numbers drawn (draws), and the words with them (drawn_words).
Generated recordGenerated(Trace& trace, const ProbabilitySetup& setup, int looksBack, int count, double seed);

} // namespace durchblick
