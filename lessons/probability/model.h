#pragma once

#include "core/trace/trace.h"
#include "lessons/probability/setup.h"

namespace durchblick {

/// An n-gram model along the sentence, from the values sentences and k. Row t of counts, sums, probabilities, smoothed,
/// smoothed_sums and smoothed_probabilities is what it expects once it has seen the words in front of t; it looks back so many
/// of them. Row t of pair_counts, context_counts, p, q (smoothed) and logs is what it makes of the word at t; chain_counts and chain hold
/// these side by side, result what comes of all of them: plain_likelihood, likelihood, log_likelihood, perplexity. Each symbol gets
/// the prefix. `words`: what the columns have besides the words of the text.
void recordModel(Trace& trace, const ProbabilitySetup& setup, const std::string& prefix, int looksBack,
                 const std::string& words);

/// The column of a word in the models' counts.
int columnOfWord(const Trace& trace, const std::string& word);

} // namespace durchblick
