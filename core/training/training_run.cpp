#include "core/training/training_run.h"

#include "core/trace/backward.h"
#include "core/trace/explain.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace durchblick {

namespace {

enum Output { weightsOutput, lossOutput, gradientOutput, firstState };
constexpr int allTheWay = 32; // deeper than any update or tiny model is

OptimizerSettings settingsOf(const Attributes& attributes)
{
    return {.optimizer = optimizerOf(attributes.text("optimizer")),
            .momentum = attributes.number("momentum"),
            .decay = attributes.number("decay"),
            .beta1 = attributes.number("beta1"),
            .beta2 = attributes.number("beta2"),
            .epsilon = attributes.number("epsilon"),
            .weightDecay = attributes.number("weight_decay")};
}

Attributes updateOf(const Attributes& run, int step)
{
    return updateAttributes(settingsOf(run), run.numbers("rates")[std::size_t(step)], step + 1);
}

Value named(std::string symbol, Matrix matrix)
{
    Value value;
    value.symbol = std::move(symbol);
    value.content = share(std::move(matrix));
    return value;
}

/// Weights, gradient and state as they go into an update; their symbols say which output they are a row of.
std::vector<Value> updateInputs(const std::vector<Matrix>& outputs, int row)
{
    std::vector<Value> inputs;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        if (i != lossOutput)
            inputs.push_back(named(std::to_string(i), outputs[i].row(row)));
    return inputs;
}

/// The update from a row: new weights, new state; none if the step would lead too far.
std::vector<Matrix> attempt(const Attributes& run, const std::vector<Matrix>& outputs, int row)
{
    const std::vector<Value> inputs = updateInputs(outputs, row);
    const Attributes attributes = updateOf(run, row);
    Call call{attributes, {}};
    for (const Value& input : inputs)
        call.inputs.push_back(&input);
    std::vector<Matrix> moved;
    for (const Value& value : updateOperation(optimizerOf(run.text("optimizer"))).run(call))
        moved.push_back(value.matrix());
    const double limit = run.number("limit");
    if (!((moved.front().array().abs() <= limit).all())) // written so that what is no number is too far, too
        return {};
    return moved;
}

std::vector<Value> run(const Call& call)
{
    const Attributes& attributes = call.attributes;
    const TinyModel model = tinyModelOf(attributes.text("model"));
    const auto steps = Eigen::Index(attributes.numbers("rates").size());
    const std::size_t states = stateNames(optimizerOf(attributes.text("optimizer"))).size();
    std::vector<Matrix> outputs(firstState + states, Matrix::Zero(steps + 1, 2));
    outputs[lossOutput].resize(steps + 1, 1);
    outputs[weightsOutput].row(0) = call.inputs[0]->matrix();
    for (Eigen::Index row = 0; row <= steps; ++row) {
        const TinyLoss at =
            tinyLoss(model, outputs[weightsOutput].row(row), call.inputs[1]->matrix(), call.inputs[2]->matrix());
        outputs[lossOutput](row, 0) = at.loss;
        outputs[gradientOutput].row(row) = at.gradient;
        if (row == steps)
            break;
        const std::vector<Matrix> moved = attempt(attributes, outputs, int(row));
        const auto follow = [&](Matrix& output, std::size_t part) {
            output.row(row + 1) = moved.empty() ? Matrix(output.row(row)) : moved[part];
        };
        follow(outputs[weightsOutput], 0);
        for (std::size_t i = 0; i < states; ++i)
            follow(outputs[firstState + i], 1 + i);
    }
    Labels numbers;
    for (Eigen::Index row = 0; row <= steps; ++row)
        numbers.push_back(std::to_string(row));
    const SharedLabels rows = share(std::move(numbers));
    static const SharedLabels loss = share(Labels{"loss"});
    std::vector<Value> values;
    for (std::size_t i = 0; i < outputs.size(); ++i)
        values.push_back(matrixOutput(std::move(outputs[i]), rows, i == lossOutput ? loss : call.inputs[0]->columns));
    return values;
}

bool isSame(const Expression& a, const Expression& b)
{
    using Kind = Expression::Kind;
    return a.kind() == b.kind() && a.cell() == b.cell() && (a.kind() != Kind::Number || a.literal() == b.literal())
        && std::equal(a.parts().begin(), a.parts().end(), b.parts().begin(), b.parts().end(), isSame);
}

/// As one would write it: a² for a·a, 2·a for a + a, and no factor of 1.
Expression tidied(const Expression& expression)
{
    using Kind = Expression::Kind;
    if (expression.kind() == Kind::Number)
        return expression;
    std::vector<Expression> parts;
    for (const Expression& part : expression.parts())
        parts.push_back(tidied(part));
    if (expression.kind() == Kind::Product) {
        std::erase_if(parts, [](const Expression& part) {
            return part.kind() == Kind::Number && !part.cell() && part.literal() == 1;
        });
        if (parts.empty())
            return Expression::number(1);
        if (parts.size() == 1)
            return parts.front();
    }
    if (parts.size() == 2 && isSame(parts[0], parts[1])) {
        if (expression.kind() == Kind::Product)
            return {Kind::Power, {parts[0], Expression::number(2)}};
        if (expression.kind() == Kind::Sum)
            return {Kind::Product, {Expression::number(2), parts[0]}};
    }
    return {expression.kind(), std::move(parts)};
}

/// The arithmetic of a cell in a little trace of its own, its leaves pointed to where they stand in the run.
Expression placed(const Trace& trace, const Cell& cell, const std::function<std::optional<Cell>(const Cell&)>& place)
{
    const Explanation explanation = explain(trace, cell, allTheWay);
    const Trace& finer = explanation.trace(trace);
    return tidied(explanation.expression.replaceCells([&](const Cell& leaf) -> std::optional<Expression> {
        const double number = finer.number(leaf);
        // Both traces call what goes in alike.
        const std::optional<ValueId> given = trace.find(finer.value(leaf.value).symbol);
        const std::optional<Cell> there = given ? place({*given, leaf.row, leaf.column}) : std::nullopt;
        return there ? Expression::ofCell(number, *there) : Expression::number(number);
    }));
}

class Explainer {
public:
    explicit Explainer(const RecordedCall& call) : m_call(call), m_attributes(call.step.attributes)
    {
        for (const ValueId output : call.step.outputs)
            m_outputs.push_back(call.trace.value(output).matrix());
    }

