#pragma once

#include "core/scene/parameters.h"
#include "core/trace/trace.h"

#include <string>

namespace durchblick {

constexpr int mostIterations = 50;

/// What gradient descent begins with: an output w·x that should become the target, and a loss of factor · (w·x - target)².
struct DescentSetup {
    Matrix x;     ///< one row
    Matrix w;     ///< one row, as long as x
    Labels names; ///< of the weights
    Matrix
        predictions; ///< one column, if the outputs are given instead of computed (the notebook's single weight); else empty
    double target = 0;
    double factor = 0.5; ///< of the loss
    double rate = 0.1;
    int steps = 5;
    int step = 0;               ///< the iteration that is looked at, at most the last that is recorded
    bool showsGradient = false; ///< in the table of iterations

    bool isGiven() const { return predictions.size() > 0; }
    /// Iterations recorded: 0 to this. With given outputs there is none after the last of them.
    int lastIteration() const { return isGiven() ? steps - 1 : steps; }
};

/// The example's numbers, changed by whatever was set. Errors: MatrixSize, BadParameter (numbers beyond ±1000).
Result<DescentSetup> readDescentSetup(const Parameters& parameters);

/// What a value of an iteration is called. In the run without prefix the iteration that is looked at has plain names ("output",
/// "w_now", "w_next"), so that the lesson's words fit whichever it is; all others have their number ("output_3").
std::string descentSymbol(const DescentSetup& setup, const std::string& prefix, const std::string& name, int iteration);

/// Records a whole run at a rate: for each iteration the values w, output, error, squared, loss, slope, gradient, and the
/// weights after the last, called as descentSymbol says. The trace must hold x, target and w (and predictions, if they are given).
/// Error: Diverged, once a number is no longer finite.
Result<Done> recordDescent(Trace& trace, const DescentSetup& setup, double rate, const std::string& prefix);

} // namespace durchblick
