#include "lessons/word2vec/lesson.h"

#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/cosine.h"
#include "core/ops/count.h"
#include "core/ops/cut.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/recorded.h"
#include "core/ops/sigmoid.h"
#include "core/ops/softmax.h"
#include "core/ops/update.h"
#include "lessons/looking.h"
#include "lessons/principal_plane.h"
#include "lessons/sentence.h"
#include "lessons/word2vec/watched_run.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr int mostSteps = 1000000;
constexpr int pairsInAPicture = 1000;
constexpr double mostRanked = 8;

const char* standardWords(bool isEnglish)
{
    return isEnglish
        ? "king queen prince princess man woman father mother son daughter uncle aunt brother sister boy girl "
          "dog cat mouse horse lion Paris France Rome Italy Berlin Germany Madrid Spain summer winter"
        : "König Königin Prinz Prinzessin Mann Frau Vater Mutter Sohn Tochter Onkel Tante Bruder Schwester "
          "Junge Mädchen Hund Katze Maus Pferd Löwe Paris Frankreich Rom Italien Berlin Deutschland Madrid "
          "Spanien Sommer Winter";
}

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"corpus", Choice, "de", {"de", "en"}},
        {"step", Integer, "400000", {}, 0, mostSteps},
        {"pair", Choice, "next", {"next", "watched"}},
        {"rate", Number, "0.1", {}, 0.0001, 0.5},
        {"later_rate", Number, "0.02", {}, 0.0001, 0.5},
        {"later_from", Integer, "300000", {}, 0, mostSteps},
        {"seed", Integer, "1", {}, 0, 4294967295.0},
        {"word", Text, "König", {}, 1, 200},
        {"a", Text, "König", {}, 1, 200},
        {"b", Text, "Mann", {}, 1, 200},
        {"c", Text, "Frau", {}, 1, 200},
        {"expected", Text, "Königin", {}, 1, 200},
        {"words", Text, standardWords(false), {}, 1, 4000},
        {"sentences", Integer, "10000", {}, 200, 20000},
        {"dimension", Integer, "24", {}, 2, 50},
        {"window", Integer, "3", {}, 1, 10},
        {"negatives", Integer, "5", {}, 1, 10},
    };
}

/// Words as rows of the run's tables.
struct Watched {
    int word;
    std::array<int, 4> analogy;
    std::vector<int> shown;
};

class Builder {
public:
    Builder(const Parameters& parameters, const RunState& run, const Watched& watched)
        : m_parameters(parameters), m_run(run), m_watched(watched)
    {}

