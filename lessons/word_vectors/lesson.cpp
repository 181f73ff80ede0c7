#include "lessons/word_vectors/lesson.h"

#include "core/embedding/slide_table.h"
#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/cosine.h"
#include "core/ops/cut.h"
#include "core/ops/lengths.h"
#include "core/ops/mean.h"
#include "core/ops/products.h"
#include "core/ops/rank.h"
#include "core/ops/recorded.h"
#include "core/ops/softmax.h"
#include "core/ops/times.h"
#include "core/ops/tsne.h"
#include "lessons/looking.h"
#include "lessons/principal_plane.h"
#include "lessons/word_vectors/chosen.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr int mostShown = 12; // rows of a table on screen
constexpr int mostRanked = 8; // words in a ranking
constexpr int mostIterations = 500;
constexpr int mostWords = 400;

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    durchblick::Matrix slide = slideTable()->vectors().cast<double>();
    slide = slide.unaryExpr([](double number) { return std::round(number * 10) / 10; });
    return {
        {"vectors", File, "slide", {"slide", "miniwelt-de", "miniwelt-en"}, 1, 4096},
        {"first", Text, "Katze", {}, 1, 200},
        {"second", Text, "Hund", {}, 1, 200},
        {"a", Text, "König", {}, 1, 200},
        {"b", Text, "Mann", {}, 1, 200},
        {"c", Text, "Frau", {}, 1, 200},
        {"from", Text, "Mann", {}, 1, 400},
        {"to", Text, "Frau", {}, 1, 400},
        {"across", Integer, "4", {}, 1, 4096},
        {"up", Integer, "5", {}, 1, 4096},
        {"count", Integer, "60", {}, 5, mostWords},
        {"iterations", Integer, std::to_string(mostIterations), {}, 0, mostIterations},
        {"perplexity", Number, "0", {}, 0, mostWords - 1}, // 0: as it fits the number of words
        {"seed", Integer, "1", {}, 0, 4294967295.0},
        {"sentence", Text, "Er sitzt auf der Bank", {}, 1, 400},
        {"other", Text, "Sie bringt Geld zur Bank", {}, 1, 400},
        {"x", Matrix, matrixToText(slide)},
    };
}

/// Which numbers of the vectors go to the right and upwards, counted from 1.
struct Axes {
    int across = 1, up = 1;
};

Result<Axes> readAxes(const Parameters& parameters, int dimensions)
{
    const Result<int> across = integerWithin(parameters, "across", 1, dimensions);
    if (!across)
        return across.error();
    const Result<int> up = integerWithin(parameters, "up", 1, dimensions);
    if (!up)
        return up.error();
    return Axes{*across, *up};
}

/// A point cares for at least one other and at most for all of them.
std::optional<Error> wrongPerplexity(const Parameters& parameters, int words)
{
    const double perplexity = parameters.number("perplexity");
    if (perplexity == 0 || (perplexity >= 1 && perplexity <= words - 1))
        return std::nullopt;
    return Error{ErrorCode::BadParameter,
                 {"perplexity", parameters.text("perplexity"), "0|1 … " + std::to_string(words - 1)}};
}

class Builder {
public:
    Builder(const Parameters& parameters, const Axes& axes, ChosenWords chosen, Contexts contexts)
        : m_parameters(parameters), m_axes(axes), m_chosen(std::move(chosen)), m_contexts(std::move(contexts))
    {}

