#include "core/embedding/affinities.h"

#include "core/io/paced_progress.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace durchblick {

namespace {

constexpr Eigen::Index rowsOfBlock = 64;

struct Near {
    std::int32_t column;
    double share; // first the squared distance, then the probability
};

/// Whether squares and products of the numbers are floats, too.
bool isOfUsualSize(const FloatMatrix& vectors)
{
    const float largest = vectors.cwiseAbs().maxCoeff();
    return largest == 0 || (largest > 0x1p-50f && largest < 0x1p50f);
}

/// All numbers times one power of two. Which scale points come in changes no affinity.
FloatMatrix inUsualSize(const FloatMatrix& vectors)
{
    const int power = std::ilogb(vectors.cwiseAbs().maxCoeff());
    return vectors.unaryExpr([power](float number) { return std::scalbn(number, -power); });
}

/// The `count` nearest points of some rows. Distances from products are quick and a little wrong, so those of the points that
/// were found are computed once more.
void findNearest(const FloatMatrix& vectors, const Eigen::VectorXf& squares, Eigen::Index first, Eigen::Index rows,
                 std::size_t count, std::vector<std::vector<Near>>& all)
{
    const FloatMatrix products = vectors.middleRows(first, rows) * vectors.transpose();
    std::vector<std::int32_t> order(std::size_t(vectors.rows()) - 1);
    for (Eigen::Index i = 0; i < rows; ++i) {
        const std::int32_t own = std::int32_t(first + i);
        const Eigen::RowVectorXf distances = squares.transpose() - 2 * products.row(i); // but for the own square
        std::iota(order.begin(), order.begin() + own, 0);
        std::iota(order.begin() + own, order.end(), own + 1);
        const auto nearer = [&](std::int32_t a, std::int32_t b) {
            return distances(a) != distances(b) ? distances(a) < distances(b) : a < b;
        };
        if (count < order.size())
            std::nth_element(order.begin(), order.begin() + std::ptrdiff_t(count), order.end(), nearer);
        std::sort(order.begin(), order.begin() + std::ptrdiff_t(count));
        std::vector<Near>& row = all[std::size_t(own)];
        row.reserve(count);
        for (std::size_t k = 0; k < count; ++k) {
            const auto difference = vectors.row(own).cast<double>() - vectors.row(order[k]).cast<double>();
            row.push_back({order[k], difference.squaredNorm()});
        }
    }
}

/// Turns squared distances into probabilities: exp(-precision · distance), with the precision at which their entropy is that
/// of `perplexity` equal ones; found by halving.
void weigh(std::vector<Near>& row, double perplexity)
{
    const double nearest =
        std::min_element(row.begin(), row.end(), [](const Near& a, const Near& b) { return a.share < b.share; })->share;
    double mean = 0;
    for (Near& near : row) {
        near.share -= nearest; // so that the largest is exp(0), whatever the scale
        mean += near.share / double(row.size());
    }
    double precision = mean > 0 ? 1 / mean : 1;
    double least = 0;
    double most = std::numeric_limits<double>::infinity();
    const double wanted = std::log(perplexity);
    double sum = 0;
    for (int round = 0; round < 100; ++round) {
        sum = 0;
        double weighted = 0;
        for (const Near& near : row) {
            const double weight = std::exp(-precision * near.share);
            sum += weight;
            weighted += weight * near.share;
        }
        const double entropy = std::log(sum) + precision * weighted / sum;
        if (std::abs(entropy - wanted) < 1e-7)
            break;
        (entropy > wanted ? least : most) = precision;
        precision = std::isinf(most) ? precision * 2 : (least + most) / 2;
    }
    sum = 0;
    for (Near& near : row)
        sum += near.share = std::exp(-precision * near.share);
    for (Near& near : row)
        near.share /= sum;
}

/// The mean of both directions, both lists in ascending order of columns.
Affinities symmetric(const std::vector<std::vector<Near>>& rows)
{
    std::vector<std::vector<Near>> towards(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const Near& near : rows[i])
            towards[std::size_t(near.column)].push_back({std::int32_t(i), near.share});
    Affinities result;
    result.begin.push_back(0);
    const double scale = 1 / (2 * double(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto a = rows[i].begin();
        auto b = towards[i].begin();
        while (a != rows[i].end() || b != towards[i].end()) {
            const bool takesA = a != rows[i].end() && (b == towards[i].end() || a->column <= b->column);
            const bool takesB = b != towards[i].end() && (a == rows[i].end() || b->column <= a->column);
            result.column.push_back(takesA ? a->column : b->column);
            result.affinity.push_back(float(((takesA ? a->share : 0) + (takesB ? b->share : 0)) * scale));
            a += takesA;
            b += takesB;
        }
        result.begin.push_back(result.column.size());
    }
    return result;
}

} // namespace

Result<Affinities> affinitiesOf(const FloatMatrix& given, double perplexity, const Progress& progress)
{
    const FloatMatrix scaled = isOfUsualSize(given) ? FloatMatrix() : inUsualSize(given);
    const FloatMatrix& vectors = scaled.size() > 0 ? scaled : given;
    const Eigen::Index rows = vectors.rows();
    assert(rows >= 2 && perplexity >= 1 && perplexity <= double(rows - 1));
    const std::size_t count = std::min(std::size_t(rows - 1), std::size_t(3 * perplexity + 1));
    const Eigen::VectorXf squares = vectors.rowwise().squaredNorm();
    std::vector<std::vector<Near>> all(static_cast<std::size_t>(rows));
    const Eigen::Index blocks = (rows + rowsOfBlock - 1) / rowsOfBlock;
    constexpr Eigen::Index blocksAtOnce = 8; // between two looks at the stop token
    PacedProgress paced(progress);
    for (Eigen::Index begin = 0; begin < blocks; begin += blocksAtOnce) {
        tbb::parallel_for(begin, std::min(begin + blocksAtOnce, blocks), [&](Eigen::Index block) {
            const Eigen::Index first = block * rowsOfBlock;
            const Eigen::Index size = std::min(rowsOfBlock, rows - first);
            findNearest(vectors, squares, first, size, count, all);
            for (Eigen::Index row = first; row < first + size; ++row)
                weigh(all[std::size_t(row)], perplexity);
        });
        if (!paced.goesOn(double(begin) / double(blocks)))
            return Error{ErrorCode::Cancelled, {}};
    }
    return symmetric(all);
}

} // namespace durchblick
