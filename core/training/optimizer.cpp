#include "core/training/optimizer.h"

#include "core/ops/adam.h"
#include "core/ops/adaptive.h"
#include "core/ops/momentum.h"
#include "core/ops/update.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace durchblick {

namespace {

struct Facts {
    std::string id, name;
    const Operation& (*operation)();
    std::vector<std::string> state;
};

/// Beside the order of Optimizer.
const std::array<Facts, 7>& facts()
{
    static const std::array<Facts, 7> all{{{"sgd", "SGD", descend, {}},
                                           {"momentum", "Momentum", momentumStep, {"velocity"}},
                                           {"nesterov", "Nesterov", nesterovStep, {"velocity"}},
                                           {"adagrad", "AdaGrad", adagradStep, {"squares"}},
                                           {"rmsprop", "RMSProp", rmspropStep, {"squares"}},
                                           {"adam", "Adam", adamStep, {"means", "squares"}},
                                           {"adamw", "AdamW", adamwStep, {"means", "squares"}}}};
    return all;
}

const Facts& factsOf(Optimizer optimizer) { return facts()[std::size_t(optimizer)]; }

} // namespace

const std::vector<Optimizer>& allOptimizers()
{
    static const std::vector<Optimizer> all{Optimizer::Sgd,     Optimizer::Momentum, Optimizer::Nesterov,
                                            Optimizer::Adagrad, Optimizer::Rmsprop,  Optimizer::Adam,
                                            Optimizer::Adamw};
    return all;
}

const std::string& optimizerId(Optimizer optimizer) { return factsOf(optimizer).id; }
const std::string& optimizerName(Optimizer optimizer) { return factsOf(optimizer).name; }
const Operation& updateOperation(Optimizer optimizer) { return factsOf(optimizer).operation(); }
const std::vector<std::string>& stateNames(Optimizer optimizer) { return factsOf(optimizer).state; }

Optimizer optimizerOf(std::string_view id)
{
    const auto found = std::find_if(facts().begin(), facts().end(), [&](const Facts& one) { return one.id == id; });
    assert(found != facts().end());
    return Optimizer(found - facts().begin());
}

OptimizerSettings usualSettings(Optimizer optimizer)
{
    OptimizerSettings settings{.optimizer = optimizer};
    if (optimizer == Optimizer::Adagrad)
        settings.epsilon = 1e-10;
    return settings;
}

Attributes updateAttributes(const OptimizerSettings& settings, double rate, int iteration)
{
    switch (settings.optimizer) {
    case Optimizer::Sgd: return {{"rate", rate}};
    case Optimizer::Momentum:
    case Optimizer::Nesterov: return {{"rate", rate}, {"momentum", settings.momentum}};
    case Optimizer::Adagrad: return {{"rate", rate}, {"epsilon", settings.epsilon}};
    case Optimizer::Rmsprop: return {{"rate", rate}, {"epsilon", settings.epsilon}, {"decay", settings.decay}};
    case Optimizer::Adam:
    case Optimizer::Adamw: break;
    }
    return {{"rate", rate},
            {"beta1", settings.beta1},
            {"beta2", settings.beta2},
            {"epsilon", settings.epsilon},
            {"weight_decay", settings.weightDecay},
            {"iteration", double(iteration)}};
}

UpdatedWeights recordUpdate(Trace& trace, const OptimizerSettings& settings, double rate, int iteration,
                            const UpdatedWeights& before, ValueId gradient,
                            const std::function<Naming(const std::string& name)>& named)
{
    const std::vector<std::string>& kept = stateNames(settings.optimizer);
    assert(before.state.size() == kept.size());
    std::vector<ValueId> inputs{before.weights, gradient};
    inputs.insert(inputs.end(), before.state.begin(), before.state.end());
    std::vector<Naming> namings{named("weights")};
    for (const std::string& name : kept)
        namings.push_back(named(name));
    const std::vector<ValueId> outputs =
        trace.applyMany(updateOperation(settings.optimizer), updateAttributes(settings, rate, iteration),
                        std::move(inputs), std::move(namings));
    return {outputs.front(), {outputs.begin() + 1, outputs.end()}};
}

} // namespace durchblick
