#include "core/training/tiny_model.h"

#include "core/ops/activations.h"
#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/layer_norm.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace durchblick {

namespace {

/// Beside the order of TinyModel.
const std::array<std::string, 3> modelIds{"linear", "product", "rectified"};

using Named = std::function<std::string(const std::string&)>;

ValueId recordOutputs(Trace& trace, TinyModel model, ValueId weights, ValueId inputs, const Named& named)
{
    if (model == TinyModel::Linear)
        return trace.apply(matmul(), {}, {weights, inputs}, {named("outputs")});
    const auto weight = [&](double column, const char* name) {
        return trace.apply(columnBlock(), {{"begin", column}, {"count", 1.0}}, {weights}, {named(name)});
    };
    const ValueId first = weight(0, "first"), second = weight(1, "second");
    if (model == TinyModel::Product) {
        const ValueId product = trace.apply(multiply(), {}, {first, second}, {named("product")});
        return trace.apply(matmul(), {}, {product, inputs}, {named("outputs")});
    }
    const auto neuron = [&](ValueId w, const std::string& name) {
        const ValueId sums = trace.apply(matmul(), {}, {w, inputs}, {named(name + "_sums")});
        return trace.apply(relu(), {}, {sums}, {named(name + "_neuron")});
    };
    const ValueId one = neuron(first, "first"), other = neuron(second, "second");
    return trace.apply(add(), {}, {one, other}, {named("outputs")});
}

} // namespace

const std::string& tinyModelId(TinyModel model) { return modelIds[std::size_t(model)]; }

TinyModel tinyModelOf(std::string_view id)
{
    const auto found = std::find(modelIds.begin(), modelIds.end(), id);
    assert(found != modelIds.end());
    return TinyModel(found - modelIds.begin());
}

ValueId recordTinyLoss(Trace& trace, TinyModel model, ValueId weights, ValueId inputs, ValueId targets,
                       const Named& named)
{
    const ValueId outputs = recordOutputs(trace, model, weights, inputs, named);
    const ValueId errors = trace.apply(subtract(), {}, {outputs, targets}, {named("errors")});
    const ValueId squares = trace.apply(multiply(), {}, {errors, errors}, {named("squares")});
    return trace.apply(rowMean(), {}, {squares}, {named("loss")});
}

TinyLoss tinyLoss(TinyModel model, const Eigen::RowVector2d& weights, const Matrix& inputs, const Matrix& targets)
{
    TinyLoss result;
    const auto count = double(targets.cols());
    for (Eigen::Index i = 0; i < targets.cols(); ++i) {
        const double x = inputs(0, i);
        double output = 0;
        Eigen::RowVector2d slope(0, 0); // of the output
        switch (model) {
        case TinyModel::Linear:
            slope << x, inputs(1, i);
            output = weights.dot(slope);
            break;
        case TinyModel::Product:
            slope << weights(1) * x, weights(0) * x;
            output = weights(0) * weights(1) * x;
            break;
        case TinyModel::Rectified:
            for (int k = 0; k < 2; ++k)
                if (weights(k) * x > 0) {
                    slope(k) = x;
                    output += weights(k) * x;
                }
            break;
        }
        const double error = output - targets(0, i);
        result.loss += error * error / count;
        result.gradient += 2 * error / count * slope;
    }
    return result;
}

} // namespace durchblick
