#include "core/embedding/word2vec/pair_run.h"

#include "core/embedding/word2vec/pair_arithmetic.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace durchblick {

namespace {

constexpr int mostOutputs = 21;
constexpr std::int64_t spacing = 4096;                                                              // of snapshots
constexpr std::uint64_t forVectors = std::uint64_t(1) << 62, forNegatives = std::uint64_t(1) << 63; // apart from epochs

double averaged(double average, double loss, std::int64_t step)
{
    return average + (loss - average) / double(std::min<std::int64_t>(step + 1, 1000));
}

} // namespace

PairRun::PairRun(std::shared_ptr<const Corpus> corpus, const PairRunSettings& settings)
    : m_corpus(std::move(corpus)), m_settings(settings), m_sampler(m_corpus->vocabulary.counts()),
      m_run(beginning(), spacing)
{
    m_settings.negatives = std::clamp(m_settings.negatives, 1, std::min(mostOutputs, m_corpus->vocabulary.size()) - 1);
}

PairRun::State PairRun::beginning() const
{
    const int words = m_corpus->vocabulary.size(), dimension = m_settings.dimension;
    State state;
    state.rate = m_settings.rate;
    state.inputs.resize(words, dimension);
    state.outputs = Matrix::Zero(words, dimension);
    RandomStream random(m_settings.seed, forVectors);
    for (int word = 0; word < words; ++word)
        for (int d = 0; d < dimension; ++d)
            state.inputs(word, d) = (random.uniform() - 0.5) / dimension;
    if (!enterMiddle(state.place))
        moveToNextPair(state.place);
    return state;
}

/// Draws how far the window of the word in the middle reaches and goes to its first neighbour; false if it has none.
bool PairRun::enterMiddle(Place& place) const
{
    const std::size_t begin = m_corpus->text.begins[place.sentence];
    const std::size_t size = m_corpus->text.begins[place.sentence + 1] - begin;
    RandomStream random(m_settings.seed, place.epoch, begin + place.middle);
    const std::size_t reach = 1 + random.below(std::uint64_t(m_settings.window));
    place.other = place.middle - std::min(reach, place.middle);
    place.last = std::min(place.middle + reach, size - 1);
    if (place.other == place.middle)
        ++place.other;
    return place.other <= place.last;
}

void PairRun::moveToNextPair(Place& place) const
{
    ++place.other;
    if (place.other == place.middle)
        ++place.other;
    if (place.other <= place.last)
        return;
    do {
        ++place.middle;
        if (m_corpus->text.begins[place.sentence] + place.middle == m_corpus->text.begins[place.sentence + 1]) {
            place.middle = 0;
            if (++place.sentence == m_corpus->text.sentenceCount()) {
                place.sentence = 0;
                ++place.epoch;
            }
        }
    } while (!enterMiddle(place));
}

/// The neighbour and the drawn words of the next step. All different, so that every row moves once.
void PairRun::chooseOutputs(const Place& place, std::int64_t step, std::vector<int>& outputs) const
{
    outputs.assign(1, m_corpus->text.sentence(place.sentence)[place.other]);
    RandomStream random(m_settings.seed, forNegatives, std::uint64_t(step));
    const auto isTaken = [&](int word) { return std::find(outputs.begin(), outputs.end(), word) != outputs.end(); };
    while (int(outputs.size()) <= m_settings.negatives) {
        int word = m_sampler.draw(random);
        for (int tries = 0; tries < 100 && isTaken(word); ++tries)
            word = m_sampler.draw(random);
        while (isTaken(word)) // a word that nearly always comes; take another one instead
            word = (word + 1) % m_corpus->vocabulary.size();
        outputs.push_back(word);
    }
}

