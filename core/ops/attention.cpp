#include "core/ops/attention.h"

#include "core/ops/attention_gradient.h"
#include "core/ops/blocks.h"
#include "core/ops/fused_gradient.h"
#include "core/ops/head_weights.h"
#include "core/ops/mask.h"
#include "core/ops/products.h"
#include "core/ops/scale.h"
#include "core/ops/softmax.h"
#include "core/trace/opening.h"

#include <array>

namespace durchblick {

namespace {

Attributes attributesOf(const HeadRule& rule) { return {{"d", rule.d}, {"mask", rule.mask}}; }

HeadRule ruleOf(const Attributes& attributes) { return {attributes.number("d"), attributes.text("mask")}; }

/// Attention of a few rows, a row at a time: only one row of weights exists at once.
template <class Block>
Matrix headOf(const Block& q, const Block& k, const Block& v, const HeadRule& rule)
{
    Matrix output(q.rows(), v.cols());
    for (int row = 0; row < q.rows(); ++row)
        output.row(row).noalias() = headWeights(q, k, rule, row) * v;
    return output;
}

int endOfSequence(const std::vector<double>& begins, std::size_t sequence, int rows)
{
    return sequence + 1 < begins.size() ? int(begins[sequence + 1]) : rows;
}

} // namespace

ValueId recordWeights(Trace& trace, ValueId q, ValueId k, const HeadRule& rule)
{
    const ValueId products = trace.apply(matmulTransposed(), {}, {q, k}, {"products"});
    const ValueId scores = trace.apply(scale(), {{"d", rule.d}}, {products}, {"scores"});
    const ValueId masked = trace.apply(mask(), {{"rule", rule.mask}}, {scores}, {"masked"});
    const ValueId exponentials = trace.apply(exponential(), {}, {masked}, {"exponentials"});
    const ValueId sums = trace.apply(rowSum(), {}, {exponentials}, {"sums"});
    return trace.apply(divide(), {}, {exponentials, sums}, {"weights"});
}

const Operation& head()
{
    static const Operation operation{
        .name = "head",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& q = *call.inputs[0];
            const Value& v = *call.inputs[2];
            return {matrixOutput(headOf(q.matrix(), call.inputs[1]->matrix(), v.matrix(), ruleOf(call.attributes)),
                                 q.rows, v.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                const HeadRule rule = ruleOf(call.attributes);
                Opening opening(call);
                const ValueId products =
                    opening.apply(matmulTransposed(), {}, {opening.input(0), opening.input(1)}, "products");
                const ValueId scores = opening.apply(scale(), {{"d", rule.d}}, {products}, "scores");
                const ValueId masked = opening.apply(mask(), {{"rule", rule.mask}}, {scores}, "masked");
                const ValueId weights = opening.apply(softmax(), {}, {masked}, "weights");
                return opening.yielding({opening.apply(matmul(), {}, {weights, opening.input(2)}, "output")});
            },
        .backward = [](BackwardCall& call) -> InputGradients { return recordFusedGradient(call, headGradient()); },
    };
    return operation;
}

const Operation& attention()
{
    static const Operation operation{
        .name = "attention",
        .run = [](const Call& call) -> std::vector<Value> {
            const Matrix& q = call.inputs[0]->matrix();
            const Matrix& k = call.inputs[1]->matrix();
            const Value& v = *call.inputs[2];
            const HeadRule rule = ruleOf(call.attributes);
            const int heads = call.attributes.integer("heads");
            const std::vector<double>& begins = call.attributes.numbers("begins");
            const Eigen::Index width = q.cols() / heads;
            const Eigen::Index valueWidth = v.matrix().cols() / heads;
            Matrix output(q.rows(), v.matrix().cols());
            for (std::size_t sequence = 0; sequence < begins.size(); ++sequence) {
                const int begin = int(begins[sequence]);
                const int count = endOfSequence(begins, sequence, int(q.rows())) - begin;
                for (int h = 0; h < heads; ++h)
                    output.block(begin, h * valueWidth, count, valueWidth) =
                        headOf(q.block(begin, h * width, count, width), k.block(begin, h * width, count, width),
                               v.matrix().block(begin, h * valueWidth, count, valueWidth), rule);
            }
            return {matrixOutput(std::move(output), call.inputs[0]->rows, v.columns)};
        },
        .explain = nullptr,
        .open =
            [](const Call& call) {
                const int heads = call.attributes.integer("heads");
                const std::vector<double>& begins = call.attributes.numbers("begins");
                Opening opening(call);
                // Named by what they serve as: one value may serve as two of them.
                static const std::array<std::string, 3> roles{"q", "k", "v"};
                const int rows = call.inputs[0]->rowCount();
                std::vector<ValueId> sequences;
                for (std::size_t sequence = 0; sequence < begins.size(); ++sequence) {
                    const double begin = begins[sequence];
                    const double count = endOfSequence(begins, sequence, rows) - begin;
                    // One sequence needs no block of its own.
                    const bool whole = begins.size() == 1;
                    const std::string suffix = whole ? "" : "." + std::to_string(sequence);
                    std::vector<ValueId> rowsOf;
                    for (std::size_t i = 0; i < roles.size(); ++i) {
                        const ValueId input = opening.input(i);
                        rowsOf.push_back(whole
                                             ? input
                                             : opening.apply(rowBlock(), {{"begin", begin}, {"count", count}}, {input},
                                                             roles[i] + suffix, opening.value(input).purpose));
                    }
                    std::vector<ValueId> outputs;
                    for (int h = 0; h < heads; ++h) {
                        const std::string name = suffix + "." + std::to_string(h);
                        std::vector<ValueId> columnsOf;
                        for (std::size_t i = 0; i < rowsOf.size(); ++i) {
                            const double width = opening.value(rowsOf[i]).columnCount() / heads;
                            columnsOf.push_back(opening.apply(columnBlock(), {{"begin", h * width}, {"count", width}},
                                                              {rowsOf[i]}, roles[i] + name,
                                                              opening.value(opening.input(i)).purpose));
                        }
                        outputs.push_back(
                            opening.apply(head(), attributesOf(ruleOf(call.attributes)), columnsOf, "head" + name));
                    }
                    sequences.push_back(opening.apply(concatenate(), {}, outputs, "heads" + suffix));
                }
                return opening.yielding(
                    sequences.size() == 1 ? sequences : std::vector{opening.apply(stack(), {}, sequences, "output")});
            },
        .backward = [](BackwardCall& call) -> InputGradients { return recordFusedGradient(call, attentionGradient()); },
    };
    return operation;
}

} // namespace durchblick
