#include "lessons/next_token/lesson.h"

#include "core/ops/blocks.h"
#include "core/ops/choosing.h"
#include "core/ops/cumulate.h"
#include "core/ops/draw.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/softmax.h"
#include "core/ops/table_row.h"
#include "core/trace/print.h"
#include "lessons/looking.h"
#include "lessons/place.h"
#include "lessons/self_attention/lesson.h"
#include "lessons/sentence.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double leastTemperature = 0.05, mostTemperature = 5;
constexpr int mostWords = 1000, mostSize = 1000;
constexpr double mostNumber = 1e6; // so that no logit leaves the range of doubles

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"example", Choice, "slide", {"slide", "unrounded"}},
        {"temperature", Number, "1", {}, leastTemperature, mostTemperature},
        {"top_k", Integer, "2", {}, 1, mostWords},
        {"top_p", Number, "0.7", {}, 0.01, 1},
        {"choice", Choice, "all", {"all", "greedy", "top_k", "top_p"}},
        {"seed", Integer, "42", {}, 0, 4294967295.0},
        {"words", Text, "Frankreich Deutschland Spanien", {}, 1, 4000},
        {"h", Matrix, "0.304 0.529 0.603 0.399"},
        {"W_out", Matrix, "1 0.5 1 0.5; 0 1 0 1; 1 0 1 0"},
    };
}

/// As many labels as rows: the words given, then numbers.
Labels wordsFor(const Parameters& parameters, Eigen::Index rows)
{
    Labels words = splitAtWhiteSpace(parameters.text("words"));
    words.resize(std::min(words.size(), std::size_t(rows)));
    while (std::ssize(words) < rows)
        words.push_back(std::to_string(words.size() + 1));
    return words;
}

Error wrongSize(const std::string& name, const Matrix& matrix, Eigen::Index rows, Eigen::Index columns)
{
    return {ErrorCode::MatrixSize,
            {name, std::to_string(matrix.rows()), std::to_string(matrix.cols()), std::to_string(rows),
             std::to_string(columns)}};
}

Error tooLarge(const std::string& name, const Matrix& matrix)
{
    const std::string most = shortest(mostNumber);
    return {ErrorCode::BadParameter, {name, shortest(matrix.cwiseAbs().maxCoeff()), "-" + most + " … " + most}};
}

/// Slide 13's output for "von" without the rounding that slide 15 begins with.
Matrix unroundedOutput()
{
    const Result<Scene> scene = makeScene(selfAttentionLesson(), {});
    return scene->trace.value(scene->trace["output"]).matrix().bottomRows(1);
}

class Builder {
public:
    Builder(const Parameters& parameters, Matrix h, Matrix weights)
        : m_parameters(parameters), m_words(wordsFor(parameters, weights.rows()))
    {
        m_trace.add({.symbol = "h",
                     .content = share(std::move(h)),
                     .rows = share(Labels{"von"}),
                     .columns = nullptr,
                     .role = Role::Given});
        m_trace.add({.symbol = "W_out",
                     .content = share(std::move(weights)),
                     .rows = share(Labels(m_words)),
                     .columns = nullptr,
                     .role = Role::Parameter});
    }

