#pragma once

#include "core/ops/attention.h"
#include "core/ops/mask.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

/// How much one query looks at each key: softmax(q · kᵀ / √d) of one row; zeros if it may look at none.
template <class Block>
Eigen::RowVectorXd headWeights(const Block& q, const Block& k, const HeadRule& rule, int row)
{
    Eigen::RowVectorXd weights = q.row(row) * k.transpose() / std::sqrt(rule.d);
    double largest = -INFINITY;
    for (int column = 0; column < weights.size(); ++column)
        if (isVisible(rule.mask, row, column))
            largest = std::max(largest, weights[column]);
    double sum = 0;
    for (int column = 0; column < weights.size(); ++column) {
        weights[column] = isVisible(rule.mask, row, column) ? std::exp(weights[column] - largest) : 0;
        sum += weights[column];
    }
    if (sum > 0)
        weights /= sum;
    return weights;
}

} // namespace durchblick
