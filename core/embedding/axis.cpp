#include "core/embedding/axis.h"

#include <cassert>

namespace durchblick {

namespace {

Eigen::RowVectorXd meanOf(const VectorTable& table, std::span<const int> rows)
{
    assert(!rows.empty());
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(table.dimension());
    for (const int row : rows)
        sum += table.vectors().row(row).cast<double>();
    return sum / double(rows.size());
}

} // namespace

std::optional<Axis> axisBetween(const VectorTable& table, std::span<const int> from, std::span<const int> to)
{
    const Eigen::RowVectorXd begin = meanOf(table, from);
    const Eigen::RowVectorXd end = meanOf(table, to);
    const double length = (end - begin).norm();
    if (!(length > 0))
        return std::nullopt;
    return Axis{(end - begin) / length, (begin + end) / 2};
}

Eigen::VectorXd positionsOn(const Axis& axis, const VectorTable& table, std::span<const int> rows)
{
    Eigen::VectorXd positions(Eigen::Index(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        positions(Eigen::Index(i)) = axis.positionOf(table.vectors().row(rows[i]));
    return positions;
}

} // namespace durchblick
