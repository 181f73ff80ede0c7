#include "lessons/self_attention/lesson.h"

#include "core/ops/attention.h"
#include "core/ops/lengths.h"
#include "core/ops/mask.h"
#include "core/ops/products.h"
#include "lessons/self_attention/given.h"

namespace durchblick {

namespace {

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"example", Choice, "slide", {"slide", "notebook"}},
        {"sentence", Text, lectureSentence(), {}, 1, 4000},
        {"focus", Token, "von"},
        {"mask", Choice, "slide", {"slide", "self", "causal"}},
        {"scaled", Choice, "yes", {"yes", "no"}},
        {"vectors", Choice, "drawn", {"drawn", "miniwelt"}},
        {"seed", Integer, "42", {}, 0, 4294967295.0},
        {"size", Integer, "4", {}, 1, mostSize},
        {"x", Matrix, "2 0 1 1; 0 2 0 1; 1 1 0 0; 0 1 3 1; 1 2 1 0"},
        {"W_Q", Matrix, "1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1"},
        {"W_K", Matrix, "0.5 0 0 0; 0 0.5 0 0; 0 0 0.5 0; 0 0 0 0.5"},
        {"W_V", Matrix, "0.5 0 0 0; 0 0.5 0 0; 0 0 0.5 0; 0 0 0 0.5"},
    };
}

/// Reads the trace while the stages are put together.
class Stages {
public:
    Stages(const Given& given) : m_trace(given.trace), m_mask(given.mask), m_focus(given.focus) {}

    std::vector<Stage> all() const
    {
        const int tokens = m_trace.value(id("x")).rowCount();
        const Cell score = largestOfRow("scores", m_focus);
        const int winner = score.column;
        const Cell query = largestOfRow("q", m_focus);
        const Cell key = largestOfRow("k", winner);
        const Cell weight{id("weights"), m_focus, winner};
        const Cell output = largestOfRow("output", m_focus);
        const auto cell = [this](const char* symbol, int row, int column) { return Cell{id(symbol), row, column}; };
        using enum PanelKind;

        std::vector<Stage> stages;
        stages.push_back({"vectors",
                          {tokensPanel(), heatmap("x", ColourScale::Diverging), vectors("x")},
                          {},
                          among(column("x", query.column), true),
                          {},
                          12});
        stages.push_back({"projections", {heatmap("W_Q"), heatmap("W_K"), heatmap("W_V")}, {}, number(query), {}, 12});
        stages.push_back({"query",
                          {tokensPanel(), row("x", ColourScale::Diverging), heatmap("W_Q"), row("q")},
                          query,
                          sign(cell("q", m_focus, lastColumn("q"))),
                          {},
                          13});
        stages.push_back({"keys",
                          {tokensPanel(), heatmap("x", ColourScale::Diverging), heatmap("W_K"), heatmap("k")},
                          key,
                          number(key),
                          {},
                          13});
        stages.push_back(
            {"products",
             {tokensPanel(), row("q"), heatmap("k"), row("products", ColourScale::Sequential), bars("products")},
             cell("products", m_focus, winner),
             among(visible("products", m_focus)),
             {},
             13});
        stages.push_back(
            {"scores",
             {tokensPanel(), heatmap("q"), heatmap("k"), heatmap("scores", ColourScale::Sequential), bars("scores")},
             score,
             among(visible("weights", m_focus)),
             {},
             13});
        stages.push_back(
            {"mask",
             {tokensPanel(), heatmap("scores", ColourScale::Sequential), heatmap("masked", ColourScale::Sequential)},
             cell("masked", m_focus, m_focus),
             sign(cell("weights", m_focus, m_focus)),
             {},
             13});
        Question least = among(visible("weights", m_focus));
        least.smallest = true;
        stages.push_back(
            {"softmax",
             {tokensPanel(), row("masked", ColourScale::Sequential), row("exponentials", ColourScale::Sequential),
              row("sums", ColourScale::Sequential), row("weights", ColourScale::Sequential), bars("weights")},
             weight,
             least,
             {},
             13});
        stages.push_back({"output",
                          {tokensPanel(), row("weights", ColourScale::Sequential), heatmap("v"),
                           row("output", ColourScale::Diverging)},
                          output,
                          among(rowCells("output", m_focus)),
                          {},
                          14});
        // Asked about another token than the one that has been followed so far: its answer is already known.
        const int other = m_focus == 0 && tokens > 1 ? 1 : 0;
        stages.push_back(
            {"all",
             {heatmap("weights", ColourScale::Sequential), heatmap("v"), heatmap("output", ColourScale::Diverging)},
             output,
             among(visible("weights", other)),
             {},
             14});
        std::vector<Cell> strongest;
        for (int token = 0; token < tokens; ++token)
            strongest.push_back(largestOfRow("weights", token));
        stages.push_back(
            {"heatmap", {heatmap("weights", ColourScale::Sequential)}, weight, among(strongest, true), {}, 14});
        const auto calculate = [&](std::string_view stage, std::vector<Cell> cells) {
            for (Stage& one : stages)
                if (one.id == stage)
                    one.blanks = std::move(cells);
        };
        calculate("vectors", {cell("lengths", m_focus, 0), cell("lengths", winner, 0)});
        calculate("projections",
                  {query, cell("k", m_focus, std::min(query.column, lastColumn("k"))),
                   cell("v", m_focus, std::min(query.column, lastColumn("v")))});
        calculate("query", few(rowCells("q", m_focus)));
        calculate("keys", few(rowCells("k", winner)));
        std::vector<Cell> ofOther = few(visible("weights", other));
        for (const Cell& one : few(rowCells("output", other)))
            ofOther.push_back(one);
        calculate("all", std::move(ofOther));
        calculate("heatmap", few(strongest));
        return stages;
    }

private:
    /// As many as one calculates by hand.
    static std::vector<Cell> few(std::vector<Cell> cells)
    {
        constexpr std::size_t most = 5;
        if (cells.size() > most)
            cells.resize(most);
        return cells;
    }
    ValueId id(const char* symbol) const { return m_trace[symbol]; }
    int lastColumn(const char* symbol) const { return m_trace.value(id(symbol)).columnCount() - 1; }

