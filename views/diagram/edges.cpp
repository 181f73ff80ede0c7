#include "views/diagram/edges.h"

#include <algorithm>
#include <map>
#include <set>

namespace durchblick {

namespace {

using Ways = std::map<int, std::vector<StepId>>; // from which node, by which steps

/// What a value is computed from, as far back as the nodes; the value itself and all on the way, nodes left out.
std::set<ValueId> wayBack(const Trace& trace, ValueId value, const std::map<ValueId, int>& nodes)
{
    std::set<ValueId> found{value};
    std::vector<ValueId> open{value};
    while (!open.empty()) {
        const ValueId next = open.back();
        open.pop_back();
        if (const auto step = trace.producer(next))
            for (const ValueId input : trace.step(*step).inputs)
                if (!nodes.contains(input) && found.insert(input).second)
                    open.push_back(input);
    }
    return found;
}

} // namespace

std::vector<DiagramEdge> edgesBetween(const Trace& trace, const std::vector<ValueId>& nodes)
{
    std::map<ValueId, int> places;
    for (std::size_t i = 0; i < nodes.size(); ++i)
        places.emplace(nodes[i], int(i));
    std::vector<DiagramEdge> edges;
    for (std::size_t to = 0; to < nodes.size(); ++to) {
        std::map<ValueId, Ways> ways;
        // A step's inputs are older than its outputs, so the order of ids is an order in which to compute.
        for (const ValueId value : wayBack(trace, nodes[to], places)) {
            const auto step = trace.producer(value);
            if (!step)
                continue;
            Ways& here = ways[value];
            const auto offer = [&](int from, std::vector<StepId> way) {
                way.push_back(*step);
                const auto known = here.find(from);
                if (known == here.end() || way.size() < known->second.size())
                    here[from] = std::move(way);
            };
            for (const ValueId input : trace.step(*step).inputs) {
                if (const auto node = places.find(input); node != places.end())
                    offer(node->second, {});
                else if (const auto before = ways.find(input); before != ways.end())
                    for (const auto& [from, way] : before->second)
                        offer(from, way);
            }
        }
        for (auto& [from, steps] : ways[nodes[to]])
            edges.push_back({from, int(to), std::move(steps)});
    }
    return edges;
}

} // namespace durchblick
