#pragma once

#include "core/embedding/vector_table.h"

#include <optional>
#include <span>

namespace durchblick {

/// A direction of one's own through a table, say from "Mann" to "Frau". From a list of words to another it goes from the mean
/// of the first to the mean of the second.
struct Axis {
    Eigen::RowVectorXd direction; ///< of length 1
    Eigen::RowVectorXd middle;    ///< half way between the two ends; its position is 0

    /// Where a vector lies along the axis, in the unit of the vectors: negative on the side the axis comes from.
    template <class V>
    double positionOf(const Eigen::MatrixBase<V>& vector) const
    {
        return (vector.template cast<double>() - middle).dot(direction);
    }
};

/// Rows of the table, one at least on each side. Nothing, if both means are the same: then there is no direction.
std::optional<Axis> axisBetween(const VectorTable& table, std::span<const int> from, std::span<const int> to);

/// The position of each of the rows.
Eigen::VectorXd positionsOn(const Axis& axis, const VectorTable& table, std::span<const int> rows);

} // namespace durchblick