    Scene scene()
    {
        recordProbabilities();
        recordTemperatures();
        recordChoices();
        recordDraw();
        recordVocabulary();
        Scene scene;
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            if (spec.type != ParameterType::Matrix)
                scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    ValueId id(const std::string& symbol) const { return m_trace[symbol]; }

    void addGiven(const char* symbol, Matrix matrix, SharedLabels rows, SharedLabels columns)
    {
        m_trace.add({.symbol = symbol,
                     .content = share(std::move(matrix)),
                     .rows = std::move(rows),
                     .columns = std::move(columns),
                     .role = Role::Given});
    }

    void recordProbabilities()
    {
        m_trace.apply(matmulTransposed(), {}, {id("h"), id("W_out")}, {"logits"});
        const double temperature = m_parameters.number("temperature");
        addGiven("T", Matrix::Constant(1, 1, temperature), share(Labels{"von"}), share(Labels{"T"}));
        m_trace.apply(divide(), {}, {id("logits"), id("T")}, {"scaled"});
        m_trace.apply(exponential(), {}, {id("scaled")}, {"exponentials"});
        m_trace.apply(rowSum(), {}, {id("exponentials")}, {"sum"});
        m_trace.apply(divide(), {}, {id("exponentials"), id("sum")}, {"probabilities"});
    }

    /// The probabilities at every temperature, for the curve.
    void recordTemperatures()
    {
        std::vector<double> grid;
        for (int i = 0; i <= 8; ++i)
            grid.push_back(leastTemperature + 0.05 * i);
        for (double temperature = 0.6; temperature < mostTemperature + 0.01; temperature += 0.2)
            grid.push_back(temperature);
        const double present = m_parameters.number("temperature");
        std::erase_if(grid, [&](double other) { return std::abs(other - present) < 0.01; });
        grid.insert(std::upper_bound(grid.begin(), grid.end(), present), present);
        m_present = int(std::find(grid.begin(), grid.end(), present) - grid.begin());

        Labels labels;
        for (const double temperature : grid)
            labels.push_back(toText(temperature, {.decimals = 2}));
        const auto rows = Eigen::Index(grid.size());
        const SharedLabels shared = share(std::move(labels));
        addGiven("temperatures", Eigen::Map<const Eigen::VectorXd>(grid.data(), rows), shared, share(Labels{"T"}));
        m_trace.apply(selectRows(), {{"rows", std::vector<double>(grid.size(), 0.0)}}, {id("logits")},
                      {"repeated_logits", Purpose::None, shared});
        m_trace.apply(divide(), {}, {id("repeated_logits"), id("temperatures")}, {"logits_by_temperature"});
        m_trace.apply(softmax(), {}, {id("logits_by_temperature")}, {"by_temperature"});
    }

    void recordChoice(const std::string& name, const Operation& operation, Attributes attributes)
    {
        m_trace.apply(operation, std::move(attributes), {id("probabilities")}, {name + "_kept"});
        m_trace.apply(rowSum(), {}, {id(name + "_kept")}, {name + "_sum"});
        m_trace.apply(divide(), {}, {id(name + "_kept"), id(name + "_sum")}, {name + "_probabilities"});
    }

    void recordChoices()
    {
        const auto count = double(m_words.size());
        m_trace.apply(rankRow(), {{"row", 0.0}, {"count", count}, {"without", std::vector<double>{}}},
                      {id("probabilities")}, {"ranking"});
        m_trace.apply(cumulate(), {{"along", "column"}}, {id("ranking")}, {"running"});
        recordChoice("greedy", topK(), {{"count", 1.0}});
        recordChoice("top_k", topK(), {{"count", std::min(m_parameters.number("top_k"), count)}});
        recordChoice("top_p", topP(), {{"share", m_parameters.number("top_p")}});
    }

    std::string drawnFrom() const
    {
        return m_parameters.is("choice", "all") ? "probabilities" : m_parameters.text("choice") + "_probabilities";
    }

    void recordDraw()
    {
        const Attributes attributes{{"seed", m_parameters.number("seed")}, {"rows", 1.0}, {"columns", 1.0}};
        m_trace.apply(draw(), attributes, {}, {"u", Purpose::None, share(Labels{"u"})});
        m_trace.apply(cumulate(), {{"along", "row"}}, {id(drawnFrom())}, {"cumulated"});
        std::string names;
        for (const std::string& word : m_words)
            names += word + ' ';
        m_trace.apply(tableRow(), {{"columns", names + "u"}}, {id("cumulated"), id("u")}, {"bar"});
        m_trace.apply(pick(), {}, {id("cumulated"), id("u")}, {"chosen"});
    }

    /// Slide 16: three words "of many". What all the others weigh together is not printed; with the weight of one word of
    /// logit 0.5 all three printed shares come out.
    void recordVocabulary()
    {
        Matrix few(1, 3), many(1, 4);
        few << 3.2, 1.7, 1.2;
        many << few, 0.5;
        const Labels words{"Frankreich", "Deutschland", "Spanien"};
        Labels all = words;
        all.push_back("…");
        const SharedLabels row = share(Labels{"von"});
        addGiven("few_logits", few, row, share(Labels(words)));
        addGiven("many_logits", many, row, share(std::move(all)));
        m_trace.apply(softmax(), {}, {id("few_logits")}, {"few_probabilities"});
        m_trace.apply(softmax(), {}, {id("many_logits")}, {"many_probabilities"});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking at(m_trace);
        const Cell winner = at.largest("probabilities");
        const auto beside = [&](const std::string& symbol) { return at.cell(symbol, 0, winner.column); };
        Question least = at.amongRow("probabilities");
        least.smallest = true;
        Panel curve = at.shares(Curve, "by_temperature");
        curve.marked = {m_present};
        const std::string from = drawnFrom();
        std::vector<Cell> drawn = at.rowOf("cumulated");
        if (drawn.size() > 1)
            drawn.erase(drawn.begin()); // the first stretch ends where its share does
        drawn.push_back(at.cell("chosen"));
        return {
            {.id = "vector",
             .panels = {at.signedHeatmap("h"), at.signedHeatmap("W_out")},
             .focus = at.largest("h"),
             .question = at.amongColumn("W_out", at.largest("h").column),
             .slide = 15,
             .blanks = {at.cell("logits", 0, m_trace.value(id("logits")).columnCount() - 1)}},
            {.id = "logits",
             .panels = {at.signedHeatmap("h"), at.signedHeatmap("W_out"), at.signedHeatmap("logits"),
                        at.panel(Bars, "logits")},
             .focus = at.largest("logits"),
             .question = at.number(at.largest("logits")),
             .slide = 15,
             .blanks = at.rowOf("logits")},
            {.id = "temperature",
             .panels = {at.signedHeatmap("logits"), at.signedHeatmap("scaled"), curve},
             .focus = beside("scaled"),
             .question = at.number(beside("scaled")),
             .blanks = at.rowOf("scaled")},
            {.id = "exponentials",
             .panels = {at.signedHeatmap("scaled"), at.panel(Heatmap, "exponentials"), at.panel(Heatmap, "sum"),
                        at.panel(Bars, "exponentials")},
             .focus = at.cell("sum"),
             .question = at.amongRow("exponentials"),
             .slide = 16},
            {.id = "probabilities",
             .panels = {at.panel(Heatmap, "exponentials"), at.shares(Heatmap, "probabilities"),
                        at.shares(Bars, "probabilities")},
             .focus = winner,
             .question = least,
             .slide = 16},
            {.id = "greedy",
             .panels = {at.shares(Bars, "probabilities"), at.shares(Bars, "greedy_probabilities")},
             .focus = beside("greedy_probabilities"),
             .question = at.amongRow("greedy_probabilities")},
            {.id = "top_k",
             .panels = {at.shares(Heatmap, "probabilities"), at.shares(Heatmap, "top_k_kept"),
                        at.panel(Heatmap, "top_k_sum"), at.shares(Bars, "top_k_probabilities")},
             .focus = beside("top_k_probabilities"),
             .question = at.number(beside("top_k_probabilities"))},
            {.id = "top_p",
             .panels = {at.shares(Heatmap, "running"), at.shares(Heatmap, "top_p_kept"), at.panel(Heatmap, "top_p_sum"),
                        at.shares(Bars, "top_p_probabilities")},
             .focus = beside("top_p_probabilities"),
             .question = at.number(beside("top_p_probabilities"))},
            {.id = "draw",
             .panels = {at.shares(Bars, from), at.shares(Bars, "bar")},
             .focus = at.cell("chosen"),
             .question = at.number(at.cell("chosen")),
             .blanks = drawn},
            {.id = "vocabulary",
             .panels = {at.shares(Bars, "few_probabilities"), at.shares(Bars, "many_probabilities"),
                        at.signedHeatmap("many_logits")},
             .focus = at.cell("many_probabilities"),
             .question = at.number(at.cell("few_probabilities")),
             .slide = 16},
        };
    }

    const Parameters& m_parameters;
    Labels m_words;
    Trace m_trace;
    int m_present = 0; ///< the row of the curve that is the temperature asked for
};

Result<Scene> nextTokenScene(const Parameters& parameters)
{
    const bool isUnrounded = parameters.is("example", "unrounded") && !parameters.isSet("h");
    Matrix h = isUnrounded ? unroundedOutput() : parameters.matrix("h");
    Matrix weights = parameters.matrix("W_out");
    if (h.rows() != 1 || h.cols() > mostSize)
        return wrongSize("h", h, 1, std::min<Eigen::Index>(weights.cols(), mostSize));
    if (weights.cols() != h.cols() || weights.rows() > mostWords)
        return wrongSize("W_out", weights, std::min<Eigen::Index>(weights.rows(), mostWords), h.cols());
    if (h.cwiseAbs().maxCoeff() > mostNumber)
        return tooLarge("h", h);
    if (weights.cwiseAbs().maxCoeff() > mostNumber)
        return tooLarge("W_out", weights);
    return Builder(parameters, std::move(h), std::move(weights)).scene();
}

} // namespace

const Lesson& nextTokenLesson()
{
    static const Lesson lesson{
        .id = "next_token",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"vector", "logits", "temperature", "exponentials", "probabilities", "greedy", "top_k", "top_p",
                   "draw", "vocabulary"},
        .errata = {{15, "logit", "next_token#logits:logits@0,0", "1.372"}},
        .scene = nextTokenScene,
    };
    return lesson;
}

} // namespace durchblick
