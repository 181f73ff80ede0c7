#include "core/embedding/word2vec/window_step.h"

#include <Eigen/Core>

namespace durchblick {

namespace {

using Lanes = Eigen::Array<float, WindowStep::lanes, 1>; // one register
using LanesIn = Eigen::Map<const Lanes>;
using LanesOut = Eigen::Map<Lanes>;
constexpr int lanes = WindowStep::lanes;
// So many output rows and their sums stay in registers at a time; more would be spilled.
constexpr int block = 6;

/// products(i, j) for Inputs rows from `inputs` and Outputs rows from `outputs` on; row i of the products is `width` apart.
template <int Inputs, int Outputs>
void multiply(const float* const* inputs, float* const* outputs, int stride, float* products, int width)
{
    Lanes sums[Inputs][Outputs];
    for (int i = 0; i < Inputs; ++i)
        for (int j = 0; j < Outputs; ++j)
            sums[i][j].setZero();
    for (int d = 0; d < stride; d += lanes) {
        Lanes in[Inputs];
        for (int i = 0; i < Inputs; ++i)
            in[i] = LanesIn(inputs[i] + d);
        for (int j = 0; j < Outputs; ++j) {
            const Lanes out = LanesIn(outputs[j] + d);
            for (int i = 0; i < Inputs; ++i)
                sums[i][j] += in[i] * out;
        }
    }
    for (int i = 0; i < Inputs; ++i)
        for (int j = 0; j < Outputs; ++j)
            products[i * width + j] = sums[i][j].sum();
}

template <int Outputs>
void multiplyAll(std::span<const float* const> inputs, float* const* outputs, int stride, float* products, int width)
{
    std::size_t i = 0;
    for (; i + 2 <= inputs.size(); i += 2)
        multiply<2, Outputs>(&inputs[i], outputs, stride, products + int(i) * width, width);
    if (i < inputs.size())
        multiply<1, Outputs>(&inputs[i], outputs, stride, products + int(i) * width, width);
}

/// Moves Outputs rows, and adds to the inputs' changes what these rows give.
template <int Outputs>
void move(std::span<const float* const> inputs, float* const* outputs, int stride, const float* errors, int width,
          float* deltas)
{
    for (int d = 0; d < stride; d += lanes) {
        Lanes out[Outputs], sums[Outputs];
        for (int j = 0; j < Outputs; ++j) {
            out[j] = LanesIn(outputs[j] + d);
            sums[j].setZero();
        }
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const Lanes in = LanesIn(inputs[i] + d);
            const float* const error = errors + int(i) * width;
            LanesOut delta(deltas + int(i) * stride + d);
            Lanes change = delta;
            for (int j = 0; j < Outputs; ++j) {
                sums[j] += error[j] * in;
                change += error[j] * out[j];
            }
            delta = change;
        }
        // Read again rather than from out: the same row may come twice.
        for (int j = 0; j < Outputs; ++j)
            LanesOut(outputs[j] + d) += sums[j];
    }
}

/// Calls work with the number of rows of each block as a constant, and where the block begins.
template <class Work>
void overBlocks(int count, const Work& work)
{
    for (int begin = 0; begin < count; begin += block) {
        switch (std::min(block, count - begin)) {
        case 1: work(std::integral_constant<int, 1>(), begin); break;
        case 2: work(std::integral_constant<int, 2>(), begin); break;
        case 3: work(std::integral_constant<int, 3>(), begin); break;
        case 4: work(std::integral_constant<int, 4>(), begin); break;
        case 5: work(std::integral_constant<int, 5>(), begin); break;
        default: work(std::integral_constant<int, block>(), begin); break;
        }
    }
}

} // namespace

const float* WindowStep::run(std::span<const float* const> inputs, std::span<float* const> outputs, float rate)
{
    const int rows = int(inputs.size()), width = int(outputs.size());
    const int padded = (rows * width + lanes - 1) / lanes * lanes;
    if (m_products.size() != padded) {
        m_products = Eigen::ArrayXf::Zero(padded);
        m_errors.resize(padded);
    }
    m_deltas.assign(std::size_t(rows * m_stride), 0.0F);

    overBlocks(width, [&](auto count, int begin) {
        multiplyAll<count()>(inputs, outputs.data() + begin, m_stride, m_products.data() + begin, width);
    });
    m_errors = -rate / (1 + (-m_products).exp());
    for (int i = 0; i < rows; ++i)
        m_errors[i * width] += rate;
    overBlocks(width, [&](auto count, int begin) {
        move<count()>(inputs, outputs.data() + begin, m_stride, m_errors.data() + begin, width, m_deltas.data());
    });
    return m_deltas.data();
}

} // namespace durchblick