    Scene scene()
    {
        recordWords();
        recordSimilarity();
        recordAnalogy();
        recordAxis();
        recordProjection();
        recordContexts();
        Scene scene;
        if (const int skipped = m_chosen.table.skipped; skipped > 0) {
            m_trace.add({.symbol = "skipped_words",
                         .content = share(Matrix(Matrix::Constant(1, 1, skipped))),
                         .rows = {},
                         .columns = {},
                         .role = Role::Given});
            scene.remarks.push_back("skipped_words");
        }
        scene.stages = stages();
        for (const ParameterSpec& spec : parameterSpecs())
            if (spec.type != ParameterType::Matrix)
                scene.parameters[spec.name] = m_parameters.text(spec.name);
        const auto word = [&](int place) { return m_chosen.words[std::size_t(place)]; };
        scene.parameters["first"] = word(m_chosen.first);
        scene.parameters["second"] = word(m_chosen.second);
        scene.parameters["a"] = word(m_chosen.a);
        scene.parameters["b"] = word(m_chosen.b);
        scene.parameters["c"] = word(m_chosen.c);
        scene.parameters["from"] = wordsAt(m_chosen.from, " ");
        scene.parameters["to"] = wordsAt(m_chosen.to, " ");
        scene.parameters["across"] = std::to_string(m_axes.across);
        scene.parameters["up"] = std::to_string(m_axes.up);
        scene.ranges["across"] = scene.ranges["up"] = {1, columns("x")};
        scene.ranges["perplexity"] = {0, std::min<double>(mostWords, double(m_chosen.words.size())) - 1};
        if (m_trace.number({id("axis_length"), 0, 0}) == 0)
            scene.remarks.push_back("no_axis");
        scene.parameters["sentence"] = m_contexts.sentence;
        scene.parameters["other"] = m_contexts.other;
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    bool isSlide() const { return m_chosen.table.name == "slide"; }
    ValueId id(const char* symbol) const { return m_trace[symbol]; }
    int columns(const char* symbol) const { return m_trace.value(id(symbol)).columnCount(); }

    std::string wordsAt(const std::vector<int>& places, const char* between) const
    {
        std::string all;
        for (const int place : places)
            all += (all.empty() ? "" : between) + m_chosen.words[std::size_t(place)];
        return all;
    }

    ValueId rowsOf(const char* table, const std::vector<int>& rows, const std::string& symbol)
    {
        const std::vector<double> numbers(rows.begin(), rows.end());
        return m_trace.apply(selectRows(), {{"rows", numbers}}, {id(table)}, {symbol});
    }

    void recordWords()
    {
        Labels words = m_chosen.words;
        m_trace.add({.symbol = "x",
                     .content = share(Matrix(m_chosen.x)),
                     .rows = share(std::move(words)),
                     .columns = m_chosen.table.dimensions,
                     .role = isSlide() ? Role::Given : Role::Parameter});
        // A long table is shown by those that are asked for and its first ones.
        std::vector<int> rows{m_chosen.first, m_chosen.second, m_chosen.a, m_chosen.b, m_chosen.c};
        rows.insert(rows.end(), m_chosen.from.begin(), m_chosen.from.end());
        rows.insert(rows.end(), m_chosen.to.begin(), m_chosen.to.end());
        for (int row = 0; row < int(m_chosen.words.size()) && int(rows.size()) < 4 * mostShown; ++row)
            rows.push_back(row);
        for (const int row : rows)
            if (std::find(m_rows.begin(), m_rows.end(), row) == m_rows.end() && int(m_rows.size()) < mostShown)
                m_rows.push_back(row);
        std::sort(m_rows.begin(), m_rows.end());
        rowsOf("x", m_rows, "shown");
    }

    void recordSimilarity()
    {
        rowsOf("x", {m_chosen.first}, "u");
        rowsOf("x", {m_chosen.second}, "v");
        m_trace.apply(matmulTransposed(), {}, {id("u"), id("v")}, {"dot"});
        m_trace.apply(rowLength(), {}, {id("u")}, {"u_length"});
        m_trace.apply(rowLength(), {}, {id("v")}, {"v_length"});
        m_trace.apply(cosine(), {}, {id("u"), id("v")}, {"cosine"});
        m_trace.apply(angle(), {}, {id("cosine")}, {"angle"});
        m_trace.apply(distance(), {}, {id("u"), id("v")}, {"distance"});
        m_trace.apply(cosine(), {}, {id("shown"), id("shown")}, {"cosines"});
        m_trace.apply(cosine(), {}, {id("u"), id("x")}, {"u_cosines"});
        rank("u_cosines", {double(m_chosen.first)}, "neighbours");
    }

    void rank(const char* cosines, const std::vector<double>& without, const std::string& symbol)
    {
        const int left = columns(cosines) - int(without.size());
        m_trace.apply(rankRow(),
                      {{"row", 0.0}, {"count", double(std::min(mostRanked, std::max(left, 1)))}, {"without", without}},
                      {id(cosines)}, {symbol});
    }

    void recordAnalogy()
    {
        const auto word = [&](int place) { return m_chosen.words[std::size_t(place)]; };
        const std::string minus = word(m_chosen.a) + "−" + word(m_chosen.b);
        rowsOf("x", {m_chosen.a}, "a");
        rowsOf("x", {m_chosen.b}, "b");
        rowsOf("x", {m_chosen.c}, "c");
        m_trace.apply(subtract(), {}, {id("a"), id("b")}, {"difference", Purpose::None, share(Labels{minus})});
        m_trace.apply(add(), {}, {id("difference"), id("c")},
                      {"target", Purpose::None, share(Labels{minus + "+" + word(m_chosen.c)})});
        m_trace.apply(cosine(), {}, {id("target"), id("x")}, {"target_cosines"});
        rank("target_cosines", {}, "ranking_all");
        std::vector<double> inputs{double(m_chosen.a), double(m_chosen.b), double(m_chosen.c)};
        std::sort(inputs.begin(), inputs.end());
        inputs.erase(std::unique(inputs.begin(), inputs.end()), inputs.end());
        if (inputs.size() == m_chosen.words.size()) // no other word could be the answer
            inputs.clear();
        rank("target_cosines", inputs, "ranking");

        const Value& ranking = m_trace.value(id("ranking"));
        const auto best = std::find(m_chosen.words.begin(), m_chosen.words.end(), ranking.rowLabel(0));
        rowsOf("x", {int(best - m_chosen.words.begin())}, "best");
        const ValueId path = m_trace.apply(
            stack(), {}, {id("a"), id("b"), id("c"), id("difference"), id("target"), id("best")}, {"path"});
        if (!isSlide())
            recordPrincipalPlane(m_trace, path, "path_");
    }

    /// A direction of the reader's own, from the mean of some words to that of others, and where each word lies along it.
    void recordAxis()
    {
        const std::string from = wordsAt(m_chosen.from, "+"), to = wordsAt(m_chosen.to, "+");
        rowsOf("x", m_chosen.from, "from_words");
        rowsOf("x", m_chosen.to, "to_words");
        m_trace.apply(columnMean(), {}, {id("from_words")}, {"from_end", Purpose::None, share(Labels{from})});
        m_trace.apply(columnMean(), {}, {id("to_words")}, {"to_end", Purpose::None, share(Labels{to})});
        const SharedLabels name = share(Labels{from + "→" + to});
        m_trace.apply(subtract(), {}, {id("to_end"), id("from_end")}, {"axis", Purpose::None, name});
        m_trace.apply(rowLength(), {}, {id("axis")}, {"axis_length"});
        m_trace.apply(divide(), {}, {id("axis"), id("axis_length")}, {"direction"});
        m_trace.apply(add(), {}, {id("from_end"), id("to_end")}, {"ends_sum"});
        m_trace.apply(times(), {{"factor", 0.5}}, {id("ends_sum")}, {"middle"});
        m_trace.apply(subtract(), {}, {id("shown"), id("middle")}, {"from_middle"});
        m_trace.apply(matmulTransposed(), {}, {id("direction"), id("from_middle")}, {"positions"});
        m_trace.apply(rankRow(), {{"row", 0.0}, {"count", double(m_rows.size())}, {"without", std::vector<double>{}}},
                      {id("positions")}, {"axis_ranking"});
    }

    void recordProjection()
    {
        recordPrincipalPlane(m_trace, id("x"), "");
        m_trace.apply(tsneArrangement(),
                      {{"iterations", m_parameters.number("iterations")},
                       {"perplexity", m_parameters.number("perplexity")},
                       {"seed", m_parameters.number("seed")}},
                      {id("x")}, {"tsne"});
    }

    /// The same word in two sentences: the same row of the same table.
    void recordContexts()
    {
        const VectorTable& table = m_contexts.table.table();
        const std::string& word = table.word(m_contexts.word);
        for (const char* name : {"sentence", "other"}) {
            Value text = textValue(std::string_view(name) == "other" ? m_contexts.other : m_contexts.sentence);
            text.symbol = name;
            m_trace.add(std::move(text));
            m_trace.apply(plainWords(), {}, {id(name)}, {std::string(name) + "_words"});
        }
        m_trace.add({.symbol = "table_row",
                     .content = share(Matrix(table.vectors().row(m_contexts.word).cast<double>())),
                     .rows = share(Labels{word}),
                     .columns = m_contexts.table.dimensions,
                     .role = Role::Parameter});
        const auto lookUp = [&](const std::string& symbol, const char* number) {
            m_trace.apply(selectRows(), {{"rows", std::vector<double>{0}}}, {id("table_row")},
                          {symbol, Purpose::None, share(Labels{word + number})});
        };
        lookUp("in_sentence", "(1)");
        lookUp("in_other", "(2)");
        m_trace.apply(stack(), {}, {id("in_sentence"), id("in_other")}, {"both"});
        m_trace.apply(distance(), {}, {id("in_sentence"), id("in_other")}, {"apart"});
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking at(m_trace);
        std::vector<Stage> all;
        const int up = m_axes.up - 1;
        const int across = m_axes.across - 1;
        const int first = placeIn(m_rows, m_chosen.first);
        const int second = placeIn(m_rows, m_chosen.second);

        const char* const rows = isSlide() ? "x" : "shown";
        all.push_back({.id = "table",
                       .panels = {at.signedHeatmap(rows)},
                       .focus = at.cell(rows),
                       .question = at.amongColumn(rows, up),
                       .slide = 11,
                       .blanks = {{id("distance"), 0, 0}}});

        Panel plane = at.panel(Scatter, "shown");
        plane.axes = {across, up};
        plane.marked = {first, second};
        plane.arrows = {{std::nullopt, first}, {std::nullopt, second}};
        all.push_back({.id = "arrows",
                       .panels = {plane},
                       .focus = at.cell("shown", first, up),
                       .question = at.sign(at.cell("shown", second, across)),
                       .slide = 11,
                       .blanks = {{id("u_length"), 0, 0}, {id("v_length"), 0, 0}}});

        all.push_back({.id = "similarity",
                       .panels = {at.signedHeatmap("u"), at.signedHeatmap("v"), at.panel(Table, "dot"),
                                  at.panel(Table, "u_length"), at.panel(Table, "v_length"), at.panel(Table, "cosine"),
                                  at.panel(Table, "angle"), at.panel(Table, "distance")},
                       .focus = at.cell("cosine", 0, 0),
                       .question = at.sign(at.cell("dot", 0, 0)),
                       .slide = 11});
        all.push_back({.id = "cosines",
                       .panels = {at.signedHeatmap("cosines", 1)},
                       .focus = at.cell("cosines", first, second),
                       .question = otherThan("cosines", first),
                       .slide = 11});
        all.push_back({.id = "neighbours",
                       .panels = {at.panel(Bars, "neighbours")},
                       .focus = at.cell("neighbours", 0, 0),
                       .question = at.sign(at.cell("neighbours", m_trace.value(id("neighbours")).rowCount() - 1, 0)),
                       .slide = 11});

        // a, b, c, a - b, the target, the nearest word.
        Panel path = at.panel(Scatter, isSlide() ? "path" : "path_plane");
        if (isSlide())
            path.axes = {across, up};
        path.marked = {4, 5};
        path.arrows = {{0, 3}, {3, 4}};
        if (isSlide())
            path.arrows.insert(path.arrows.begin(), Arrow{std::nullopt, 0});
        Panel sum = at.signedHeatmap("path");
        std::vector<Cell> differences;
        for (const char* symbol : {"difference", "target"})
            for (int i = 0; i < std::min(5, columns(symbol)); ++i)
                differences.push_back({id(symbol), 0, i});
        const int column = up;
        all.push_back({.id = "analogy",
                       .panels = {path, sum},
                       .focus = at.cell("target", 0, column),
                       .question = at.sign(at.cell("difference", 0, across)),
                       .slide = 11,
                       .blanks = differences});
        all.push_back({.id = "ranking",
                       .panels = {at.panel(Bars, "ranking_all"), at.panel(Bars, "ranking")},
                       .focus = at.cell("ranking", 0, 0),
                       .question = nearestToTarget(),
                       .slide = 11});

        all.push_back(
            {.id = "axis",
             .panels = {at.signedHeatmap("axis"), at.signedHeatmap("direction"), at.panel(Bars, "axis_ranking")},
             .focus = at.cell("positions", 0, first),
             .question = at.sign(firstOnAxis()),
             .slide = 11,
             .blanks = {at.cell("axis_length"), at.cell("positions", 0, first)}});

        Panel pca = at.panel(Scatter, "plane");
        Panel tsne = at.panel(Scatter, "tsne");
        for (Panel* one : {&pca, &tsne})
            one->marked = {m_chosen.first, m_chosen.second};
        if (columns("plane") < 2)
            pca.axes = {0, 0};
        all.push_back({.id = "projection",
                       .panels = {pca, tsne, at.panel(Table, "shares")},
                       .focus = at.cell("tsne", m_chosen.first, 0),
                       .question = at.number(at.cell("shares", 0, 0)),
                       .plays = Count{"iterations", mostIterations, 2, true},
                       .slide = 10,
                       .columns = 2});
        all.push_back({.id = "contexts",
                       .panels = {at.panel(Tokens, "sentence_words"), at.panel(Tokens, "other_words"),
                                  at.signedHeatmap("both"), at.panel(Table, "apart")},
                       .focus = at.cell("apart", 0, 0),
                       .question = at.number(at.cell("apart", 0, 0)),
                       .slide = 12});
        return all;
    }

    static int placeIn(const std::vector<int>& rows, int row)
    {
        return int(std::find(rows.begin(), rows.end(), row) - rows.begin());
    }
    Question otherThan(const char* symbol, int row) const
    {
        Question question;
        for (int column = 0; column < columns(symbol); ++column)
            if (column != row)
                question.cells.push_back({id(symbol), row, column});
        return question;
    }
    /// Where the first word stands in the ranking along the axis.
    Cell firstOnAxis() const
    {
        const Value& ranking = m_trace.value(id("axis_ranking"));
        int row = 0;
        while (row + 1 < ranking.rowCount() && ranking.rowLabel(row) != m_chosen.words[std::size_t(m_chosen.first)])
            ++row;
        return {id("axis_ranking"), row, 0};
    }
    /// The words shown but those reckoned with.
    Question nearestToTarget() const
    {
        Question question;
        const Value& ranking = m_trace.value(id("ranking"));
        for (int column = 0; column < columns("target_cosines"); ++column)
            for (int row = 0; row < std::min(5, ranking.rowCount()); ++row)
                if (ranking.rowLabel(row) == m_chosen.words[std::size_t(column)])
                    question.cells.push_back({id("target_cosines"), 0, column});
        return question;
    }

    const Parameters& m_parameters;
    Axes m_axes;
    ChosenWords m_chosen;
    Contexts m_contexts;
    std::vector<int> m_rows; // places of what "shown" holds
    Trace m_trace;
};

Result<Scene> makeScene(const Parameters& parameters)
{
    Result<ChosenWords> chosen = chooseWords(parameters);
    if (!chosen)
        return chosen.error();
    Result<Contexts> contexts = chooseContexts(parameters);
    if (!contexts)
        return contexts.error();
    const Result<Axes> axes = readAxes(parameters, int(chosen->x.cols()));
    if (!axes)
        return axes.error();
    if (const std::optional<Error> wrong = wrongPerplexity(parameters, int(chosen->words.size())))
        return *wrong;
    return Builder(parameters, *axes, *std::move(chosen), *std::move(contexts)).scene();
}

Result<Done> prepare(const Parameters& parameters, const Progress& progress)
{
    if (const Result<ChosenWords> chosen = chooseWords(parameters, progress); !chosen)
        return chosen.error();
    if (const Result<Contexts> contexts = chooseContexts(parameters, progress); !contexts)
        return contexts.error();
    return Done{};
}

} // namespace

const Lesson& wordVectorsLesson()
{
    static const Lesson lesson{
        .id = "word_vectors",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"table", "arrows", "similarity", "cosines", "neighbours", "analogy", "ranking", "axis", "projection",
                   "contexts"},
        .errata = {},
        .scene = makeScene,
        .prepare = prepare,
    };
    return lesson;
}

} // namespace durchblick
