#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace durchblick {

/// Rows of floats, each padded with zeros to a multiple of eight, so that a row is whole registers.
class RowTable {
public:
    RowTable(std::size_t rows, int dimension);

    std::size_t rowCount() const { return m_rows; }
    int dimension() const { return m_dimension; }
    int stride() const { return m_stride; }
    float* row(std::size_t index) { return m_numbers.data() + index * std::size_t(m_stride); }
    const float* row(std::size_t index) const { return m_numbers.data() + index * std::size_t(m_stride); }

private:
    std::size_t m_rows;
    int m_dimension, m_stride;
    std::vector<float> m_numbers;
};

/// One worker's own copies of the rows of a table that it touches in a round. While several workers change their copies, the
/// table stays as it is; afterwards merge() adds what each changed. So no worker sees another's half-finished work, and the
/// result does not depend on how many of them run at once.
class alignas(128) RowCopies { // two workers never write to the same cache line
public:
    static constexpr int partitions = 8; ///< rows are merged in so many parts, each on its own

    explicit RowCopies(const RowTable& table);

    /// The copy's number; copies the row when it is touched first since clear().
    int touch(int row)
    {
        const int known = m_copyOf[std::size_t(row)];
        return known >= 0 ? known : add(row);
    }
    float* copy(int number) { return m_numbers.data() + std::size_t(number) * m_stride; }
    void clear();

    /// Adds to every row of the part what the workers changed in it, in their order.
    static void merge(RowTable& table, std::span<RowCopies> workers, int partition);

private:
    int add(int row);
    const float* copyOfRow(int row) const
    {
        const int known = m_copyOf[std::size_t(row)];
        return known >= 0 ? m_numbers.data() + std::size_t(known) * m_stride : nullptr;
    }

    const RowTable* m_table;
    std::size_t m_stride;
    std::vector<int> m_copyOf; // for every row of the table the number of its copy, or -1
    std::array<std::vector<int>, partitions> m_touched;
    std::size_t m_count = 0;
    std::vector<float> m_numbers;
};

} // namespace durchblick
