#pragma once

#include "core/embedding/vector_table.h"
#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/negative_sampler.h"

namespace durchblick {

/// How well vectors foretell neighbours in a text they were not trained on: the average over all pairs of a word and a
/// neighbour of -log sigmoid(input · output) - Σ log sigmoid(-input · drawn output), in nats. Windows are drawn from 1 to
/// `window` and the words drawn by `sampler`, both from the seed, so that two programs' vectors are asked the same.
/// Both matrices: words × dimensions, rows as the text's ids. Without a pair: 0.
///
/// No word of the text is thinned out. Vectors trained with thinning (Word2vecSettings::sample) saw frequent words too seldom
/// beside those drawn, which the loss counts against them. fastText draws with the power 0.5 in place of word2vec's 0.75, hence
/// frequent words less often, which makes up for some of it: on Miniwelt, thinned with 0.001, its loss is 1.94 and ours 2.08,
/// 1.96 with its power; unthinned ours is 1.83, 1.97 with its power, and its own is 1.96.
double heldOutLoss(const FloatMatrix& inputs, const FloatMatrix& outputs, const WordText& text,
                   const NegativeSampler& sampler, int window, int negatives, std::uint64_t seed);

} // namespace durchblick
