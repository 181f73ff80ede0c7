#pragma once

#include "core/base/result.h"
#include "core/scene/scene.h"
#include "core/trace/print.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace durchblick {

/// Heights over a plane for tests of maps and surfaces: a height for each place of a grid from -reach to reach, with the places
/// as labels.
struct Landscape {
    using Height = std::function<double(double x, double y)>;
    using Places = std::vector<std::pair<double, double>>;

    std::shared_ptr<Trace> trace = std::make_shared<Trace>();
    Panel panel{};

    Landscape(PanelKind kind, int size, double reach, const Height& height)
    {
        Matrix heights(size, size);
        Labels places;
        for (int i = 0; i < size; ++i)
            places.push_back(shortest(place(i, size, reach)));
        for (int row = 0; row < size; ++row)
            for (int column = 0; column < size; ++column)
                heights(row, column) = height(place(column, size, reach), place(row, size, reach));
        panel.kind = kind;
        panel.value = trace->add(
            {.symbol = "loss", .content = share(std::move(heights)), .rows = share(places), .columns = share(places)});
    }

    void walk(const std::string& name, const Places& places)
    {
        Matrix points(Eigen::Index(places.size()), 2);
        Labels steps;
        for (std::size_t i = 0; i < places.size(); ++i) {
            points(Eigen::Index(i), 0) = places[i].first;
            points(Eigen::Index(i), 1) = places[i].second;
            steps.push_back(std::to_string(i));
        }
        const ValueId id = trace->add({.symbol = "points " + name,
                                       .content = share(std::move(points)),
                                       .rows = share(std::move(steps)),
                                       .columns = share(Labels{"w1", "w2"})});
        panel.paths.push_back({name, id, -1});
    }

private:
    static double place(int i, int size, double reach) { return -reach + 2 * reach * i / (size - 1); }
};

} // namespace durchblick
