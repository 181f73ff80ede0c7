#include "core/embedding/row_products.h"

#include <limits>

namespace durchblick {

namespace {

constexpr int panelWidth = 16; // two registers of eight floats
constexpr int rowsAtOnce = 6;  // times two registers of sums, and what is multiplied, fill the sixteen that there are
constexpr int lineLength = 16; // floats that come from memory together
using Panel = Eigen::Array<float, panelWidth, 1>;

struct Rows {
    const float* first;
    Eigen::Index stride;
    const float* factors;
};

/// Where the products of some rows with one panel go.
struct Out {
    float* products;
    Eigen::Index width;
    float* largest;
};

template <int count, bool callsNext>
void multiplyRows(const Rows& rows, const float* panel, int dimension, const Out& out)
{
    Panel sums[count];
    for (Panel& sum : sums)
        sum.setZero();
    for (int k = 0; k < dimension; ++k) {
        // A row is too short for the processor to notice that it reads on and on, so the next rows are called in time.
        if constexpr (callsNext)
            if (k % lineLength == 0)
                for (int row = 0; row < count; ++row)
                    __builtin_prefetch(rows.first + (count + row) * rows.stride + k);
        const Panel numbers = Eigen::Map<const Panel, Eigen::Aligned32>(panel + k * panelWidth);
        for (int row = 0; row < count; ++row)
            sums[row] += numbers * rows.first[row * rows.stride + k];
    }
    Eigen::Map<Panel> largest(out.largest);
    for (int row = 0; row < count; ++row) {
        sums[row] *= rows.factors[row];
        largest = largest.max(sums[row]);
        Eigen::Map<Panel>(out.products + row * out.width) = sums[row];
    }
}

} // namespace

RowProducts::RowProducts(const FloatMatrix& directions)
    : m_dimension(int(directions.cols())), m_width(int(directions.rows() + panelWidth - 1) / panelWidth * panelWidth),
      m_panels(std::size_t(m_width) * std::size_t(m_dimension))
{
    for (Eigen::Index i = 0; i < directions.rows(); ++i)
        for (Eigen::Index k = 0; k < m_dimension; ++k)
            m_panels[std::size_t((i / panelWidth * m_dimension + k) * panelWidth + i % panelWidth)] = directions(i, k);
}

void RowProducts::multiply(const Eigen::Ref<const FloatMatrix>& rows, const float* factors, FloatMatrix& products,
                           Eigen::RowVectorXf& largest) const
{
    largest.setConstant(m_width, -std::numeric_limits<float>::infinity());
    const Eigen::Index stride = rows.outerStride();
    for (Eigen::Index row = 0; row < rows.rows();) {
        const Eigen::Index left = rows.rows() - row;
        const Rows some{rows.data() + row * stride, stride, factors + row};
        for (int i = 0; i < m_width; i += panelWidth) {
            const float* const panel = m_panels.data() + std::ptrdiff_t(i) * m_dimension;
            const Out out{&products(row, i), m_width, largest.data() + i};
            if (left < rowsAtOnce)
                multiplyRows<1, false>(some, panel, m_dimension, out);
            else if (i == 0 && left >= 2 * rowsAtOnce)
                multiplyRows<rowsAtOnce, true>(some, panel, m_dimension, out);
            else
                multiplyRows<rowsAtOnce, false>(some, panel, m_dimension, out);
        }
        row += left < rowsAtOnce ? 1 : rowsAtOnce;
    }
}

} // namespace durchblick
