#include "core/ops/activations.h"
#include "core/ops/adam.h"
#include "core/ops/adaptive.h"
#include "core/ops/add.h"
#include "core/ops/attention_gradient.h"
#include "core/ops/cosine_gradient.h"
#include "core/ops/fold.h"
#include "core/ops/layer_norm.h"
#include "core/ops/lengths.h"
#include "core/ops/losses.h"
#include "core/ops/momentum.h"
#include "core/ops/multiply.h"
#include "core/ops/place.h"
#include "core/ops/plus.h"
#include "core/ops/slopes.h"
#include "core/ops/softmax.h"
#include "core/ops/softmax_gradient.h"
#include "core/ops/spread.h"
#include "core/ops/square.h"
#include "core/training/training_run.h"
#include "tests/core/operation_cases.h"

#include <limits>
#include <random>

namespace durchblick {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Value made(std::string symbol, Matrix matrix)
{
    Value value;
    value.symbol = std::move(symbol);
    value.content = share(std::move(matrix));
    return value;
}

Value between(std::string symbol, int rows, int columns, double least, double most)
{
    static std::mt19937 generator(11);
    std::uniform_real_distribution<double> uniform(least, most);
    return made(std::move(symbol), Matrix::NullaryExpr(rows, columns, [&] { return uniform(generator); }));
}

Value small(std::string symbol, int rows, int columns) { return between(std::move(symbol), rows, columns, -2, 2); }

/// Rows of probabilities.
Value distributions(std::string symbol, int rows, int columns)
{
    const Value value = between(std::move(symbol), rows, columns, 0.1, 1);
    Matrix matrix = value.matrix();
    matrix.array().colwise() /= matrix.rowwise().sum().array().eval();
    return made(value.symbol, matrix);
}

/// One 1 in each row, each in the next column.
Value oneHots(std::string symbol, int rows, int columns)
{
    Matrix matrix = Matrix::Zero(rows, columns);
    for (int row = 0; row < rows; ++row)
        matrix(row, (row + 1) % columns) = 1;
    return made(std::move(symbol), matrix);
}

Value withCell(Value value, int row, int column, double number)
{
    Matrix matrix = value.matrix();
    matrix(row, column) = number;
    value.content = share(matrix);
    return value;
}

/// Distances of a to b, the first 0.
Value distancesOf(const Value& a, const Value& b)
{
    Value value = distance().run({{}, {&a, &b}}).front();
    value.symbol = "distances";
    return value;
}

std::vector<OperationCase> distanceGradients()
{
    const Value a = small("a", 3, 4);
    const Value b = made("b", (Matrix(2, 4) << a.matrix().row(0), a.matrix().row(1).array() + 0.5).finished());
    std::vector<OperationCase> cases;
    for (const char* of : {"a", "b"})
        cases.push_back({std::string("distance_gradient_of_") + of,
                         &distanceGradient(),
                         {{"of", of}},
                         {a, b, distancesOf(a, b), small("g", 3, 2)}});
    return cases;
}

std::vector<OperationCase> updates()
{
    const Attributes momentum{{"rate", 0.1}, {"momentum", 0.9}};
    const Attributes squares{{"rate", 0.1}, {"epsilon", 1e-8}, {"decay", 0.99}};
    const Attributes adam{{"rate", 0.1},     {"beta1", 0.9},        {"beta2", 0.999},
                          {"epsilon", 1e-8}, {"weight_decay", 0.2}, {"iteration", 3.0}};
    const Attributes first{{"rate", 0.1}, {"beta1", 0.9}, {"beta2", 0.999}, {"epsilon", 1e-8}, {"iteration", 1.0}};
    const auto nothing = [](const char* symbol) { return made(symbol, Matrix::Zero(2, 3)); };
    return {
        {"plus", &plus(), {{"number", 0.25}}, {small("x", 2, 3)}},
        {"momentum_step", &momentumStep(), momentum, {small("w", 2, 3), small("g", 2, 3), small("v", 2, 3)}, 2},
        {"nesterov_step", &nesterovStep(), momentum, {small("w", 2, 3), small("g", 2, 3), small("v", 2, 3)}, 2},
        {"adagrad_step", &adagradStep(), squares, {small("w", 2, 3), small("g", 2, 3), between("s", 2, 3, 0.1, 2)}, 2},
        {"adagrad_step_on_flat_ground", &adagradStep(), squares, {small("w", 2, 3), nothing("g"), nothing("s")}, 2},
        {"rmsprop_step", &rmspropStep(), squares, {small("w", 2, 3), small("g", 2, 3), between("s", 2, 3, 0.1, 2)}, 2},
        {"adam_step",
         &adamStep(),
         adam,
         {small("w", 2, 3), small("g", 2, 3), small("m", 2, 3), between("s", 2, 3, 0.1, 2)},
         3},
        {"adam_step_at_first", &adamStep(), first, {small("w", 2, 3), small("g", 2, 3), nothing("m"), nothing("s")}, 3},
        {"adam_step_on_values_called_as_its_parts",
         &adamStep(),
         first,
         {small("new_weights", 2, 3), small("roots", 2, 3), small("means_kept", 2, 3),
          between("squares_share", 2, 3, 0.1, 2)},
         3},
        {"adamw_step",
         &adamwStep(),
         adam,
         {small("w", 2, 3), small("g", 2, 3), small("m", 2, 3), between("s", 2, 3, 0.1, 2)},
         3},
        {"correct_bias", &correctBias(), {{"beta", 0.9}, {"iteration", 4.0}}, {small("x", 2, 3)}},
    };
}

/// Every optimizer, every tiny model, and a run that would diverge.
std::vector<OperationCase> trainingRuns()
{
    std::vector<OperationCase> cases;
    const std::vector<TinyModel> models{TinyModel::Linear, TinyModel::Product, TinyModel::Rectified};
    const auto add = [&](std::string name, TinyModel model, Optimizer optimizer, const std::vector<double>& rates) {
        const int inputs = model == TinyModel::Linear ? 2 : 1;
        cases.push_back({std::move(name),
                         &trainingRun(),
                         trainingRunAttributes(model, usualSettings(optimizer), rates, 3),
                         {made("w", Matrix{{0.7, -1.2}}), between("x", inputs, 3, 0.5, 2), small("t", 1, 3)},
                         3 + int(stateNames(optimizer).size())});
    };
    for (const Optimizer optimizer : allOptimizers())
        add("training_run_by_" + optimizerId(optimizer), models[cases.size() % models.size()], optimizer,
            {0.05, 0.1, 0.05});
    add("training_run_that_diverges", TinyModel::Linear, Optimizer::Momentum, {0.1, 0.1, 0.9, 2, 2, 0.01});
    add("training_run_of_no_steps", TinyModel::Product, Optimizer::Sgd, {});
    cases.push_back({"fold", &fold(), {{"rows", "-1 0 1"}, {"columns", "0.5 1"}}, {small("x", 6, 1)}});
    return cases;
}

} // namespace

