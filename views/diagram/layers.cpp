#include "views/diagram/layers.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace durchblick {

namespace {

constexpr int sweeps = 12;

std::vector<int> layerOfEachNode(int nodeCount, const std::vector<DiagramEdge>& edges)
{
    std::vector<int> layers(std::size_t(nodeCount), 0);
    // Nodes may be listed in any order; a longest path has fewer edges than there are nodes.
    for (int round = 0; round < nodeCount; ++round)
        for (const DiagramEdge& edge : edges)
            layers[std::size_t(edge.to)] = std::max(layers[std::size_t(edge.to)], layers[std::size_t(edge.from)] + 1);
    std::vector<bool> isComputed(std::size_t(nodeCount), false);
    std::vector<int> needed(std::size_t(nodeCount), std::numeric_limits<int>::max());
    for (const DiagramEdge& edge : edges) {
        isComputed[std::size_t(edge.to)] = true;
        needed[std::size_t(edge.from)] = std::min(needed[std::size_t(edge.from)], layers[std::size_t(edge.to)]);
    }
    for (std::size_t node = 0; node < layers.size(); ++node)
        if (!isComputed[node] && needed[node] != std::numeric_limits<int>::max())
            layers[node] = needed[node] - 1;
    return layers;
}

void join(DiagramLayers& made, int from, int to)
{
    made.points[std::size_t(from)].after.push_back(to);
    made.points[std::size_t(to)].before.push_back(from);
}

/// Orders a layer by the mean place of the neighbours on one side; who has none there keeps its own place as its wish.
void orderByNeighbours(DiagramLayers& made, std::size_t layer, bool fromLeft)
{
    const std::size_t beside = fromLeft ? layer - 1 : layer + 1;
    std::vector<double> placeBeside(made.points.size(), 0);
    for (std::size_t i = 0; i < made.layers[beside].size(); ++i)
        placeBeside[std::size_t(made.layers[beside][i])] = double(i) / double(made.layers[beside].size());
    std::vector<std::pair<double, int>> wishes;
    for (std::size_t i = 0; i < made.layers[layer].size(); ++i) {
        const int point = made.layers[layer][i];
        const auto& at = made.points[std::size_t(point)];
        const std::vector<int>& neighbours = fromLeft ? at.before : at.after;
        double wish = double(i) / double(made.layers[layer].size());
        if (!neighbours.empty()) {
            wish = 0;
            for (const int neighbour : neighbours)
                wish += placeBeside[std::size_t(neighbour)] / double(neighbours.size());
        }
        wishes.emplace_back(wish, point);
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < wishes.size(); ++i)
        made.layers[layer][i] = wishes[i].second;
}

/// Non-decreasing numbers nearest to the wishes (Ayer et al. 1955: pool adjacent violators).
std::vector<double> nearestAscending(const std::vector<double>& wishes)
{
    struct Pool {
        double sum;
        int count;
    };
    std::vector<Pool> pools;
    for (const double wish : wishes) {
        pools.push_back({wish, 1});
        while (pools.size() > 1
               && pools[pools.size() - 2].sum / pools[pools.size() - 2].count > pools.back().sum / pools.back().count) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::vector<double> ascending;
    for (const Pool& pool : pools)
        ascending.insert(ascending.end(), std::size_t(pool.count), pool.sum / pool.count);
    return ascending;
}

} // namespace

int DiagramLayers::crossings() const
{
    int count = 0;
    for (std::size_t layer = 0; layer + 1 < layers.size(); ++layer) {
        std::vector<int> placeAfter(points.size(), 0);
        for (std::size_t i = 0; i < layers[layer + 1].size(); ++i)
            placeAfter[std::size_t(layers[layer + 1][i])] = int(i);
        std::vector<std::pair<int, int>> lines;
        for (std::size_t i = 0; i < layers[layer].size(); ++i)
            for (const int after : points[std::size_t(layers[layer][i])].after)
                lines.emplace_back(int(i), placeAfter[std::size_t(after)]);
        for (std::size_t a = 0; a < lines.size(); ++a)
            for (std::size_t b = a + 1; b < lines.size(); ++b)
                if ((lines[a].first - lines[b].first) * (lines[a].second - lines[b].second) < 0)
                    ++count;
    }
    return count;
}

DiagramLayers layersOf(int nodeCount, const std::vector<DiagramEdge>& edges)
{
    DiagramLayers made;
    const std::vector<int> layers = layerOfEachNode(nodeCount, edges);
    for (int node = 0; node < nodeCount; ++node)
        made.points.push_back({node, layers[std::size_t(node)]});
    for (const DiagramEdge& edge : edges) {
        std::vector<int> way{edge.from};
        for (int layer = layers[std::size_t(edge.from)] + 1; layer < layers[std::size_t(edge.to)]; ++layer) {
            made.points.push_back({-1, layer});
            way.push_back(int(made.points.size()) - 1);
        }
        way.push_back(edge.to);
        for (std::size_t i = 0; i + 1 < way.size(); ++i)
            join(made, way[i], way[i + 1]);
        made.ways.push_back(std::move(way));
    }
    made.layers.resize(layers.empty() ? 0 : std::size_t(*std::max_element(layers.begin(), layers.end())) + 1);
    for (std::size_t point = 0; point < made.points.size(); ++point)
        made.layers[std::size_t(made.points[point].layer)].push_back(int(point));

    std::vector<std::vector<int>> best = made.layers;
    int fewest = made.crossings();
    for (int sweep = 0; sweep < sweeps && fewest > 0; ++sweep) {
        const bool fromLeft = sweep % 2 == 0;
        for (std::size_t i = 1; i < made.layers.size(); ++i)
            orderByNeighbours(made, fromLeft ? i : made.layers.size() - 1 - i, fromLeft);
        if (const int now = made.crossings(); now < fewest) {
            fewest = now;
            best = made.layers;
        }
    }
    made.layers = std::move(best);
    return made;
}

std::vector<double> middlesOf(const DiagramLayers& layers, const std::vector<double>& heights, double gap, double room)
{
    std::vector<double> middles(layers.points.size(), room / 2);
    const auto settle = [&](std::size_t layer, bool usesBefore, bool usesAfter) {
        std::vector<double> offsets, wishes; // of the middles from the first one's upper border, all packed
        double y = 0;
        for (const int point : layers.layers[layer]) {
            const auto& at = layers.points[std::size_t(point)];
            double sum = 0;
            int count = 0;
            for (const auto& [uses, neighbours] : {std::pair(usesBefore, &at.before), {usesAfter, &at.after}})
                for (const int neighbour : uses ? *neighbours : std::vector<int>()) {
                    sum += middles[std::size_t(neighbour)];
                    ++count;
                }
            const double height = heights[std::size_t(point)];
            offsets.push_back(y + height / 2);
            wishes.push_back((count > 0 ? sum / count : middles[std::size_t(point)]) - offsets.back());
            y += height + gap;
        }
        const double slack = std::max(0.0, room - (y - gap));
        const std::vector<double> shifts = nearestAscending(wishes);
        for (std::size_t i = 0; i < shifts.size(); ++i)
            middles[std::size_t(layers.layers[layer][i])] = offsets[i] + std::clamp(shifts[i], 0.0, slack);
    };
    const std::size_t count = layers.layers.size();
    for (std::size_t layer = 0; layer < count; ++layer)
        settle(layer, false, false);
    for (int sweep = 0; sweep < sweeps; ++sweep)
        for (std::size_t i = 0; i < count; ++i)
            settle(sweep % 2 == 0 ? i : count - 1 - i, true, sweep > 0);
    return middles;
}

} // namespace durchblick