PairStep PairRun::nextStep() const
{
    const State& state = m_run.state();
    const int dimension = m_settings.dimension;
    PairStep step;
    step.number = m_run.step();
    step.centre = m_corpus->text.sentence(state.place.sentence)[state.place.middle];
    chooseOutputs(state.place, step.number, step.outputs);
    const int count = int(step.outputs.size());
    step.rate = rate();
    step.centreBefore = state.inputs.row(step.centre);
    step.outputsBefore.resize(count, dimension);
    for (int j = 0; j < count; ++j)
        step.outputsBefore.row(j) = state.outputs.row(step.outputs[std::size_t(j)]);
    step.centreAfter = step.centreBefore;
    step.outputsAfter = step.outputsBefore;
    step.products.resize(1, count);
    step.sigmoids.resize(1, count);
    step.errors.resize(1, count);

    std::array<double*, mostOutputs> rows;
    for (int j = 0; j < count; ++j)
        rows[std::size_t(j)] = step.outputsAfter.row(j).data();
    std::vector<double> gradient(static_cast<std::size_t>(dimension));
    step.loss = movePair(step.centreAfter.data(), rows.data(), count, dimension, step.rate, gradient.data(),
                         step.products.data(), step.sigmoids.data(), step.errors.data());
    step.averageLossAfter = averaged(state.averageLoss, step.loss, step.number);
    return step;
}

/// The same step in place; false, and nothing is moved, if its loss is not finite.
bool PairRun::doStep(State& state, std::int64_t step)
{
    const int centre = m_corpus->text.sentence(state.place.sentence)[state.place.middle];
    chooseOutputs(state.place, step, m_drawn);
    std::array<double*, mostOutputs> rows;
    for (std::size_t j = 0; j < m_drawn.size(); ++j)
        rows[j] = state.outputs.row(m_drawn[j]).data();
    double* const row = state.inputs.row(centre).data();
    const int dimension = m_settings.dimension, count = int(m_drawn.size());
    for (int j = 0; j < count; ++j)
        if (!std::isfinite(dotOf(row, rows[std::size_t(j)], dimension)))
            return false;
    std::array<double, mostOutputs> products, sigmoids, errors;
    std::array<double, 64> gradient;
    assert(dimension <= int(gradient.size()));
    const double loss = movePair(row, rows.data(), count, dimension, state.rate, gradient.data(), products.data(),
                                 sigmoids.data(), errors.data());
    state.averageLoss = averaged(state.averageLoss, loss, step);
    if (step % curveStride == 0 && step / curveStride == std::int64_t(m_curve.size()))
        m_curve.push_back(state.averageLoss);
    moveToNextPair(state.place);
    return true;
}

Result<Done> PairRun::advance(std::int64_t steps, const Progress& progress) { return goTo(step() + steps, progress); }

Result<Done> PairRun::goTo(std::int64_t step, const Progress& progress)
{
    const auto doNext = [this](State& state, std::int64_t next) -> Result<Done> {
        if (doStep(state, next))
            return Done{};
        return Error{ErrorCode::Diverged, {"skip-gram", std::to_string(next)}};
    };
    return m_run.goTo(step, doNext, progress);
}

void PairRun::changeRate(double rate)
{
    m_run.change(rate);
    m_curve.resize(std::min(m_curve.size(), std::size_t((step() + curveStride - 1) / curveStride)));
}

std::vector<RateChange> PairRun::rateChanges() const
{
    std::vector<RateChange> changes{{0, m_settings.rate}};
    for (const auto& [at, rate] : m_run.log())
        changes.push_back({at, rate});
    return changes;
}

std::vector<double> PairRun::lossCurve() const
{
    const std::size_t count = std::size_t((m_run.step() + curveStride - 1) / curveStride);
    return {m_curve.begin(), m_curve.begin() + std::ptrdiff_t(std::min(count, m_curve.size()))};
}

std::int64_t PairRun::pairsInText() const
{
    double pairs = 0;
    for (std::size_t i = 0; i < m_corpus->text.sentenceCount(); ++i) {
        const auto size = double(m_corpus->text.sentence(i).size());
        for (int reach = 1; reach <= m_settings.window; ++reach) {
            const double wide =
                std::min<double>(reach, size - 1); // so many distances there are, each size - distance times
            pairs += 2 * (wide * size - wide * (wide + 1) / 2) / m_settings.window;
        }
    }
    return std::int64_t(pairs);
}

} // namespace durchblick
