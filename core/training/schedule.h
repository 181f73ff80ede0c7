#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// How a learning rate changes while training goes on.
enum class ScheduleKind {
    Constant,
    Step,         ///< multiplied by `factor` every `every` steps
    Exponential,  ///< multiplied by `factor` at each step
    Cosine,       ///< half a wave from `rate` down to `least` (Loshchilov and Hutter 2017, without restarts)
    WarmupCosine, ///< rises evenly for `warmup` steps, then falls like Cosine
    WarmupLinear, ///< rises evenly for `warmup` steps, then falls evenly to `least`
};

/// A plan for a training of so many steps. The same plans are StepLR, ExponentialLR, CosineAnnealingLR and LinearLR of PyTorch.
struct Schedule {
    ScheduleKind kind = ScheduleKind::Constant;
    double rate = 0.1; ///< the largest
    int steps = 1;     ///< of the whole training, at least 1
    int warmup = 0;    ///< from 0 to below steps
    int every = 1;     ///< at least 1
    double factor = 1; ///< above 0, up to 1
    double least = 0;

    /// The rate of a step, counted from 0. Beyond the last step what falls stays at `least`.
    double at(int step) const;
    /// Those of all steps, in order.
    std::vector<double> rates() const;
};

/// A plan that suits a training of so many steps: Step halves the rate four times, Exponential ends near a hundredth,
/// warm-up takes a tenth of the steps.
Schedule usualSchedule(ScheduleKind kind, double rate, int steps);

const std::vector<ScheduleKind>& allSchedules();
/// "constant", "step", "exponential", "cosine", "warmup_cosine", "warmup_linear".
const std::string& scheduleId(ScheduleKind kind);
/// The one with this id, which must be one of them.
ScheduleKind scheduleOf(std::string_view id);

} // namespace durchblick
