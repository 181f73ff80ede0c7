#pragma once

#include "core/embedding/vector_table.h"

#include <vector>

namespace durchblick {

/// A few directions, laid out so that rows of a table are multiplied with all of them while they pass from memory once. Eigen's
/// product copies the rows first, which pays only if many more directions share the copy.
class RowProducts {
public:
    explicit RowProducts(const FloatMatrix& directions);

    /// How many products each row has: the directions, filled up with zeros to whole registers.
    int width() const { return m_width; }
    /// products(r, i) = row r of `rows` times direction i, times factors[r]; largest(i): the largest of them. products: as many
    /// rows (at least one), width() columns; largest: width() numbers.
    void multiply(const Eigen::Ref<const FloatMatrix>& rows, const float* factors, FloatMatrix& products,
                  Eigen::RowVectorXf& largest) const;

private:
    int m_dimension;
    int m_width;
    std::vector<float, Eigen::aligned_allocator<float>>
        m_panels; // of 16 directions: all first numbers, all second ones, ...
};

} // namespace durchblick
