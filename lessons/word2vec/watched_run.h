#pragma once

#include "core/base/progress.h"
#include "core/embedding/word2vec/pair_run.h"
#include "core/scene/parameters.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace durchblick {

/// What a training is known by: the same description is the same run, number for number.
struct RunDescription {
    std::string corpus; ///< "de" or "en"
    int sentences = 0;
    PairRunSettings settings;
    double laterRate = 0;               ///< takes the place of settings.rate
    int laterFrom = 0;                  ///< from this step on; beyond the last one: never
    std::array<std::string, 4> analogy; ///< a - b + c, and the word expected

    bool operator==(const RunDescription& other) const;
};
RunDescription describeRun(const Parameters& parameters);

/// A training at one of its steps, as much of it as a scene shows.
struct RunState {
    std::shared_ptr<const Corpus> corpus;
    std::vector<std::string> sentences; ///< the first few, their words between blanks
    Matrix inputs, outputs;             ///< words × dimensions, before the step that is shown
    PairStep next;                      ///< the step that is shown: the one that comes next, or a word's last one
    std::vector<double> losses;         ///< PairRun::lossCurve
    std::vector<double> places; ///< of the expected word, every placeStride steps from 0 on; empty without the words
    static constexpr int placeStride = 1000;
};

/// The run of a description after so many steps. The last run is kept, so that the next step costs one step and going back
/// a replay from the nearest state. With a word, the step shown is the last one before in which the word was the centre, if it
/// lies within a few ten thousand steps. Errors: those of miniwelt, TextTooSmall, Diverged, Cancelled.
Result<RunState> runAt(const RunDescription& description, int step, const std::string& lastUpdateOf = {},
                       const Progress& progress = {});

} // namespace durchblick
