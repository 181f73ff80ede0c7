#pragma once

#include "core/embedding/vector_table.h"
#include "core/trace/value.h"

#include <deque>
#include <span>
#include <vector>

namespace durchblick {

class BestRows;

/// A row of a table and the cosine of its angle with what was asked for.
struct Neighbour {
    int row;
    double similarity;

    bool operator==(const Neighbour&) const = default;
};

/// Finds the rows of a table that point most nearly in a direction, exactly: all rows are compared. Keeps one number for each
/// row, its length; so make it once and ask often. Any number of threads may ask at the same time, and how many the search
/// uses changes nothing in the result.
class NeighbourIndex {
public:
    explicit NeighbourIndex(SharedVectorTable table);

    const SharedVectorTable& table() const { return m_table; }

    /// The `count` rows with the largest cosine, best first, equal ones in the order of the table; fewer if there are fewer.
    /// Rows in `leftOut` do not count. query: as many numbers as the table has dimensions; similarities are computed in double.
    std::vector<Neighbour> nearest(const Eigen::RowVectorXd& query, int count, std::span<const int> leftOut = {}) const;

    /// The same for each row of `queries`; many at once take much less time than one after the other.
    std::vector<std::vector<Neighbour>> nearestToEach(const Matrix& queries, int count,
                                                      std::span<const int> leftOut = {}) const;

private:
    void scoreOne(const FloatMatrix& directions, BestRows& best) const;
    void scoreMany(const FloatMatrix& directions, std::deque<BestRows>& best) const;

    SharedVectorTable m_table;
    /// Rows that are so short or long that their products with a direction may be no floats.
    struct Extreme {
        int row;
        Eigen::RowVectorXf direction;
    };
    std::span<const Extreme> extremesAmong(int first, int rows) const;

    Eigen::VectorXf m_inverseNorms;  // 0 for a row of zeros, and for an extreme one
    std::vector<Extreme> m_extremes; // in ascending order
};

} // namespace durchblick
