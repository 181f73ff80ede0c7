#pragma once

#include "core/trace/trace.h"
#include "lessons/probability/setup.h"

namespace durchblick {

/// What the lesson says about a scene besides its numbers, and which words it picked to say it.
struct RecordedProbability {
    Trace trace;
    std::vector<std::string> remarks;
    int words = 0;           ///< of the sentence
    int row = 0;             ///< of the context asked about, in the values of the model
    int next = 0;            ///< column of the next word among `few_counts`
    int few = 0;             ///< how many columns that has
    int unseen = 0;          ///< column of a word that never follows, among `smooth_counts`
    std::vector<int> likely; ///< columns of the likeliest words of the last draw
};

/// Everything that the lesson computes, in one trace. Parameters order, smoothing, seed and drawn take part.
RecordedProbability recordProbability(const Parameters& parameters, const ProbabilitySetup& setup);

} // namespace durchblick
