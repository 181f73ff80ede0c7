#include "core/embedding/tsne_forces.h"

namespace durchblick {

namespace {

// Sums go through registers of eight, so their order does not depend on the processor.
constexpr Eigen::Index lanes = 8;
using Lanes = Eigen::Array<float, lanes, 1>;
using AlignedLanes = Eigen::Map<const Lanes, Eigen::Aligned32>;

constexpr float farAway = 1e15f; // its square is still a float; the square of w there is none but 0

Eigen::ArrayXf filledUp(const Eigen::Ref<const Eigen::ArrayXf>& coordinates)
{
    Eigen::ArrayXf filled =
        Eigen::ArrayXf::Constant((coordinates.size() + 2 * lanes - 1) / (2 * lanes) * (2 * lanes), farAway);
    filled.head(coordinates.size()) = coordinates;
    return filled;
}

} // namespace

PlanePoints::PlanePoints(const Eigen::Ref<const Eigen::ArrayXf>& xs, const Eigen::Ref<const Eigen::ArrayXf>& ys)
    : x(filledUp(xs)), y(filledUp(ys))
{}

Force repulsionOn(int point, const PlanePoints& points)
{
    const float ownX = points.x(point);
    const float ownY = points.y(point);
    struct Sums {
        Lanes w = Lanes::Zero(), x = Lanes::Zero(), y = Lanes::Zero();
    } sums[2]; // two at a time, so that the processor need not wait for the sums of one
    const auto add = [&](Sums& sum, Eigen::Index first, const Lanes& isOther) {
        const Lanes x = ownX - AlignedLanes(points.x.data() + first);
        const Lanes y = ownY - AlignedLanes(points.y.data() + first);
        const Lanes w = isOther / (1 + x * x + y * y);
        const Lanes square = w * w;
        sum.w += w;
        sum.x += square * x;
        sum.y += square * y;
    };
    const Lanes all = Lanes::Ones();
    Lanes allButOwn = all;
    allButOwn(point % lanes) = 0;
    const auto addBetween = [&](Eigen::Index first, Eigen::Index last) {
        for (Eigen::Index i = first; i < last; i += 2 * lanes) {
            add(sums[0], i, all);
            add(sums[1], i + lanes, all);
        }
    };
    // The point itself is left out rather than subtracted: beside its 1 the others, far away, would be rounded to nothing.
    const Eigen::Index own = point / (2 * lanes) * (2 * lanes);
    const bool isInSecond = point - own >= lanes;
    addBetween(0, own);
    add(sums[0], own, isInSecond ? all : allButOwn);
    add(sums[1], own + lanes, isInSecond ? allButOwn : all);
    addBetween(own + 2 * lanes, points.x.size());
    return {(sums[0].x + sums[1].x).sum(), (sums[0].y + sums[1].y).sum(), double((sums[0].w + sums[1].w).sum())};
}

Force attractionOn(int point, const PlanePoints& points, const Affinities& affinities)
{
    const float ownX = points.x(point);
    const float ownY = points.y(point);
    Lanes sumX = Lanes::Zero(), sumY = Lanes::Zero();
    const std::size_t end = affinities.begin[std::size_t(point) + 1];
    for (std::size_t i = affinities.begin[std::size_t(point)]; i < end; i += lanes) {
        Lanes x = Lanes::Zero(), y = Lanes::Zero(), p = Lanes::Zero();
        const Eigen::Index count = std::min<Eigen::Index>(lanes, Eigen::Index(end - i));
        for (Eigen::Index lane = 0; lane < count; ++lane) {
            const std::int32_t other = affinities.column[i + std::size_t(lane)];
            x(lane) = ownX - points.x(other);
            y(lane) = ownY - points.y(other);
            p(lane) = affinities.affinity[i + std::size_t(lane)];
        }
        const Lanes pull = p / (1 + x * x + y * y);
        sumX += pull * x;
        sumY += pull * y;
    }
    return {sumX.sum(), sumY.sum(), 0};
}

} // namespace durchblick
