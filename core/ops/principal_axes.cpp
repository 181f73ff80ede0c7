#include "core/ops/principal_axes.h"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

Eigen::Index largestPlace(const Eigen::VectorXd& vector)
{
    Eigen::Index place = 0;
    vector.cwiseAbs().maxCoeff(&place);
    return place;
}

/// (A·v)_j as a sum of products.
Expression imageAt(const RecordedCall& call, int axis, int place)
{
    std::vector<Expression> summands;
    for (int i = 0; i < call.input(0).columnCount(); ++i) {
        const Expression v = Expression::ofCell(call.trace, {call.step.outputs[0], axis, i});
        summands.emplace_back(Kind::Product, std::vector{call.cell(0, place, i), v});
    }
    return {Kind::Sum, std::move(summands)};
}

} // namespace

const Operation& principalAxes()
{
    static const Operation operation{
        .name = "principal_axes",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& a = *call.inputs[0];
            const int count = call.attributes.integer("count");
            const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(a.matrix());
            Matrix axes(count, a.columnCount());
            Matrix variances(count, 1);
            Labels labels;
            for (int i = 0; i < count; ++i) {
                const Eigen::Index place = a.columnCount() - 1 - i; // the solver gives the least first
                Eigen::VectorXd axis = solver.eigenvectors().col(place);
                if (axis(largestPlace(axis)) < 0)
                    axis = -axis;
                axes.row(i) = axis.transpose();
                variances(i, 0) = std::max(0.0, solver.eigenvalues()(place));
                labels.push_back("PC" + std::to_string(i + 1));
            }
            const SharedLabels rows = share(std::move(labels));
            return {matrixOutput(std::move(axes), rows, a.columns),
                    matrixOutput(std::move(variances), rows, share(Labels{"λ"}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t output, int row, int column) {
                const Value& axes = call.trace.value(call.step.outputs[0]);
                const Cell variance{call.step.outputs[1], row, 0};
                if (output == 0) {
                    if (call.trace.number(variance) == 0) // data on a line: every direction across it will do
                        return Expression::number(axes.matrix()(row, column));
                    return Expression(Kind::Quotient,
                                      {imageAt(call, row, column), Expression::ofCell(call.trace, variance)});
                }
                const int place = int(largestPlace(axes.matrix().row(row).transpose()));
                if (call.trace.number(variance) == 0)
                    return Expression::number(0);
                return Expression(
                    Kind::Quotient,
                    {imageAt(call, row, place), Expression::ofCell(call.trace, {call.step.outputs[0], row, place})});
            },
        .open = nullptr,
        .isIterated = true,
    };
    return operation;
}

const Operation& varianceShare()
{
    static const Operation operation{
        .name = "variance_share",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& variances = *call.inputs[1];
            const double all = call.inputs[0]->matrix().trace();
            const Matrix shares = all == 0 ? Matrix(variances.matrix() * 0) : Matrix(variances.matrix() / all);
            return {matrixOutput(shares, variances.rows, share(Labels{"λ/Σ"}))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                std::vector<Expression> diagonal;
                for (int i = 0; i < call.input(0).columnCount(); ++i)
                    diagonal.push_back(call.cell(0, i, i));
                if (call.input(0).matrix().trace() == 0)
                    return Expression::number(0);
                return Expression(Kind::Quotient, {call.cell(1, row, 0), Expression(Kind::Sum, std::move(diagonal))});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