    Cell largestOfRow(const char* symbol, int row) const
    {
        Cell largest{id(symbol), row, -1};
        for (int i = 0; i <= lastColumn(symbol); ++i) {
            const Cell candidate{id(symbol), row, i};
            const bool counts = !isWeighed(symbol) || isVisible(m_mask, row, i);
            if (counts && (largest.column < 0 || m_trace.number(candidate) > m_trace.number(largest)))
                largest = candidate;
        }
        largest.column = std::max(largest.column, 0);
        return largest;
    }

    /// Values with a column for each key: only those count that the query may see.
    static bool isWeighed(std::string_view symbol)
    {
        return symbol == "products" || symbol == "scores" || symbol == "weights";
    }

    std::vector<Cell> rowCells(const char* symbol, int row) const
    {
        std::vector<Cell> cells;
        for (int i = 0; i <= lastColumn(symbol); ++i)
            cells.push_back({id(symbol), row, i});
        return cells;
    }
    std::vector<Cell> visible(const char* symbol, int row) const
    {
        std::vector<Cell> cells = rowCells(symbol, row);
        std::erase_if(cells, [&](const Cell& cell) { return !isVisible(m_mask, row, cell.column); });
        return cells.empty() ? rowCells(symbol, row) : cells;
    }
    std::vector<Cell> column(const char* symbol, int column) const
    {
        std::vector<Cell> cells;
        for (int i = 0; i < m_trace.value(id(symbol)).rowCount(); ++i)
            cells.push_back({id(symbol), i, column});
        return cells;
    }

    static Question among(std::vector<Cell> cells, bool namesRows = false)
    {
        return {Question::Kind::Winner, std::move(cells), false, namesRows};
    }
    static Question sign(const Cell& cell) { return {Question::Kind::Sign, {cell}, false, false}; }
    static Question number(const Cell& cell) { return {Question::Kind::Number, {cell}, false, false}; }

    Panel tokensPanel() const { return {PanelKind::Tokens, id("x"), {}, Cell{id("x"), m_focus, 0}}; }
    Panel heatmap(const char* symbol, ColourScale colours = ColourScale::Purpose) const
    {
        Panel panel{PanelKind::Heatmap, id(symbol), {}, {}, colours, {}};
        if (std::string_view(symbol) == "weights")
            panel.range = std::pair(0.0, 1.0);
        return panel;
    }
    /// Only the row of the token that asks.
    Panel row(const char* symbol, ColourScale colours = ColourScale::Purpose) const
    {
        Panel panel = heatmap(symbol, colours);
        panel.rows = {m_focus};
        return panel;
    }
    Panel bars(const char* symbol) const { return {PanelKind::Bars, id(symbol), {m_focus}}; }
    Panel vectors(const char* symbol) const { return {PanelKind::Vectors, id(symbol)}; }

    const Trace& m_trace;
    const std::string& m_mask;
    int m_focus;
};

Result<Scene> makeScene(const Parameters& parameters)
{
    Result<Given> read = readGiven(parameters);
    if (!read)
        return read.error();
    Given given = *std::move(read);

    // Weights act as on the slide: q = W_Q · x for each token, so all of them at once are X · W_Qᵀ.
    Trace& trace = given.trace;
    const ValueId x = trace["x"];
    trace.apply(rowLength(), {}, {x}, {"lengths"});
    const ValueId q = trace.apply(matmulTransposed(), {}, {x, trace["W_Q"]}, {"q", Purpose::Query});
    const ValueId k = trace.apply(matmulTransposed(), {}, {x, trace["W_K"]}, {"k", Purpose::Key});
    const ValueId v = trace.apply(matmulTransposed(), {}, {x, trace["W_V"]}, {"v", Purpose::Value});
    const double d = given.isScaled ? trace.value(k).columnCount() : 1;
    const ValueId weights = recordWeights(trace, q, k, {d, given.mask});
    trace.apply(matmul(), {}, {weights, v}, {"output"});

    Scene scene;
    scene.stages = Stages(given).all();
    for (const ParameterSpec& spec : parameterSpecs())
        if (spec.type != ParameterType::Matrix)
            scene.parameters[spec.name] = parameters.text(spec.name);
    scene.parameters["size"] = std::to_string(trace.value(x).columnCount());
    scene.parameters["focus"] = "#" + std::to_string(given.focus);
    scene.parameters["mask"] = given.mask == "others" ? "slide" : given.mask == "all" ? "self" : "causal";
    scene.parameters["scaled"] = given.isScaled ? "yes" : "no";
    if (given.isDrawn)
        scene.remarks.push_back("drawn");
    if (given.isLearned)
        scene.remarks.push_back("learned");
    scene.trace = std::move(trace);
    return scene;
}

} // namespace

const std::string& lectureSentence()
{
    static const std::string sentence = "Paris ist die Hauptstadt von";
    return sentence;
}

const Lesson& selfAttentionLesson()
{
    static const Lesson lesson{
        .id = "self_attention",
        .chapter = "worked_example",
        .parameters = parameterSpecs(),
        .stages = {"vectors", "projections", "query", "keys", "products", "scores", "mask", "softmax", "output", "all",
                   "heatmap"},
        .errata = {{13, "sum", "self_attention#softmax:sums@4,0", "10.45"}},
        .scene = makeScene,
    };
    return lesson;
}

} // namespace durchblick
