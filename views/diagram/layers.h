#pragma once

#include "views/diagram/edges.h"

#include <vector>

namespace durchblick {

/// A diagram cut into layers from left to right (Sugiyama, Tagawa, Toda 1981): every edge goes to a later layer, and one that
/// passes over layers has a bend in each of them, which takes a place of its own there, so that it never runs through a card.
struct DiagramLayers {
    struct Point {
        int node = -1; ///< -1: a bend
        int layer = 0;
        std::vector<int> before = {}, after = {}; ///< points in the layers beside it that it is joined to
    };
    std::vector<Point> points;            ///< the nodes in their order, then the bends
    std::vector<std::vector<int>> layers; ///< points of each layer from top to bottom
    std::vector<std::vector<int>> ways;   ///< of each edge: its points from left to right, both nodes included

    /// How many pairs of lines cross.
    int crossings() const;
};

/// A node stands one layer behind the last of those that it is computed from; one that is computed from none right before the
/// first that needs it. Within a layer points are ordered by the mean place of their neighbours, to and fro, and the order
/// with the fewest crossings stays.
DiagramLayers layersOf(int nodeCount, const std::vector<DiagramEdge>& edges);

/// Middles of the points of all layers, in units of the heights, between 0 and `room`: each as near to its neighbours' mean as
/// those above and below let it, at least `gap` apart. heights: of each point. Room that does not suffice is overstepped below.
std::vector<double> middlesOf(const DiagramLayers& layers, const std::vector<double>& heights, double gap, double room);

} // namespace durchblick