    Scene scene()
    {
        recordText();
        recordPair();
        recordTraining();
        Scene scene;
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.parameters["word"] = word(m_watched.word);
        const std::array<const char*, 4> names{"a", "b", "c", "expected"};
        for (std::size_t i = 0; i < names.size(); ++i)
            scene.parameters[names[i]] = word(m_watched.analogy[i]);
        if (!m_parameters.isSet("words"))
            scene.parameters["words"] = standardWords(m_parameters.is("corpus", "en"));
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    const std::string& word(int row) const { return m_run.corpus->vocabulary.word(row); }
    ValueId id(const char* symbol) const { return m_trace[symbol]; }

    ValueId rowsOf(const char* table, const std::vector<int>& rows, const std::string& symbol)
    {
        return m_trace.apply(selectRows(), {{"rows", std::vector<double>(rows.begin(), rows.end())}}, {id(table)},
                             {symbol});
    }

    void recordText()
    {
        for (std::size_t i = 0; i < m_run.sentences.size(); ++i) {
            const std::string number = std::to_string(i + 1);
            Value text = textValue(m_run.sentences[i]);
            text.symbol = "sentence_" + number;
            m_trace.add(std::move(text));
            m_trace.apply(plainWords(), {}, {id(("sentence_" + number).c_str())}, {"words_" + number});
        }
        m_trace.apply(count(), {{"label", "words"}}, {id("sentence_1"), id("words_1")}, {"word_count"});
    }

    void recordPair()
    {
        Labels words = m_run.corpus->vocabulary.words();
        const SharedLabels labels = share(std::move(words));
        for (const auto& [symbol, table] : {std::pair{"vectors", &m_run.inputs}, {"outputs", &m_run.outputs}})
            m_trace.add({.symbol = symbol,
                         .content = share(Matrix(*table)),
                         .rows = labels,
                         .columns = nullptr,
                         .role = Role::Parameter});
        const PairStep& step = m_run.next;
        m_trace.add({.symbol = "steps_done",
                     .content = share(Matrix(Matrix::Constant(1, 1, double(step.number)))),
                     .rows = nullptr,
                     .columns = nullptr});
        rowsOf("vectors", {step.centre}, "centre");
        rowsOf("outputs", step.outputs, "others");
        m_trace.apply(matmulTransposed(), {}, {id("centre"), id("others")}, {"dots"});
        m_trace.apply(sigmoid(), {}, {id("dots")}, {"probabilities"});
        Matrix target = Matrix::Zero(1, Eigen::Index(step.outputs.size()));
        target(0, 0) = 1;
        m_trace.add({.symbol = "target",
                     .content = share(std::move(target)),
                     .rows = m_trace.value(id("dots")).rows,
                     .columns = m_trace.value(id("dots")).columns});
        m_trace.apply(logLoss(), {}, {id("probabilities"), id("target")}, {"losses"});
        m_trace.apply(rowSum(), {}, {id("losses")}, {"loss"});
        m_trace.apply(subtract(), {}, {id("probabilities"), id("target")}, {"errors"});
        m_trace.apply(matmul(), {}, {id("errors"), id("others")}, {"centre_gradient"});
        m_trace.apply(transposedMatmul(), {}, {id("errors"), id("centre")}, {"other_gradients"});
        m_trace.apply(descend(), {{"rate", step.rate}}, {id("centre"), id("centre_gradient")}, {"moved_centre"});
        m_trace.apply(descend(), {{"rate", step.rate}}, {id("others"), id("other_gradients")}, {"moved_others"});
        m_trace.apply(matmulTransposed(), {}, {id("moved_centre"), id("moved_others")}, {"dots_after"});
    }

    /// What the table knows once the step is done.
    void recordTraining()
    {
        m_trace.apply(replaceRows(), {{"rows", std::vector<double>{double(m_run.next.centre)}}},
                      {id("vectors"), id("moved_centre")}, {"learned"});
        const ValueId shown = rowsOf("learned", m_watched.shown, "shown");
        recordPrincipalPlane(m_trace, shown, "");

        rowsOf("learned", {m_watched.word}, "watched");
        m_trace.apply(cosine(), {}, {id("watched"), id("learned")}, {"cosines"});
        m_trace.apply(rankRow(),
                      {{"row", 0.0}, {"count", mostRanked}, {"without", std::vector<double>{double(m_watched.word)}}},
                      {id("cosines")}, {"neighbours"});

        const auto& [a, b, c, expected] = m_watched.analogy;
        rowsOf("learned", {a}, "a");
        rowsOf("learned", {b}, "b");
        rowsOf("learned", {c}, "c");
        const std::string minus = word(a) + "−" + word(b);
        m_trace.apply(subtract(), {}, {id("a"), id("b")}, {"difference", Purpose::None, share(Labels{minus})});
        m_trace.apply(add(), {}, {id("difference"), id("c")},
                      {"goal", Purpose::None, share(Labels{minus + "+" + word(c)})});
        m_trace.apply(cosine(), {}, {id("goal"), id("learned")}, {"goal_cosines"});
        m_trace.apply(placeInRow(),
                      {{"row", 0.0},
                       {"column", double(expected)},
                       {"without", std::vector<double>{double(a), double(b), double(c)}}},
                      {id("goal_cosines")}, {"place"});
        addCurve("loss_curve", "loss", m_run.losses, 1, PairRun::curveStride);
        addCurve("place_curve", "place", m_run.places, 0, RunState::placeStride);
    }

    void addCurve(const char* symbol, const char* column, const std::vector<double>& numbers, int first, int stride)
    {
        Labels steps;
        for (std::size_t i = 0; i < numbers.size(); ++i)
            steps.push_back(std::to_string(first + int(i) * stride));
        m_trace.add(
            {.symbol = symbol,
             .content = share(Matrix(Eigen::Map<const Eigen::VectorXd>(numbers.data(), Eigen::Index(numbers.size())))),
             .rows = share(std::move(steps)),
             .columns = share(Labels{column})});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking at(m_trace);
        std::vector<Stage> all;
        std::vector<Panel> sentences;
        for (std::size_t i = 0; i < m_run.sentences.size(); ++i)
            sentences.push_back(at.panel(Tokens, "words_" + std::to_string(i + 1)));
        all.push_back({.id = "text",
                       .panels = sentences,
                       .focus = at.cell("word_count"),
                       .question = at.number(at.cell("word_count"))});
        all.push_back({.id = "pair",
                       .panels = {at.signedHeatmap("centre"), at.signedHeatmap("others"), at.signedHeatmap("dots")},
                       .focus = at.cell("dots"),
                       .question = at.sign(at.cell("dots", 0, 1))});
        const Panel probabilities = at.shares(Heatmap, "probabilities");
        all.push_back({.id = "sigmoid",
                       .panels = {at.signedHeatmap("dots"), probabilities, at.panel(Heatmap, "target")},
                       .focus = at.cell("probabilities"),
                       .question = at.amongRow("probabilities")});
        all.push_back({.id = "loss",
                       .panels = {probabilities, at.panel(Heatmap, "losses"), at.panel(Table, "loss")},
                       .focus = at.cell("loss"),
                       .question = at.amongRow("losses")});
        all.push_back(
            {.id = "gradient",
             .panels = {at.signedHeatmap("errors"), at.signedHeatmap("others"), at.signedHeatmap("centre_gradient")},
             .focus = at.cell("centre_gradient"),
             .question = at.sign(at.cell("errors"))});
        all.push_back(
            {.id = "update",
             .panels = {at.signedHeatmap("centre_gradient"), at.signedHeatmap("moved_centre"),
                        at.signedHeatmap("dots_after")},
             .focus = at.cell("moved_centre"),
             .question = at.sign(at.cell("centre_gradient", 0, m_trace.value(id("centre")).columnCount() - 1)),
             .columns = 1});

        Panel plane = at.panel(Scatter, "plane");
        const auto found = std::find(m_watched.shown.begin(), m_watched.shown.end(), m_watched.word);
        if (found != m_watched.shown.end())
            plane.marked = {int(found - m_watched.shown.begin())};
        Panel places = at.panel(Curve, "place_curve");
        places.logarithmic = true;
        all.push_back({.id = "training",
                       .panels = {plane, at.panel(Bars, "neighbours"), at.panel(Curve, "loss_curve"), places},
                       .focus = at.cell("place"),
                       .question = at.number(at.cell("place")),
                       .plays = Count{"step", mostSteps, pairsInAPicture, true},
                       .columns = 2});
        return all;
    }

    const Parameters& m_parameters;
    const RunState& m_run;
    const Watched& m_watched;
    Trace m_trace;
};

std::string watchedWord(const Parameters& parameters, const RunDescription& description)
{
    return description.corpus == "en" && !parameters.isSet("word") ? "king" : parameters.text("word");
}

Result<int> rowOf(const CorpusVocabulary& vocabulary, const std::string& word, bool isSet, const std::string& table)
{
    if (const auto row = vocabulary.find(word))
        return *row;
    if (isSet)
        return Error{ErrorCode::UnknownWord, {word, table}};
    return 0; // a text so short that it does not hold the lesson's own words
}

Result<Watched> readWatched(const Parameters& parameters, const RunDescription& description, const Corpus& corpus)
{
    const CorpusVocabulary& vocabulary = corpus.vocabulary;
    const std::string table = "miniwelt-" + description.corpus;
    const bool isEnglish = description.corpus == "en";
    Watched watched{};
    const Result<int> row = rowOf(vocabulary, watchedWord(parameters, description), parameters.isSet("word"), table);
    if (!row)
        return row.error();
    watched.word = *row;
    const std::array<const char*, 4> names{"a", "b", "c", "expected"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Result<int> one = rowOf(vocabulary, description.analogy[i], parameters.isSet(names[i]), table);
        if (!one)
            return one.error();
        watched.analogy[i] = *one;
    }
    const std::string words = parameters.isSet("words") ? parameters.text("words") : standardWords(isEnglish);
    for (const std::string& word : splitAtWhiteSpace(words))
        if (const auto at = vocabulary.find(word);
            at && std::find(watched.shown.begin(), watched.shown.end(), *at) == watched.shown.end())
            watched.shown.push_back(*at);
    for (int extra = 0; watched.shown.size() < 3 && extra < vocabulary.size(); ++extra)
        if (std::find(watched.shown.begin(), watched.shown.end(), extra) == watched.shown.end())
            watched.shown.push_back(extra);
    return watched;
}

/// The word whose last update is asked for, if one is.
std::string updatedWord(const Parameters& parameters, const RunDescription& description)
{
    return parameters.is("pair", "watched") ? watchedWord(parameters, description) : std::string();
}

Result<Scene> makeScene(const Parameters& parameters)
{
    const RunDescription description = describeRun(parameters);
    const Result<RunState> run = runAt(description, parameters.integer("step"), updatedWord(parameters, description));
    if (!run)
        return run.error();
    const Result<Watched> watched = readWatched(parameters, description, *run->corpus);
    if (!watched)
        return watched.error();
    return Builder(parameters, *run, *watched).scene();
}

Result<Done> prepare(const Parameters& parameters, const Progress& progress)
{
    const RunDescription description = describeRun(parameters);
    const Result<RunState> run =
        runAt(description, parameters.integer("step"), updatedWord(parameters, description), progress);
    if (!run)
        return run.error();
    return Done{};
}

} // namespace

const Lesson& word2vecLesson()
{
    static const Lesson lesson{
        .id = "word2vec",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"text", "pair", "sigmoid", "loss", "gradient", "update", "training"},
        .errata = {},
        .scene = makeScene,
        .prepare = prepare,
    };
    return lesson;
}

} // namespace durchblick
