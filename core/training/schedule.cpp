#include "core/training/schedule.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace durchblick {

namespace {

/// Beside the order of ScheduleKind.
const std::array<std::string, 6> scheduleIds{"constant", "step", "exponential", "cosine", "warmup_cosine", "warmup_linear"};

/// From 1 down to 0 while the share goes from 0 to 1.
double wave(double share) { return (1 + std::cos(std::numbers::pi * share)) / 2; }

} // namespace

double Schedule::at(int step) const
{
    assert(step >= 0 && steps >= 1 && every >= 1);
    const bool warms = kind == ScheduleKind::WarmupCosine || kind == ScheduleKind::WarmupLinear;
    if (warms && step < warmup)
        return rate * (step + 1) / (warmup + 1); // never 0: the first step should move, too
    const int begin = warms ? warmup : 0;
    const double share = std::min(1.0, double(step - begin) / std::max(1, steps - begin));
    switch (kind) {
    case ScheduleKind::Constant: return rate;
    case ScheduleKind::Step: return rate * std::pow(factor, step / every);
    case ScheduleKind::Exponential: return rate * std::pow(factor, step);
    case ScheduleKind::Cosine:
    case ScheduleKind::WarmupCosine: return least + (rate - least) * wave(share);
    case ScheduleKind::WarmupLinear: return least + (rate - least) * (1 - share);
    }
    return rate;
}

std::vector<double> Schedule::rates() const
{
    std::vector<double> all;
    for (int step = 0; step < steps; ++step)
        all.push_back(at(step));
    return all;
}

Schedule usualSchedule(ScheduleKind kind, double rate, int steps)
{
    Schedule schedule{.kind = kind, .rate = rate, .steps = std::max(1, steps)};
    schedule.warmup = schedule.steps / 10;
    if (kind == ScheduleKind::Step) {
        schedule.every = (schedule.steps + 4) / 5; // rounded up: no more than four halvings
        schedule.factor = 0.5;
    } else if (kind == ScheduleKind::Exponential) {
        schedule.factor = std::pow(0.01, 1.0 / schedule.steps);
    }
    return schedule;
}

const std::vector<ScheduleKind>& allSchedules()
{
    static const std::vector<ScheduleKind> all{ScheduleKind::Constant,     ScheduleKind::Step,
                                               ScheduleKind::Exponential,  ScheduleKind::Cosine,
                                               ScheduleKind::WarmupCosine, ScheduleKind::WarmupLinear};
    return all;
}

const std::string& scheduleId(ScheduleKind kind) { return scheduleIds[std::size_t(kind)]; }

ScheduleKind scheduleOf(std::string_view id)
{
    const auto found = std::find(scheduleIds.begin(), scheduleIds.end(), id);
    assert(found != scheduleIds.end());
    return ScheduleKind(found - scheduleIds.begin());
}

} // namespace durchblick
