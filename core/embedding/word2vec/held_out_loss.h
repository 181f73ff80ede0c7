#pragma once

#include "core/embedding/vector_table.h"
#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/negative_sampler.h"

namespace durchblick {

/// How well vectors foretell neighbours in a text they were not trained on: the average over all pairs of a word and a
/// neighbour of -log sigmoid(input · output) - Σ log sigmoid(-input · drawn output), in nats. Windows are drawn from 1 to
/// `window` and the words drawn by `sampler`, both from the seed, so that two programs' vectors are asked the same.
/// Both matrices: words × dimensions, rows as the text's ids. Without a pair: 0.
double heldOutLoss(const FloatMatrix& inputs, const FloatMatrix& outputs, const WordText& text,
                   const NegativeSampler& sampler, int window, int negatives, std::uint64_t seed);

} // namespace durchblick