std::vector<OperationCase> learningCases()
{
    using Numbers = std::vector<double>;
    std::vector<OperationCase> cases{
        {"multiply", &multiply(), {}, {small("a", 3, 2), small("b", 3, 2)}},
        {"multiply_by_a_column", &multiply(), {}, {small("a", 3, 2), small("b", 3, 1)}},
        {"multiply_by_a_row", &multiply(), {}, {small("a", 3, 2), small("b", 1, 2)}},
        {"multiply_by_a_number", &multiply(), {}, {small("a", 3, 2), small("b", 1, 1)}},
        {"subtract_a_column", &subtract(), {}, {small("a", 3, 2), small("b", 3, 1)}},
        {"pass_on", &passOn(), {}, {small("x", 3, 2)}},
        {"spread_a_column", &spread(), {{"rows", 3.0}, {"columns", 4.0}}, {small("x", 3, 1)}},
        {"spread_a_row", &spread(), {{"rows", 3.0}, {"columns", 4.0}}, {small("x", 1, 4)}},
        {"spread_a_number", &spread(), {{"rows", 3.0}, {"columns", 4.0}}, {small("x", 1, 1)}},
        {"column_sum", &columnSum(), {}, {small("x", 3, 4)}},
        {"place", &place(), {{"rows", 4.0}, {"columns", 5.0}, {"row", 1.0}, {"column", 2.0}}, {small("x", 2, 3)}},
        {"add_rows", &addRows(), {{"rows", Numbers{2, 0, 2}}, {"count", 4.0}}, {small("x", 3, 2)}},
        {"hide", &hide(), {{"rule", "causal"}}, {small("x", 3, 3)}},
        {"sigmoid_slope", &sigmoidSlope(), {}, {between("y", 3, 2, 0, 1)}},
        {"log_loss_slope", &logLossSlope(), {}, {between("p", 2, 2, 0.1, 0.9), oneHots("t", 2, 2)}},
        {"log_loss_slope_at_its_bound",
         &logLossSlope(),
         {},
         {oneHots("p", 2, 3), withCell(oneHots("t", 2, 3), 0, 0, 1)}},
        {"angle_slope", &angleSlope(), {}, {withCell(between("c", 3, 2, -1, 1), 1, 1, 1)}},
        {"relu_slope", &reluSlope(), {}, {withCell(small("x", 3, 2), 1, 1, 0)}},
        {"gelu_slope", &geluSlope(), {}, {small("x", 3, 2)}},
        {"root_slope", &rootSlope(), {}, {between("y", 3, 2, 0.5, 2)}},
        {"cross_entropy_slope",
         &crossEntropySlope(),
         {},
         {withCell(distributions("p", 2, 3), 0, 1, 0), oneHots("t", 2, 3)}},
        {"gradient_by_divisor",
         &gradientByDivisor(),
         {},
         {small("g", 2, 3), withCell(small("a", 2, 3), 1, 1, 0), withCell(small("b", 2, 3), 1, 1, 0)}},
        {"gradient_by_a_column", &gradientByDivisor(), {}, {small("g", 2, 3), small("a", 2, 3), small("b", 2, 1)}},
        {"softmax_gradient", &softmaxGradient(), {}, {distributions("y", 3, 4), small("g", 3, 4)}},
        {"head_gradient",
         &headGradient(),
         {{"d", 3.0}, {"mask", "causal"}},
         {small("q", 4, 3), small("k", 4, 3), small("v", 4, 2), small("g", 4, 2)},
         3},
        {"head_gradient_alone",
         &headGradient(),
         {{"d", 3.0}, {"mask", "others"}},
         {small("q", 1, 3), small("k", 1, 3), small("v", 1, 2), small("g", 1, 2)},
         3},
        {"attention_gradient",
         &attentionGradient(),
         {{"heads", 2.0}, {"d", 3.0}, {"mask", "causal"}, {"begins", Numbers{0, 3}}},
         {small("q", 5, 6), small("k", 5, 6), small("v", 5, 4), small("g", 5, 4)},
         3},
        {"cosine_gradient", &cosineGradient(), {}, {small("a", 3, 4), small("b", 2, 4), small("g", 3, 2)}, 2},
        {"layer_norm_gradient",
         &layerNormGradient(),
         {{"epsilon", 1e-5}},
         {small("x", 3, 4), small("gamma", 1, 4), small("beta", 1, 4), small("g", 3, 4)},
         3},
        {"relu", &relu(), {}, {small("x", 3, 4)}},
        {"gelu", &gelu(), {}, {small("x", 3, 4)}},
        {"root", &root(), {{"epsilon", 0.01}}, {between("x", 3, 2, 0, 2)}},
        {"root_of_the_number_alone", &root(), {{"epsilon", 0.0}}, {between("x", 3, 2, 0.1, 2)}},
        {"dropout", &dropout(), {{"p", 0.4}, {"seed", 42.0}}, {small("x", 3, 4)}},
        {"drop", &drop(), {{"p", 0.4}}, {small("x", 3, 4), between("drawn", 3, 4, 0, 1)}},
        {"row_mean", &rowMean(), {}, {small("x", 3, 5)}},
        {"add_bias", &addBias(), {}, {small("x", 3, 4), small("b", 1, 4)}},
        {"layer_norm",
         &layerNorm(),
         {{"epsilon", 1e-5}},
         {small("x", 3, 4), small("gamma", 1, 4), small("beta", 1, 4)}},
        {"cross_entropy", &crossEntropy(), {}, {distributions("p", 3, 4), oneHots("t", 3, 4)}},
        {"cross_entropy_of_several_targets", &crossEntropy(), {}, {distributions("p", 3, 4), distributions("t", 3, 4)}},
        {"cross_entropy_of_the_impossible",
         &crossEntropy(),
         {},
         {withCell(distributions("p", 2, 3), 0, 1, 0), oneHots("t", 2, 3)}},
        {"softmax_cross_entropy", &softmaxCrossEntropy(), {}, {small("x", 3, 4), oneHots("t", 3, 4)}},
        {"softmax_cross_entropy_masked",
         &softmaxCrossEntropy(),
         {},
         {withCell(small("x", 3, 4), 0, 0, -infinity), oneHots("t", 3, 4)}},
        {"softmax_cross_entropy_of_several_targets",
         &softmaxCrossEntropy(),
         {},
         {small("x", 3, 4), distributions("t", 3, 4)}},
        {"squared_error", &squaredError(), {}, {small("y", 3, 2), small("t", 3, 2)}},
        {"square", &square(), {}, {small("x", 3, 2)}},
        {"softmax_jacobian", &softmaxJacobian(), {}, {distributions("p", 1, 4)}},
    };
    for (const std::vector<OperationCase>& more : {distanceGradients(), updates(), trainingRuns()})
        cases.insert(cases.end(), more.begin(), more.end());
    return cases;
}

} // namespace durchblick
