#pragma once

#include <Eigen/Core>

#include <span>
#include <vector>

namespace durchblick {

/// One step of negative sampling for a whole window at once: every input row is paired with every output row; the first
/// output row is the word that belongs there (label 1), all others were drawn (label 0). Sharing the drawn words between the
/// pairs of a window turns 2 x window x (1 + negatives) dot products into one small matrix product, so each row is read
/// once (Ji et al.: Parallelizing word2vec in shared and distributed memory, 2016). Every pair's gradient is taken at the same
/// point, the rows as they were before the step:
///   error(i, j) = rate · (label(j) - sigmoid(input(i) · output(j)))
///   output(j) += Σ_i error(i, j) · input(i),   inputDelta(i) = Σ_j error(i, j) · output(j).
class WindowStep {
public:
    /// Rows have `stride` floats, a multiple of `lanes`, of which those beyond the dimension are 0. Rows need no alignment.
    static constexpr int lanes = 8;
    explicit WindowStep(int stride) : m_stride(stride) {}

    /// Changes the output rows; an output row may come twice. Gives the input rows' changes, one row of `stride` each, valid
    /// until the next call, for the caller to add.
    const float* run(std::span<const float* const> inputs, std::span<float* const> outputs, float rate);

    int stride() const { return m_stride; }
    /// The products of the last call, inputs x outputs.
    const float* products() const { return m_products.data(); }

private:
    int m_stride;
    // Eigen's, so that they are aligned: otherwise the address decides which numbers are computed one by one at the edges,
    // with another exp() than the registers', and the same work would give other numbers elsewhere.
    Eigen::ArrayXf m_products, m_errors;
    std::vector<float> m_deltas;
};

} // namespace durchblick
