#include "core/ops/layer_norm.h"

#include "core/ops/activations.h"
#include "core/ops/add.h"
#include "core/ops/fused_gradient.h"
#include "core/ops/multiply.h"
#include "core/ops/softmax.h"
#include "core/ops/spread.h"
#include "core/ops/times.h"
#include "core/trace/opening.h"

#include <cmath>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

struct NormedRow {
    Eigen::RowVectorXd cells;
    double deviation;
};

NormedRow normed(const Matrix& x, int row, double epsilon)
{
    Eigen::RowVectorXd cells = x.row(row).array() - x.row(row).mean();
    const double deviation = std::sqrt(cells.squaredNorm() / double(cells.size()) + epsilon);
    if (deviation != 0)
        cells /= deviation;
    return {std::move(cells), deviation};
}

} // namespace

const Operation& layerNorm()
{
    static const Operation operation{
        .name = "layer_norm",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            Matrix y(x.rowCount(), x.columnCount());
            for (int row = 0; row < y.rows(); ++row)
                y.row(row) = normed(x.matrix(), row, call.attributes.number("epsilon")).cells.array()
                        * call.inputs[1]->matrix().row(0).array()
                    + call.inputs[2]->matrix().row(0).array();
            return {matrixOutput(std::move(y), x.rows, x.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                Opening opening(call);
                const ValueId x = opening.input(0);
                const ValueId means = opening.apply(rowMean(), {}, {x}, "means");
                const ValueId centred = opening.apply(subtract(), {}, {x, means}, "centred");
                const ValueId squares = opening.apply(multiply(), {}, {centred, centred}, "squares");
                const ValueId variances = opening.apply(rowMean(), {}, {squares}, "variances");
                const Attributes epsilon{{"epsilon", call.attributes.number("epsilon")}};
                const ValueId deviations = opening.apply(root(), epsilon, {variances}, "deviations");
                const ValueId normal = opening.apply(divide(), {}, {centred, deviations}, "normed");
                const ValueId stretched = opening.apply(multiply(), {}, {normal, opening.input(1)}, "stretched");
                return opening.yielding({opening.apply(addBias(), {}, {stretched, opening.input(2)}, "output")});
            },
        .backward = [](BackwardCall& call) { return recordFusedGradient(call, layerNormGradient()); },
    };
    return operation;
}

const Operation& layerNormGradient()
{
    static const Operation operation{
        .name = "layer_norm_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const Matrix& gamma = call.inputs[1]->matrix();
            const Matrix& g = call.inputs[3]->matrix();
            Matrix ofX = Matrix::Zero(x.rowCount(), x.columnCount());
            Matrix ofGamma = Matrix::Zero(1, x.columnCount());
            for (int row = 0; row < ofX.rows(); ++row) {
                const auto [cells, deviation] = normed(x.matrix(), row, call.attributes.number("epsilon"));
                const Eigen::RowVectorXd arriving = g.row(row).array() * gamma.row(0).array();
                ofGamma.row(0).array() += g.row(row).array() * cells.array();
                if (deviation == 0)
                    continue;
                const double along = arriving.dot(cells) / double(cells.size());
                ofX.row(row) = (arriving.array() - arriving.mean() - cells.array() * along) / deviation;
            }
            return {matrixOutput(std::move(ofX), x.rows, x.columns),
                    matrixOutput(std::move(ofGamma), call.inputs[1]->rows, call.inputs[1]->columns),
                    matrixOutput(g.colwise().sum(), call.inputs[2]->rows, call.inputs[2]->columns)};
        },
        .explain = nullptr,
        .open = [](const Call& call) { return openFusedGradient(layerNorm(), call); },
    };
    return operation;
}

const Operation& rowMean()
{
    static const Operation operation{
        .name = "row_mean",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            static const SharedLabels column = share(Labels{"∅"});
            return {matrixOutput(x.matrix().rowwise().mean(), x.rows, column)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                std::vector<Expression> summands;
                const int count = call.input(0).columnCount();
                for (int i = 0; i < count; ++i)
                    summands.push_back(call.cell(0, row, i));
                return Expression(Kind::Quotient,
                                  {Expression(Kind::Sum, std::move(summands)), Expression::number(count)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const Attributes shape{{"rows", double(call.rows(0))}, {"columns", double(call.columns(0))}};
            const ValueId each = call.recordPart(0, "spread", spread(), shape, {call.gradient()});
            return {call.record(0, times(), {{"factor", 1.0 / call.columns(0)}}, {each})};
        },
    };
    return operation;
}

const Operation& addBias()
{
    static const Operation operation{
        .name = "add_bias",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            return {matrixOutput(x.matrix().rowwise() + call.inputs[1]->matrix().row(0), x.rows, x.columns)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                return Expression(Kind::Sum, {call.cell(0, row, column), call.cell(1, 0, column)});
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            const ValueId x = call.record(0, passOn(), {}, {call.gradient()});
            return {x, recordSumLike(call, 1, call.gradient())};
        },
    };
    return operation;
}

} // namespace durchblick
