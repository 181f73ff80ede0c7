#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/word2vec/corpus.h"
#include "core/embedding/word2vec/negative_sampler.h"
#include "core/trace/value.h"
#include "core/training/replay.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace durchblick {

/// How a run that can be watched pair by pair is drawn up.
struct PairRunSettings {
    int dimension = 16; ///< 2 … 50
    int window = 3;     ///< 1 … 20; for each word in the middle drawn evenly from 1 to this
    int negatives = 5;  ///< 1 … 20, at most one less than there are words
    double rate = 0.05; ///< above 0, up to 10; stays until it is changed
    std::uint64_t seed = 1;
};

/// One step of plain stochastic gradient descent on one pair, with everything that goes in and comes out:
///   product(j)  = centre · output(j), where output(0) is the neighbour's row and the others are the drawn words' rows
///   sigmoid(j)  = 1 / (1 + e^-product(j))
///   loss        = -ln sigmoid(0) - Σ_{j>0} ln(1 - sigmoid(j))
///   error(j)    = sigmoid(j) - label(j), the label being 1 for the neighbour and 0 for a drawn word
///   centreGradient = Σ_j error(j) · output(j),   gradient of output(j) = error(j) · centre
/// and every row moves by -rate times its gradient, all gradients taken at the rows as they were before.
struct PairStep {
    std::int64_t number = 0;     ///< of the step, from 0
    int centre = 0;              ///< words as ids of the corpus's vocabulary
    std::vector<int> outputs;    ///< the neighbour, and behind it the drawn words, all different
    double rate = 0;             ///< learning rate of this step
    Matrix centreBefore;         ///< 1 × dimension, a row of the input vectors
    Matrix outputsBefore;        ///< outputs × dimension, rows of the output vectors
    Matrix products;             ///< 1 × outputs
    Matrix sigmoids;             ///< 1 × outputs
    Matrix errors;               ///< 1 × outputs
    double loss = 0;             ///< nats
    Matrix centreAfter;          ///< 1 × dimension
    Matrix outputsAfter;         ///< outputs × dimension
    double averageLossAfter = 0; ///< PairRun::averageLoss once the step is done

    int neighbour() const { return outputs.front(); }
};

/// From this step on this learning rate holds.
struct RateChange {
    std::int64_t step = 0;
    double rate = 0;
};

/// Skip-gram with negative sampling on a small text, one pair after the other, exactly and in double: what is trained in front
/// of a class. A run is known by its corpus, its settings and its rate changes alone, so that step n has the same numbers
/// whichever way one got there: forwards, by a jump, or back. For vocabularies of some thousand words at most.
class PairRun {
public:
    PairRun(std::shared_ptr<const Corpus> corpus, const PairRunSettings& settings);

    std::int64_t step() const { return m_run.step(); } ///< so many steps are done
    /// The step that comes next, in full; nothing moves.
    PairStep nextStep() const;
    /// Does so many steps. Errors: Diverged (the run stays before the step whose numbers are not finite), Cancelled (it stays
    /// where it got to).
    Result<Done> advance(std::int64_t steps = 1, const Progress& progress = {});
    /// Goes to the point at which `step` steps are done: from the nearest kept state before, replaying. Errors as above.
    Result<Done> goTo(std::int64_t step, const Progress& progress = {});

    /// Changes the learning rate from the next step on. What was known of later steps is forgotten.
    void changeRate(double rate);
    double rate() const { return m_run.state().rate; } ///< of the next step
    std::vector<RateChange> rateChanges() const;       ///< by step; the first is the beginning's

    const Matrix& inputs() const { return m_run.state().inputs; }   ///< words × dimension
    const Matrix& outputs() const { return m_run.state().outputs; } ///< words × dimension
    /// The mean loss of the steps so far, older ones fading after the first thousand; 0 before the first.
    double averageLoss() const { return m_run.state().averageLoss; }
    /// The average loss after 1, 1 + curveStride, 1 + 2 · curveStride … steps, up to the present one.
    std::vector<double> lossCurve() const;
    static constexpr int curveStride = 100;
    /// How many pairs one pass over the text has, about: with the mean width of the window.
    std::int64_t pairsInText() const;

    const Corpus& corpus() const { return *m_corpus; }
    const PairRunSettings& settings() const { return m_settings; }

private:
    struct Place { // of a pair in the text
        std::uint64_t epoch = 0;
        std::size_t sentence = 0, middle = 0, other = 0, last = 0;
    };
    struct State {
        Place place;
        Matrix inputs, outputs;
        double averageLoss = 0;
        double rate = 0;

        void apply(double newRate) { rate = newRate; }
    };

    State beginning() const;
    bool enterMiddle(Place& place) const;
    void moveToNextPair(Place& place) const;
    void chooseOutputs(const Place& place, std::int64_t step, std::vector<int>& outputs) const;
    bool doStep(State& state, std::int64_t step);

    std::shared_ptr<const Corpus> m_corpus;
    PairRunSettings m_settings;
    NegativeSampler m_sampler;
    Replay<State, double> m_run;
    std::vector<double> m_curve; // of all steps known, also those after the present one
    std::vector<int> m_drawn;
};

} // namespace durchblick
