#include "core/embedding/word2vec/row_copies.h"

#include "core/embedding/word2vec/window_step.h"
#include "core/io/mapped_file.h"

#include <algorithm>

namespace durchblick {

RowTable::RowTable(std::size_t rows, int dimension)
    : m_rows(rows), m_dimension(dimension),
      m_stride((dimension + WindowStep::lanes - 1) / WindowStep::lanes * WindowStep::lanes)
{
    m_numbers.reserve(rows * std::size_t(m_stride));
    preferHugePages(m_numbers.data(), m_numbers.capacity() * sizeof(float));
    m_numbers.resize(rows * std::size_t(m_stride));
}

RowCopies::RowCopies(const RowTable& table)
    : m_table(&table), m_stride(std::size_t(table.stride())), m_copyOf(table.rowCount(), -1)
{}

int RowCopies::add(int row)
{
    const int number = int(m_count++);
    if (m_numbers.size() < m_count * m_stride)
        m_numbers.resize(2 * m_count * m_stride);
    const float* const from = m_table->row(std::size_t(row));
    std::copy(from, from + m_stride, copy(number));
    m_copyOf[std::size_t(row)] = number;
    m_touched[std::size_t(row) % partitions].push_back(row);
    return number;
}

void RowCopies::clear()
{
    for (std::vector<int>& rows : m_touched) {
        for (const int row : rows)
            m_copyOf[std::size_t(row)] = -1;
        rows.clear();
    }
    m_count = 0;
}

void RowCopies::merge(RowTable& table, std::span<RowCopies> workers, int partition)
{
    const auto stride = std::size_t(table.stride());
    std::vector<const float*> changed;
    for (std::size_t worker = 0; worker < workers.size(); ++worker) {
        for (const int row : workers[worker].m_touched[std::size_t(partition)]) {
            changed.clear();
            for (std::size_t i = 0; i < workers.size(); ++i)
                if (const float* const copy = workers[i].copyOfRow(row)) {
                    if (i < worker)
                        break; // it was merged when that worker's rows were
                    changed.push_back(copy);
                }
            if (changed.empty())
                continue;
            float* const to = table.row(std::size_t(row));
            if (changed.size() == 1) {
                std::copy(changed[0], changed[0] + stride, to);
                continue;
            }
            for (std::size_t d = 0; d < stride; ++d) {
                float sum = 0;
                for (const float* const copy : changed)
                    sum += copy[d] - to[d];
                to[d] += sum;
            }
        }
    }
}

} // namespace durchblick
