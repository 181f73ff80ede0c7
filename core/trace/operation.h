#pragma once

#include "core/trace/expression.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace durchblick {

/// A finer trace of one step: the same inputs, smaller steps, the same outputs.
struct OpenedStep {
    Trace trace;
    std::vector<ValueId> inputs;  ///< in the finer trace, one for each input of the step
    std::vector<ValueId> outputs; ///< likewise for its outputs
};

/// What an operation computes with. A value that was given twice stands there twice, as the same pointer.
struct Call {
    const Attributes& attributes;
    std::vector<const Value*> inputs;
};

/// The same, with the ids that an explanation points to.
struct RecordedCall {
    const Trace& trace;
    const Step& step;

    const Value& input(std::size_t index) const { return trace.value(step.inputs[index]); }
    /// A cell of an input as a number in an expression.
    Expression cell(std::size_t input, int row, int column) const
    {
        return Expression::ofCell(trace, {step.inputs[input], row, column});
    }
    /// A piece of an input as a term: it has no number, only a place.
    Expression piece(std::size_t input, int row) const { return Expression::ofCell(0, {step.inputs[input], row, 0}); }
};

/// What a rule of the backward pass has at hand: a step of the trace, and the gradients of its outputs (the step is asked only
/// if one of them is there). A rule records further steps at the end of the same trace.
struct BackwardCall {
    Trace& trace;
    const Step& step;
    std::vector<std::optional<ValueId>> gradients; ///< one for each output
    std::vector<std::string> names;                ///< one for each input: how its gradient is to be called

    ValueId input(std::size_t index) const { return step.inputs[index]; }
    ValueId output(std::size_t index = 0) const { return step.outputs[index]; }
    ValueId gradient(std::size_t index = 0) const { return *gradients[index]; }
    int rows(std::size_t index) const { return trace.value(step.inputs[index]).rowCount(); }
    int columns(std::size_t index) const { return trace.value(step.inputs[index]).columnCount(); }

    /// Records the gradient of an input.
    ValueId record(std::size_t input, const Operation& operation, Attributes attributes, std::vector<ValueId> inputs);
    /// Records a number on the way to it: "slope" becomes d_x~slope.
    ValueId recordPart(std::size_t input, const std::string& part, const Operation& operation, Attributes attributes,
                       std::vector<ValueId> inputs);
};

/// The gradient of each input, none where there is no way to it.
using InputGradients = std::vector<std::optional<ValueId>>;

/// All there is to know about one operation, in one place: how to compute it, why a cell has its value, and what it is made
/// of. Exactly one of explain and open is set: an operation that opens is explained by its finer trace.
struct Operation {
    std::string name; ///< an id ("softmax"), used in addresses and translated by the app

    /// Contents and labels of the outputs, in order; symbol and purpose are set by the trace. Inputs must fit: checking what
    /// a user typed is the business of whoever builds the trace.
    std::function<std::vector<Value>(const Call&)> run;

    /// The arithmetic of one cell of one output, from the inputs' cells and the attributes alone.
    std::function<Expression(const RecordedCall&, std::size_t output, int row, int column)> explain;

    /// The finer trace, recomputed from the inputs. It never calls run of the operation itself.
    std::function<OpenedStep(const Call&)> open;

    /// The gradients of the inputs from those of the outputs, as steps of the same trace. Null: no gradient passes it.
    std::function<InputGradients(BackwardCall&)> backward = nullptr;

    /// No closed arithmetic leads to its numbers: explain gives their check or their last update, in which other cells of its
    /// own outputs may stand.
    bool isIterated = false;

    /// Infinity is an answer of it (ln 0), not a number that has become too large.
    bool reachesInfinity = false;

    bool opens() const { return bool(open); }
};

/// An output made of numbers; labels as given.
Value matrixOutput(Matrix matrix, SharedLabels rows, SharedLabels columns);

} // namespace durchblick
