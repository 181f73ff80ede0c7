#include "core/ops/mask.h"

#include "core/ops/place.h"

#include <limits>

namespace durchblick {

namespace {
constexpr double hidden = -std::numeric_limits<double>::infinity();
}

bool isVisible(std::string_view rule, int row, int column)
{
    if (rule == "causal")
        return column <= row;
    if (rule == "others")
        return column != row;
    return true;
}

const Operation& mask()
{
    static const Operation operation{
        .name = "mask",
        .run = [](const Call& call) -> std::vector<Value> {
            const Value& x = *call.inputs[0];
            const std::string& rule = call.attributes.text("rule");
            Matrix masked = x.matrix();
            for (int row = 0; row < masked.rows(); ++row)
                for (int column = 0; column < masked.cols(); ++column)
                    if (!isVisible(rule, row, column))
                        masked(row, column) = hidden;
            Value output = matrixOutput(std::move(masked), x.rows, x.columns);
            output.hasMask = true;
            return {std::move(output)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                if (isVisible(call.step.attributes.text("rule"), row, column))
                    return call.cell(0, row, column);
                return Expression::number(hidden);
            },
        .open = nullptr,
        .backward = [](BackwardCall& call) -> InputGradients {
            return {call.record(0, hide(), call.step.attributes, {call.gradient()})};
        },
    };
    return operation;
}

} // namespace durchblick
