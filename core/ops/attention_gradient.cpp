#include "core/ops/attention_gradient.h"

#include "core/ops/fused_gradient.h"
#include "core/ops/head_weights.h"

#include <array>

namespace durchblick {

namespace {

using Gradient3 = std::array<Matrix, 3>;

template <class Block>
Gradient3 gradientOfHead(const Block& q, const Block& k, const Block& v, const Block& g, const HeadRule& rule)
{
    Gradient3 d{Matrix::Zero(q.rows(), q.cols()), Matrix::Zero(k.rows(), k.cols()), Matrix::Zero(v.rows(), v.cols())};
    for (int row = 0; row < q.rows(); ++row) {
        const Eigen::RowVectorXd weights = headWeights(q, k, rule, row);
        const Eigen::RowVectorXd ofWeights = g.row(row) * v.transpose();
        const double mean = ofWeights.dot(weights);
        const Eigen::RowVectorXd ofProducts =
            (weights.array() * (ofWeights.array() - mean)).matrix() / std::sqrt(rule.d);
        d[0].row(row) = ofProducts * k;
        d[1] += ofProducts.transpose() * q.row(row);
        d[2] += weights.transpose() * g.row(row);
    }
    return d;
}

HeadRule ruleOf(const Attributes& attributes) { return {attributes.number("d"), attributes.text("mask")}; }

std::vector<Value> outputsOf(const Call& call, Gradient3 d)
{
    std::vector<Value> outputs;
    for (std::size_t i = 0; i < d.size(); ++i)
        outputs.push_back(matrixOutput(std::move(d[i]), call.inputs[i]->rows, call.inputs[i]->columns));
    return outputs;
}

} // namespace

const Operation& headGradient()
{
    static const Operation operation{
        .name = "head_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            return outputsOf(call,
                             gradientOfHead(call.inputs[0]->matrix(), call.inputs[1]->matrix(),
                                            call.inputs[2]->matrix(), call.inputs[3]->matrix(),
                                            ruleOf(call.attributes)));
        },
        .explain = nullptr,
        .open = [](const Call& call) { return openFusedGradient(head(), call); },
    };
    return operation;
}

const Operation& attentionGradient()
{
    static const Operation operation{
        .name = "attention_gradient",
        .run = [](const Call& call) -> std::vector<Value> {
            const int heads = call.attributes.integer("heads");
            const std::vector<double>& begins = call.attributes.numbers("begins");
            Gradient3 d;
            for (std::size_t i = 0; i < d.size(); ++i)
                d[i] = Matrix::Zero(call.inputs[i]->rowCount(), call.inputs[i]->columnCount());
            for (std::size_t sequence = 0; sequence < begins.size(); ++sequence) {
                const int begin = int(begins[sequence]);
                const int end = sequence + 1 < begins.size() ? int(begins[sequence + 1]) : int(d[0].rows());
                for (int h = 0; h < heads; ++h) {
                    const auto part = [&](const Matrix& matrix) {
                        const Eigen::Index width = matrix.cols() / heads;
                        return matrix.block(begin, h * width, end - begin, width);
                    };
                    const Gradient3 own = gradientOfHead(part(call.inputs[0]->matrix()), part(call.inputs[1]->matrix()),
                                                         part(call.inputs[2]->matrix()), part(call.inputs[3]->matrix()),
                                                         ruleOf(call.attributes));
                    for (std::size_t i = 0; i < d.size(); ++i)
                        d[i].block(begin, h * own[i].cols(), end - begin, own[i].cols()) = own[i];
                }
            }
            return outputsOf(call, std::move(d));
        },
        .explain = nullptr,
        .open = [](const Call& call) { return openFusedGradient(attention(), call); },
    };
    return operation;
}

} // namespace durchblick
