#include "lessons/gradient_descent/setup.h"

#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/times.h"
#include "core/ops/update.h"
#include "core/trace/print.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr int mostWeights = 100;
constexpr double mostNumber = 1000;

Labels weightNames(const std::string& example, Eigen::Index count)
{
    if (example == "linear" && count == 2)
        return {"W", "b"};
    if (count == 1)
        return {"w"};
    Labels names;
    for (Eigen::Index i = 1; i <= count; ++i) // the slide's are the diagonal of W_Q
        names.push_back("w" + std::to_string(i) + (example == "slide" && count < 10 ? std::to_string(i) : ""));
    return names;
}

DescentSetup exampleSetup(const std::string& example)
{
    DescentSetup setup;
    if (example == "slide") {
        setup.x = Matrix{{1, 2, 1, 0}};
        setup.w = Matrix{{1, 1, 1, 1}};
        setup.target = 0.5;
        return setup;
    }
    setup.showsGradient = true;
    if (example == "linear") {
        setup.x = Matrix{{2, 1}}; // the 1 belongs to b
        setup.w = Matrix{{0.5, 0}};
        setup.target = 4;
        setup.factor = 1;
        setup.steps = 25;
    } else if (example == "single") {
        setup.x = Matrix{{1}};
        setup.w = Matrix{{0}};
        setup.target = 1;
        setup.predictions = Matrix{{0.2}, {0.4}, {0.6}, {0.8}, {0.9}};
    } else {
        setup.x = Matrix{{1}};
        setup.w = Matrix{{4}};
        setup.target = 1;
        setup.rate = 0.3;
        setup.steps = 10;
    }
    return setup;
}

} // namespace

Result<DescentSetup> readDescentSetup(const Parameters& parameters)
{
    DescentSetup setup = exampleSetup(parameters.text("example"));
    if (parameters.isSet("x"))
        setup.x = parameters.matrix("x");
    if (parameters.isSet("w"))
        setup.w = parameters.matrix("w");
    if (parameters.isSet("target"))
        setup.target = parameters.number("target");
    if (parameters.isSet("rate"))
        setup.rate = parameters.number("rate");
    if (parameters.isSet("steps"))
        setup.steps = parameters.integer("steps");
    if (setup.isGiven())
        setup.steps = std::min(setup.steps, int(setup.predictions.rows()));
    setup.step = std::min(parameters.integer("step"), setup.lastIteration());

    const auto wrongSize = [](const char* name, const Matrix& matrix, Eigen::Index columns) {
        return Error{
            ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), "1", std::to_string(columns)}};
    };
    if (setup.x.rows() != 1 || setup.x.cols() > mostWeights || (setup.isGiven() && setup.x.cols() != 1))
        return wrongSize("x", setup.x, setup.isGiven() ? 1 : std::min<Eigen::Index>(setup.x.cols(), mostWeights));
    if (setup.w.rows() != 1 || setup.w.cols() != setup.x.cols())
        return wrongSize("w", setup.w, setup.x.cols());
    const std::string most = shortest(mostNumber);
    for (const auto& [name, matrix] : {std::pair{"x", &setup.x}, {"w", &setup.w}})
        if (const double largest = matrix->cwiseAbs().maxCoeff(); !(largest <= mostNumber))
            return Error{ErrorCode::BadParameter, {name, shortest(largest), "-" + most + " … " + most}};
    setup.names = weightNames(parameters.text("example"), setup.w.cols());
    return setup;
}

std::string descentSymbol(const DescentSetup& setup, const std::string& prefix, const std::string& name, int iteration)
{
    if (name == "w" && iteration == 0)
        return "w"; // every run begins with the same weights
    if (prefix.empty() && name == "w" && iteration == setup.step + 1)
        return "w_next";
    if (prefix.empty() && iteration == setup.step)
        return name == "w" ? "w_now" : name;
    return prefix + name + '_' + std::to_string(iteration);
}

Result<Done> recordDescent(Trace& trace, const DescentSetup& setup, double rate, const std::string& prefix)
{
    const ValueId x = trace["x"], target = trace["target"];
    ValueId w = trace["w"];
    for (int t = 0; t <= setup.lastIteration(); ++t) {
        const std::string number = std::to_string(t);
        const auto named = [&](const char* symbol) {
            return Naming{descentSymbol(setup, prefix, symbol, t), Purpose::None, share(Labels{number})};
        };
        // One matrix each iteration, so that every number of the loop can be opened.
        const ValueId output = setup.isGiven()
            ? trace.apply(rowBlock(), {{"begin", double(t)}, {"count", 1.0}}, {trace["predictions"]}, named("output"))
            : trace.apply(matmulTransposed(), {}, {w, x}, named("output"));
        const ValueId error = trace.apply(subtract(), {}, {output, target}, named("error"));
        const ValueId squared = trace.apply(multiply(), {}, {error, error}, named("squared"));
        trace.apply(times(), {{"factor", setup.factor}}, {squared}, named("loss"));
        // The derivative of factor · error² by the output is 2 · factor · error.
        const ValueId slope = trace.apply(times(), {{"factor", 2 * setup.factor}}, {error}, named("slope"));
        const ValueId gradient = trace.apply(matmul(), {}, {slope, x}, named("gradient"));
        w = trace.apply(
            descend(), {{"rate", rate}}, {w, gradient},
            {descentSymbol(setup, prefix, "w", t + 1), Purpose::None, share(Labels{std::to_string(t + 1)})});
        if (!trace.value(w).matrix().allFinite() || !trace.value(squared).matrix().allFinite())
            return Error{ErrorCode::Diverged, {"gradient_descent", number}};
    }
    return Done{};
}

} // namespace durchblick
