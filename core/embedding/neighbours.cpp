#include "core/embedding/neighbours.h"

#include "core/embedding/best_rows.h"
#include "core/embedding/row_products.h"
#include "core/embedding/similarity.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cassert>
#include <deque>
#include <mutex>

namespace durchblick {

namespace {

constexpr int blockRows = 1020; // their scores for a group of queries stay in a core's own cache
constexpr int groupSize = 64;   // queries that are multiplied with a block at once

/// A bound for how far a float score may be from the cosine, whatever the order in which its products are added.
float errorOfScores(int dimension) { return float(dimension + 16) * std::numeric_limits<float>::epsilon(); }

template <class Work>
void overBlocks(int rows, const Work& work)
{
    const int blocks = (rows + blockRows - 1) / blockRows;
    tbb::parallel_for(tbb::blocked_range<int>(0, blocks), [&](const tbb::blocked_range<int>& range) {
        for (int block = range.begin(); block != range.end(); ++block)
            work(block * blockRows, std::min(blockRows, rows - block * blockRows));
    });
}

std::vector<Neighbour> ranked(const VectorTable& table, const Eigen::RowVectorXd& query, std::vector<int> rows,
                              int count)
{
    std::vector<Neighbour> neighbours;
    neighbours.reserve(rows.size());
    for (const int row : rows)
        neighbours.push_back({row, cosine(table.vectors().row(row), query)});
    // Rows come in ascending order, which a stable sort keeps among equals.
    std::stable_sort(neighbours.begin(), neighbours.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.similarity > b.similarity; });
    if (neighbours.size() > std::size_t(count))
        neighbours.resize(std::size_t(count));
    return neighbours;
}

/// A vector of the same direction and length 1; zeros stay zeros.
template <class Vector>
Eigen::RowVectorXf directionOf(const Eigen::MatrixBase<Vector>& vector)
{
    const double length = norm(vector);
    return (vector.template cast<double>() / (length > 0 ? length : 1)).template cast<float>();
}

FloatMatrix directionsOf(const Matrix& queries)
{
    FloatMatrix directions(queries.rows(), queries.cols());
    for (Eigen::Index i = 0; i < queries.rows(); ++i)
        directions.row(i) = directionOf(queries.row(i));
    return directions;
}

/// Lengths of which the products with a direction, and what is left out of them for being too small, are within
/// errorOfScores.
bool isUsual(double length) { return length > 0x1p-100 && length < 0x1p100; }

} // namespace

NeighbourIndex::NeighbourIndex(SharedVectorTable table) : m_table(std::move(table)), m_inverseNorms(m_table->size())
{
    std::mutex mutex;
    overBlocks(m_table->size(), [&](int first, int rows) {
        for (int row = first; row < first + rows; ++row) {
            const auto vector = m_table->vectors().row(row);
            const double length = norm(vector);
            m_inverseNorms(row) = isUsual(length) ? float(1 / length) : 0;
            if (length > 0 && !isUsual(length)) {
                const std::lock_guard lock(mutex);
                m_extremes.push_back({row, directionOf(vector)});
            }
        }
    });
    std::sort(m_extremes.begin(), m_extremes.end(), [](const Extreme& a, const Extreme& b) { return a.row < b.row; });
}

std::span<const NeighbourIndex::Extreme> NeighbourIndex::extremesAmong(int first, int rows) const
{
    const auto isBefore = [](const Extreme& extreme, int row) { return extreme.row < row; };
    const auto begin = std::lower_bound(m_extremes.begin(), m_extremes.end(), first, isBefore);
    return {begin, std::lower_bound(begin, m_extremes.end(), first + rows, isBefore)};
}

std::vector<Neighbour> NeighbourIndex::nearest(const Eigen::RowVectorXd& query, int count,
                                               std::span<const int> leftOut) const
{
    return std::move(nearestToEach(Matrix(query), count, leftOut).front());
}

std::vector<std::vector<Neighbour>> NeighbourIndex::nearestToEach(const Matrix& queries, int count,
                                                                  std::span<const int> leftOut) const
{
    assert(queries.cols() == m_table->dimension() && count >= 0);
    std::vector<std::vector<Neighbour>> results(std::size_t(queries.rows()));
    if (count == 0 || m_table->size() == 0)
        return results;
    std::vector<int> unwanted(leftOut.begin(), leftOut.end());
    std::sort(unwanted.begin(), unwanted.end());
    for (Eigen::Index begin = 0; begin < queries.rows(); begin += groupSize) {
        const Matrix group = queries.middleRows(begin, std::min<Eigen::Index>(groupSize, queries.rows() - begin));
        std::deque<BestRows> best;
        for (Eigen::Index i = 0; i < group.rows(); ++i)
            best.emplace_back(count, 2 * errorOfScores(m_table->dimension()), unwanted);
        if (group.rows() == 1)
            scoreOne(directionsOf(group), best.front());
        else
            scoreMany(directionsOf(group), best);
        tbb::parallel_for(Eigen::Index(0), group.rows(), [&](Eigen::Index i) {
            results[std::size_t(begin + i)] = ranked(*m_table, group.row(i), best[std::size_t(i)].rows(), count);
        });
    }
    return results;
}

void NeighbourIndex::scoreOne(const FloatMatrix& directions, BestRows& best) const
{
    overBlocks(m_table->size(), [&](int first, int rows) {
        // Row by row, as they lie in memory: Eigen's own product goes through eight rows at once, which takes more than twice
        // the time when they do not come from a cache.
        Eigen::Array<float, blockRows, 1> scores;
        for (int row = 0; row < rows; ++row)
            scores(row) = m_table->vectors().row(first + row).dot(directions.row(0)) * m_inverseNorms(first + row);
        for (const Extreme& extreme : extremesAmong(first, rows))
            scores(extreme.row - first) = extreme.direction.dot(directions.row(0));
        best.offer(first, scores.data(), rows, 1);
    });
}

void NeighbourIndex::scoreMany(const FloatMatrix& directions, std::deque<BestRows>& best) const
{
    const RowProducts multiply(directions);
    struct Scores {
        FloatMatrix all;
        Eigen::RowVectorXf largest;
    };
    tbb::enumerable_thread_specific<Scores> scoresOfThread;
    overBlocks(m_table->size(), [&](int first, int rows) {
        Scores& scores = scoresOfThread.local();
        scores.all.resize(rows, multiply.width());
        multiply.multiply(m_table->vectors().middleRows(first, rows), m_inverseNorms.data() + first, scores.all,
                          scores.largest);
        if (const std::span<const Extreme> extremes = extremesAmong(first, rows); !extremes.empty()) {
            for (const Extreme& extreme : extremes)
                scores.all.row(extreme.row - first).head(directions.rows()) =
                    extreme.direction * directions.transpose();
            scores.largest = scores.all.colwise().maxCoeff();
        }
        // In most blocks most queries find no row that is good enough.
        for (std::size_t i = 0; i < best.size(); ++i)
            if (scores.largest(Eigen::Index(i)) >= best[i].threshold())
                best[i].offer(first, scores.all.data() + i, rows, multiply.width());
    });
}

} // namespace durchblick
