#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/vector_table.h"

#include <cstdint>
#include <vector>

namespace durchblick {

/// How near points are to each other in the space they come from, as t-SNE sees it (van der Maaten and Hinton, 2008): point j is
/// chosen as i's neighbour with a probability that falls with the squared distance like a bell curve; the curve's width is
/// such that i has `perplexity` neighbours, in effect. Both directions are averaged, so that all affinities sum to 1.
/// Only the 3 × perplexity nearest points of each count, as in scikit-learn (van der Maaten, 2014); the others' share is tiny.
struct Affinities {
    /// Of row i: from begin[i] to begin[i + 1], in ascending order of columns.
    std::vector<std::size_t> begin;
    std::vector<std::int32_t> column;
    std::vector<float> affinity;

    int size() const { return int(begin.size()) - 1; }
};

/// vectors: finite, two rows at least. perplexity: from 1 to the number of other points. Error: Cancelled.
Result<Affinities> affinitiesOf(const FloatMatrix& vectors, double perplexity, const Progress& progress = {});

} // namespace durchblick
