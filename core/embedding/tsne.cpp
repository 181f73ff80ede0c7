#include "core/embedding/tsne.h"

#include "core/embedding/pca.h"
#include "core/embedding/tsne_forces.h"
#include "core/io/paced_progress.h"
#include "core/trace/print.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

namespace durchblick {

namespace {

constexpr double startSpread = 1e-4; // of the first arrangement, as in scikit-learn
constexpr double noiseShare = 1e-3;  // of that
constexpr float leastGain = 0.01f;

TsneOptions filledIn(TsneOptions options, int points)
{
    if (options.perplexity == 0)
        options.perplexity = std::clamp(double(points - 1) / 3, 1.0, 30.0);
    if (options.learningRate == 0)
        options.learningRate =
            std::max(double(points) / options.earlyExaggeration / 4, std::min(50.0, double(points) / 2));
    return options;
}

/// The first two principal components, small, with a little noise.
Matrix start(const Pca& components, std::uint64_t seed)
{
    const Matrix& positions = components.positions;
    const double spread = std::sqrt(positions.col(0).squaredNorm() / double(positions.rows()));
    Matrix small = positions * (spread > 0 ? startSpread / spread : 0);
    std::mt19937_64 random(seed);
    for (Eigen::Index i = 0; i < small.size(); ++i) // the standard's own distributions differ between libraries
        small.data()[i] += (double(random() >> 11) * 0x1p-52 - 1) * startSpread * noiseShare;
    return small;
}

} // namespace

Result<Tsne> Tsne::create(const FloatMatrix& vectors, const TsneOptions& options, const Progress& progress)
{
    const int points = int(std::min<Eigen::Index>(vectors.rows(), mostPoints + 1));
    if (points < 2 || points > mostPoints)
        return Error{ErrorCode::BadOption,
                     {"--words", std::to_string(vectors.rows()), "2 … " + std::to_string(mostPoints)}};
    const TsneOptions filled = filledIn(options, points);
    if (!(filled.perplexity >= 1 && filled.perplexity <= double(points - 1)))
        return Error{ErrorCode::BadOption,
                     {"--perplexity", shortest(filled.perplexity), "1 … " + std::to_string(points - 1)}};
    const Result<Pca> components = pca(vectors, 2, {progress.stop});
    if (!components)
        return components.error();
    Result<Affinities> affinities = affinitiesOf(vectors, filled.perplexity, progress);
    if (!affinities)
        return affinities.error();
    return Tsne(std::move(affinities.value()), filled, start(*components, filled.seed));
}

Tsne::Tsne(Affinities affinities, const TsneOptions& options, const Matrix& start)
    : m_affinities(std::move(affinities)), m_options(options), m_exaggerationEnd(options.exaggeratedIterations),
      m_sums(Eigen::ArrayXd::Zero(size()))
{
    const Coordinates zeros = Coordinates::Zero(size());
    for (int axis = 0; axis < 2; ++axis) {
        const Coordinates position = start.col(axis).cast<float>().array();
        m_axes[std::size_t(axis)] = {.position = position,
                                     .attraction = zeros,
                                     .repulsion = zeros,
                                     .gain = Coordinates::Ones(size()),
                                     .update = zeros,
                                     .updateBefore = zeros,
                                     .before = position};
    }
}

Tsne::Positions Tsne::positions() const
{
    Positions positions(size(), 2);
    for (int axis = 0; axis < 2; ++axis)
        positions.col(axis) = m_axes[std::size_t(axis)].position.matrix();
    return positions;
}

/// Fills in attraction and repulsion; gives Z.
double Tsne::computeForces(double exaggeration)
{
    const PlanePoints points(m_axes[0].position, m_axes[1].position);
    tbb::parallel_for(tbb::blocked_range<int>(0, size(), 32), [&](const tbb::blocked_range<int>& range) {
        for (int i = range.begin(); i != range.end(); ++i) {
            const Force repulsion = repulsionOn(i, points);
            m_axes[0].repulsion(i) = repulsion.x;
            m_axes[1].repulsion(i) = repulsion.y;
            m_sums(i) = repulsion.sum;
            const Force attraction = attractionOn(i, points, m_affinities);
            m_axes[0].attraction(i) = attraction.x;
            m_axes[1].attraction(i) = attraction.y;
        }
    });
    double normalization = 0; // summed in the order of the points, whoever computed them
    for (const double sum : m_sums)
        normalization += sum;
    normalization = std::max(normalization, std::numeric_limits<double>::min());
    for (Axis& axis : m_axes) {
        axis.attraction *= float(4 * exaggeration);
        axis.repulsion *= float(4 / normalization);
    }
    return normalization;
}

/// Points without clear groups are drawn together to almost one place at first. Waiting there would only wear away what the
/// first arrangement knew.
void Tsne::endExaggerationIfIdle()
{
    constexpr int between = 50; // as in scikit-learn, with the same limit
    constexpr double idle = 1e-7;
    if (!isExaggerated(m_iteration) || m_iteration % between != 0)
        return;
    double squares = 0;
    for (const Axis& axis : m_axes)
        squares += double((axis.gain * (axis.attraction - axis.repulsion)).square().sum());
    if (std::sqrt(squares) <= idle)
        m_exaggerationEnd = m_iteration;
}

/// What was learned about the way ahead holds for exaggerated forces only.
void Tsne::startAnew()
{
    for (Axis& axis : m_axes) {
        axis.gain.setOnes();
        axis.update.setZero();
    }
}

void Tsne::step()
{
    if (m_iteration == m_exaggerationEnd)
        startAnew();
    const bool isEarly = isExaggerated(m_iteration);
    m_normalization = computeForces(isEarly ? m_options.earlyExaggeration : 1);
    const float momentum = isEarly ? 0.5f : 0.8f;
    const float rate = float(m_options.learningRate);
    for (Axis& axis : m_axes) {
        const auto gradient = axis.attraction - axis.repulsion;
        // A move against the gradient, as the one before was: the way is right, take longer steps.
        axis.gain = (axis.update * gradient < 0).select(axis.gain + 0.2f, axis.gain * 0.8f).max(leastGain);
        axis.updateBefore = axis.update;
        axis.before = axis.position;
        axis.update = momentum * axis.updateBefore - rate * axis.gain * gradient;
        axis.position += axis.update;
    }
    ++m_iteration;
    endExaggerationIfIdle();
}

Result<Done> Tsne::run(const Progress& progress)
{
    PacedProgress paced(progress);
    while (m_iteration < m_options.iterations) {
        step();
        if (!paced.goesOn(double(m_iteration) / m_options.iterations))
            return Error{ErrorCode::Cancelled, {}};
    }
    progress.say(1);
    return Done{};
}

double Tsne::divergenceOf(const Positions& positions) const
{
    const PlanePoints points(positions.col(0).array(), positions.col(1).array());
    double normalization = 0;
    for (int i = 0; i < size(); ++i)
        normalization += repulsionOn(i, points).sum;
    double divergence = 0;
    for (int i = 0; i < size(); ++i)
        for (std::size_t k = m_affinities.begin[std::size_t(i)]; k < m_affinities.begin[std::size_t(i) + 1]; ++k) {
            const double p = m_affinities.affinity[k];
            const double distance =
                (positions.row(i) - positions.row(m_affinities.column[k])).cast<double>().squaredNorm();
            if (p > 0)
                divergence += p * std::log(p * normalization * (1 + distance));
        }
    return std::max(divergence, 0.0); // affinities are floats, which may sum to a little less than 1
}

Tsne::Update Tsne::lastUpdate(int point) const
{
    const auto both = [&](Coordinates Axis::*what) {
        return Eigen::Array2d(double((m_axes[0].*what)(point)), double((m_axes[1].*what)(point)));
    };
    const bool isEarly = isExaggerated(m_iteration - 1);
    const Eigen::Array2d attraction = both(&Axis::attraction);
    const Eigen::Array2d repulsion = both(&Axis::repulsion);
    return {.before = both(&Axis::before),
            .after = both(&Axis::position),
            .attraction = attraction,
            .repulsion = repulsion,
            .gradient = attraction - repulsion,
            .gain = both(&Axis::gain),
            .updateBefore = both(&Axis::updateBefore),
            .update = both(&Axis::update),
            .momentum = isEarly ? 0.5 : 0.8,
            .learningRate = m_options.learningRate,
            .exaggeration = isEarly ? m_options.earlyExaggeration : 1,
            .normalization = m_normalization};
}

} // namespace durchblick
