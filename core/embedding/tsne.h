#pragma once

#include "core/embedding/affinities.h"
#include "core/trace/value.h"

#include <Eigen/Core>

#include <array>

namespace durchblick {

struct TsneOptions {
    /// How many neighbours each point cares for, in effect; 1 to the number of other points. 0: 30, or a third of the other
    /// points if that is less.
    double perplexity = 0;
    /// 0: the number of points / early exaggeration / 4 (Belkina and others, 2019), at least 50, as in scikit-learn; of fewer
    /// than a hundred points half their number, as forces grow the fewer share them.
    double learningRate = 0;
    double earlyExaggeration = 12;   ///< by which affinities are multiplied at first, so that groups find together
    int exaggeratedIterations = 250; ///< fewer where nothing moves any more
    int iterations = 1000;           ///< of run(); more may be stepped
    std::uint64_t seed = 1;
};

/// Arranges points in the plane so that neighbours stay neighbours (t-SNE), one iteration at a time, so that it can be played.
///
/// Every iteration moves all points against the gradient of the divergence between the affinities p (affinities.h) and those
/// in the plane, q = w / Z with w = 1 / (1 + distance²) and Z the sum of w over all pairs. Neighbours attract, everybody
/// repels; all pairs are computed. That takes time with the square of the points, but in registers of eight, where it is
/// quicker than a Barnes-Hut tree up to some ten thousand points, and exact; beyond mostPoints it is refused. The first
/// arrangement is that of the two principal components, with a little noise drawn from the seed so that equal vectors can
/// part. The same seed gives the same numbers on any number of threads.
class Tsne {
public:
    static constexpr int mostPoints = 20'000;
    using Positions = Eigen::Matrix<float, Eigen::Dynamic, 2, Eigen::RowMajor>;

    /// Errors: BadOption with --words (fewer than 2 or more than mostPoints rows) or --perplexity; Cancelled; those of pca().
    static Result<Tsne> create(const FloatMatrix& vectors, const TsneOptions& options = {},
                               const Progress& progress = {});

    int size() const { return m_affinities.size(); }
    int iteration() const { return m_iteration; }            ///< how many have been done
    const TsneOptions& options() const { return m_options; } ///< with what 0 stood for filled in
    const Affinities& affinities() const { return m_affinities; }
    Positions positions() const; ///< points × 2

    void step();
    /// Steps up to options().iterations. Error: Cancelled; what has been done until then stays.
    Result<Done> run(const Progress& progress = {});

    /// How far the arrangement is from the affinities: Σ p log(p / q), 0 at best.
    double divergence() const { return divergenceOf(positions()); }
    double divergenceOf(const Positions& positions) const;

    /// The arithmetic of a point's last move. A position has no closed formula, but its last update can be computed by hand:
    ///
    ///     gradient = attraction - repulsion
    ///     update   = momentum · updateBefore - learningRate · gain · gradient
    ///     after    = before + update
    ///
    /// each for x and y; after an iteration at least.
    struct Update {
        Eigen::Array2d before, after;
        Eigen::Array2d
            attraction; ///< 4 · exaggeration · Σ p w (own position - other's), over all that have an affinity
        Eigen::Array2d repulsion; ///< 4 / Z · Σ w² (own position - other's), over all others
        Eigen::Array2d gradient;
        Eigen::Array2d gain; ///< grows while a coordinate keeps its direction, shrinks when it turns
        Eigen::Array2d updateBefore, update;
        double momentum, learningRate, exaggeration;
        double normalization; ///< Z
    };
    Update lastUpdate(int point) const;

private:
    using Coordinates = Eigen::Array<float, Eigen::Dynamic, 1>;

    Tsne(Affinities affinities, const TsneOptions& options, const Matrix& start);
    bool isExaggerated(int iteration) const { return iteration < m_exaggerationEnd; }
    void endExaggerationIfIdle();
    void startAnew();
    double computeForces(double exaggeration);

    Affinities m_affinities;
    TsneOptions m_options;
    int m_iteration = 0;
    int m_exaggerationEnd; // the first iteration without
    /// Of x and of y.
    struct Axis {
        Coordinates position, attraction, repulsion, gain, update, updateBefore, before;
    };
    std::array<Axis, 2> m_axes;
    Eigen::ArrayXd m_sums; // of w over all pairs with a point
    double m_normalization = 0;
};

} // namespace durchblick