    /// Weights and state: the update from the row before.
    Expression update(std::size_t output, int row, int column) const
    {
        if (row == 0)
            return output == weightsOutput ? m_call.cell(0, 0, column) : Expression::number(0);
        if (attempt(m_attributes, m_outputs, row - 1).empty())
            return own(output, row - 1, column);
        Trace trace;
        std::vector<ValueId> inputs;
        for (Value& input : updateInputs(m_outputs, row - 1))
            inputs.push_back(trace.add(std::move(input)));
        std::vector<Naming> namings{{"new_weights"}};
        for (std::size_t i = firstState; i < m_outputs.size(); ++i)
            namings.push_back({"new_state_" + std::to_string(i)});
        const auto moved = trace.applyMany(updateOperation(optimizerOf(m_attributes.text("optimizer"))),
                                           updateOf(m_attributes, row - 1), std::move(inputs), std::move(namings));
        const std::size_t which = output == weightsOutput ? 0 : output - firstState + 1;
        return placed(trace, {moved[which], 0, column}, [&](const Cell& leaf) -> std::optional<Cell> {
            const std::size_t from = std::stoul(trace.value(leaf.value).symbol);
            return Cell{m_call.step.outputs[from], row - 1, leaf.column};
        });
    }

    /// Losses and gradients: the model at this row's weights.
    Expression ofModel(std::size_t output, int row, int column) const
    {
        Trace trace;
        const ValueId w = trace.add(named("w", m_outputs[weightsOutput].row(row)));
        const ValueId x = trace.add(named("x", m_call.input(1).matrix()));
        const ValueId t = trace.add(named("t", m_call.input(2).matrix()));
        const TinyModel model = tinyModelOf(m_attributes.text("model"));
        const ValueId loss = recordTinyLoss(trace, model, w, x, t, [](const std::string& name) { return name; });
        const auto place = [&](const Cell& leaf) -> std::optional<Cell> {
            if (leaf.value == w)
                return Cell{m_call.step.outputs[weightsOutput], row, leaf.column};
            if (leaf.value == x || leaf.value == t)
                return Cell{m_call.step.inputs[leaf.value == x ? 1 : 2], leaf.row, leaf.column};
            return std::nullopt; // the one that the backward pass begins with
        };
        if (output == lossOutput)
            return placed(trace, {loss, 0, 0}, place);
        const Differentiated back = backward(trace, loss);
        return placed(back.trace, {back.gradients.at(w), 0, column}, place);
    }

private:
    Expression own(std::size_t output, int row, int column) const
    {
        return Expression::ofCell(m_call.trace, {m_call.step.outputs[output], row, column});
    }

    const RecordedCall& m_call;
    const Attributes& m_attributes;
    std::vector<Matrix> m_outputs;
};

} // namespace

Attributes trainingRunAttributes(TinyModel model, const OptimizerSettings& settings, const std::vector<double>& rates,
                                 double limit)
{
    return {{"model", tinyModelId(model)},
            {"optimizer", optimizerId(settings.optimizer)},
            {"momentum", settings.momentum},
            {"decay", settings.decay},
            {"beta1", settings.beta1},
            {"beta2", settings.beta2},
            {"epsilon", settings.epsilon},
            {"weight_decay", settings.weightDecay},
            {"rates", rates},
            {"limit", limit}};
}

const Operation& trainingRun()
{
    static const Operation operation{
        .name = "training_run",
        .run = run,
        .explain =
            [](const RecordedCall& call, std::size_t output, int row, int column) {
                const Explainer explainer(call);
                return output == lossOutput || output == gradientOutput ? explainer.ofModel(output, row, column)
                                                                        : explainer.update(output, row, column);
            },
        .open = nullptr,
        .isIterated = true,
    };
    return operation;
}

} // namespace durchblick
