#include "lessons/word2vec/watched_run.h"

#include "core/embedding/similarity.h"
#include "core/training/miniwelt/miniwelt.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>

namespace durchblick {

namespace {

constexpr std::size_t sentencesShown = 3;
constexpr int leastCount = 5;

/// A run, and what was seen along its way.
struct WatchedRun {
    RunDescription description;
    std::shared_ptr<const Corpus> corpus;
    std::vector<std::string> sentences;
    PairRun run;
    std::vector<double> places;
    bool hasLaterRate = false;

    /// 1 for the nearest word that is none of a, b, c.
    double placeOfExpected() const
    {
        std::array<int, 4> rows{};
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i] = *corpus->vocabulary.find(description.analogy[i]);
        const Matrix& x = run.inputs();
        const Eigen::RowVectorXd target = x.row(rows[0]) - x.row(rows[1]) + x.row(rows[2]);
        const double own = cosine(target, x.row(rows[3]));
        double place = 1;
        for (int row = 0; row < x.rows(); ++row)
            if (row != rows[0] && row != rows[1] && row != rows[2] && row != rows[3])
                place += cosine(target, x.row(row)) > own;
        return place;
    }

    bool knowsAnalogy() const
    {
        return std::all_of(description.analogy.begin(), description.analogy.end(),
                           [&](const std::string& word) { return corpus->vocabulary.find(word).has_value(); });
    }

    /// In stretches that end where a place is taken or the learning rate changes.
    Result<Done> goTo(int step, const Progress& progress)
    {
        if (run.step() > step)
            if (const Result<Done> back = run.goTo(step, progress); !back)
                return back;
        for (;;) {
            const int now = int(run.step());
            if (now == description.laterFrom && !hasLaterRate) {
                run.changeRate(description.laterRate);
                hasLaterRate = true;
            }
            if (now % RunState::placeStride == 0 && std::size_t(now / RunState::placeStride) == places.size()
                && knowsAnalogy())
                places.push_back(placeOfExpected());
            if (now >= step)
                return Done{};
            int end = std::min(step, (now / RunState::placeStride + 1) * RunState::placeStride);
            if (!hasLaterRate && description.laterFrom > now)
                end = std::min(end, description.laterFrom);
            if (const Result<Done> done = run.goTo(end); !done)
                return done;
            progress.say(double(end) / step);
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, {}};
        }
    }
};

/// The last step before `step` in which the word was the centre.
Result<std::optional<int>> lastStepOf(PairRun& run, int word, int step)
{
    constexpr int stretch = 4000;
    constexpr int farthest = 40000;
    for (int end = step; end > std::max(0, step - farthest); end -= stretch) {
        const int begin = std::max(0, end - stretch);
        if (const Result<Done> there = run.goTo(begin); !there)
            return there.error();
        std::optional<int> found;
        while (run.step() < end) {
            if (run.nextStep().centre == word)
                found = int(run.step());
            if (const Result<Done> done = run.advance(); !done)
                return done.error();
        }
        if (found)
            return found;
    }
    return std::optional<int>();
}

Result<WatchedRun> start(const RunDescription& description)
{
    const auto world = miniwelt(description.corpus);
    if (!world)
        return world.error();
    std::string text;
    std::vector<std::string> shown;
    for (const Sentence& sentence : (*world)->sentences(description.sentences, description.settings.seed)) {
        std::string line;
        for (const std::string& word : sentence.words)
            line += (line.empty() ? "" : " ") + word;
        text += line + '\n';
        if (shown.size() < sentencesShown)
            shown.push_back(std::move(line));
    }
    Result<Corpus> corpus = corpusOf(text, leastCount, "miniwelt-" + description.corpus);
    if (!corpus)
        return corpus.error();
    const auto shared = std::make_shared<const Corpus>(*std::move(corpus));
    return WatchedRun{description, shared, std::move(shown), PairRun(shared, description.settings), {}};
}

auto known(const PairRunSettings& settings)
{
    return std::tie(settings.dimension, settings.window, settings.negatives, settings.rate, settings.seed);
}

} // namespace

bool RunDescription::operator==(const RunDescription& other) const
{
    return corpus == other.corpus && sentences == other.sentences && known(settings) == known(other.settings)
        && laterRate == other.laterRate && laterFrom == other.laterFrom && analogy == other.analogy;
}

RunDescription describeRun(const Parameters& parameters)
{
    RunDescription description;
    description.corpus = parameters.text("corpus");
    description.sentences = parameters.integer("sentences");
    description.settings = {.dimension = parameters.integer("dimension"),
                            .window = parameters.integer("window"),
                            .negatives = parameters.integer("negatives"),
                            .rate = parameters.number("rate"),
                            .seed = std::uint64_t(parameters.number("seed"))};
    description.laterRate = parameters.number("later_rate");
    description.laterFrom = parameters.integer("later_from");
    const bool isEnglish = description.corpus == "en";
    const std::array<std::pair<const char*, const char*>, 4> words{
        {{"a", "king"}, {"b", "man"}, {"c", "woman"}, {"expected", "queen"}}};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& [name, english] = words[i];
        description.analogy[i] = isEnglish && !parameters.isSet(name) ? english : parameters.text(name);
    }
    return description;
}

Result<RunState> runAt(const RunDescription& description, int step, const std::string& lastUpdateOf,
                       const Progress& progress)
{
    static std::mutex mutex;
    static std::unique_ptr<WatchedRun> last;
    // Who was cancelled need not wait for a training that someone else is in.
    std::unique_lock lock(mutex, std::try_to_lock);
    for (; !lock.owns_lock(); (void)lock.try_lock()) {
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    if (!last || !(last->description == description)) {
        Result<WatchedRun> fresh = start(description);
        if (!fresh)
            return fresh.error();
        last = std::make_unique<WatchedRun>(*std::move(fresh));
    }
    if (const Result<Done> there = last->goTo(step, progress); !there)
        return there.error();
    const std::vector<double> losses = last->run.lossCurve();
    if (const auto word = last->corpus->vocabulary.find(lastUpdateOf)) {
        const Result<std::optional<int>> shown = lastStepOf(last->run, *word, step);
        if (!shown)
            return shown.error();
        if (const Result<Done> there = last->run.goTo(shown->value_or(step)); !there)
            return there.error();
    }
    RunState state{.corpus = last->corpus,
                   .sentences = last->sentences,
                   .inputs = last->run.inputs(),
                   .outputs = last->run.outputs(),
                   .next = last->run.nextStep(),
                   .losses = losses,
                   .places = last->places};
    state.places.resize(std::min(state.places.size(), std::size_t(step / RunState::placeStride + 1)));
    return state;
}

} // namespace durchblick
