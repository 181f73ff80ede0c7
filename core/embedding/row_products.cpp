#include "core/embedding/row_products.h"

namespace durchblick {

namespace {

constexpr int panelWidth = 16; // two registers of eight floats
constexpr int rowsAtOnce = 6;  // times two registers of sums, and what is multiplied, fill the sixteen that there are
using Panel = Eigen::Array<float, panelWidth, 1>;

template <int count>
void multiplyRows(const float* rows, Eigen::Index stride, const float* panel, int dimension, float* products,
                  Eigen::Index width)
{
    Panel sums[count];
    for (Panel& sum : sums)
        sum.setZero();
    for (int k = 0; k < dimension; ++k) {
        const Panel numbers = Eigen::Map<const Panel, Eigen::Aligned32>(panel + k * panelWidth);
        for (int row = 0; row < count; ++row)
            sums[row] += numbers * rows[row * stride + k];
    }
    for (int row = 0; row < count; ++row)
        Eigen::Map<Panel>(products + row * width) = sums[row];
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

void RowProducts::multiply(const Eigen::Ref<const FloatMatrix>& rows, FloatMatrix& products) const
{
    const Eigen::Index stride = rows.outerStride();
    for (Eigen::Index row = 0; row < rows.rows();) {
        const bool isWhole = rows.rows() - row >= rowsAtOnce;
        for (int i = 0; i < m_width; i += panelWidth) {
            const float* const panel = m_panels.data() + std::ptrdiff_t(i) * m_dimension;
            float* const out = &products(row, i);
            (isWhole ? multiplyRows<rowsAtOnce> : multiplyRows<1>)(rows.data() + row * stride, stride, panel,
                                                                   m_dimension, out, m_width);
        }
        row += isWhole ? rowsAtOnce : 1;
    }
}

} // namespace durchblick
