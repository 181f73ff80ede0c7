#include "lessons/backpropagation/lesson.h"

#include "core/ops/add.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/spread.h"
#include "core/trace/print.h"
#include "lessons/backpropagation/run.h"
#include "lessons/looking.h"

#include <algorithm>

namespace durchblick {

namespace {

constexpr int mostSteps = 60, mostNodes = 20;
constexpr double slideTarget = 0.5; ///< slides 19 to 23: what the number z_t is to become

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    return {
        {"example", Choice, "scalar", {"scalar", "attention"}},
        {"forward", Integer, "0", {}, 0, mostNodes},
        {"backward", Integer, "0", {}, 0, mostNodes},
        {"step", Integer, "0", {}, 0, mostSteps},
        {"steps", Integer, "20", {}, 1, mostSteps},
        {"rate", Number, "0.05", {}, 0.001, 10},
        {"bar", Number, "0.01", {}, 0.001, 0.999},
        {"target", Integer, "0", {}, 0, 11},
        {"mask", Choice, "slide", {"slide", "self"}},
        {"scaled", Choice, "yes", {"yes", "no"}},
        {"words", Text, "Frankreich Deutschland Spanien", {}, 1, 4000},
        {"w", Matrix, "0.5"},
        {"x", Matrix, "2"},
        {"b", Matrix, "0.5"},
        {"t", Matrix, "4"},
        {"W_Q", Matrix, "1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1"},
        {"W_K", Matrix, "0.5 0 0 0; 0 0.5 0 0; 0 0 0.5 0; 0 0 0 0.5"},
        {"W_V", Matrix, "0.5 0 0 0; 0 0.5 0 0; 0 0 0.5 0; 0 0 0 0.5"},
        {"W_out", Matrix, "1 0.5 1 0.5; 0 1 0 1; 1 0 1 0"},
    };
}

/// Of no effect on the small calculation.
bool isOfAttention(const std::string& parameter)
{
    return parameter == "target" || parameter == "mask" || parameter == "scaled" || parameter == "words";
}

class Builder {
public:
    Builder(const Parameters& parameters, const BackpropagationExample& example, BackpropagationRun run)
        : m_parameters(parameters), m_example(example), m_run(std::move(run)),
          m_step(std::min(parameters.integer("step"), parameters.integer("steps")))
    {
        for (int node = 0; node < int(m_run.nodes.size()); ++node)
            if (m_run.trace.producer(m_run.nodes[std::size_t(node)].value))
                m_computed.push_back(node);
        m_forward = std::min(parameters.integer("forward"), int(m_computed.size()));
        m_backward = std::min(parameters.integer("backward"), int(m_run.arrivals.size()));
    }

    Scene scene()
    {
        const bool isSlides = recordSlides();
        Scene scene;
        scene.stages = {forward(), backward(), update(), repeat()};
        if (isSlides)
            scene.stages.push_back(comparison());
        for (const ParameterSpec& spec : parameterSpecs())
            if (spec.type != ParameterType::Matrix && (!isSmall() || !isOfAttention(spec.name)))
                scene.parameters[spec.name] = m_parameters.text(spec.name);
        scene.parameters["forward"] = std::to_string(m_forward);
        scene.parameters["backward"] = std::to_string(m_backward);
        scene.parameters["step"] = std::to_string(m_step);
        if (!isSmall()) {
            scene.parameters["target"] = std::to_string(m_example.askedColumn);
            scene.ranges["target"] = {0, m_run.trace.value(id("p")).columnCount() - 1};
        }
        scene.parameters["rate"] = shortest(m_example.rate);
        scene.parameters["bar"] = shortest(m_example.bar);
        if (isUnreached())
            scene.remarks.push_back("unreached");
        scene.trace = std::move(m_run.trace);
        return scene;
    }

private:
    ValueId id(const std::string& symbol) const { return m_run.trace[symbol]; }
    bool isUnreached() const { return m_run.first > m_parameters.integer("steps"); }
    bool isSmall() const { return m_parameters.is("example", "scalar"); }

    Panel diagram() const
    {
        Panel panel{.kind = PanelKind::Diagram, .value = id("L")};
        panel.nodes = m_run.nodes;
        return panel;
    }

    /// What is worth calculating by hand: small numbers as they come, of a matrix only the largest.
    std::vector<Cell> blanks(const std::vector<std::string>& symbols) const
    {
        std::vector<Cell> cells;
        for (const std::string& symbol : symbols)
            cells.push_back(strongest(id(symbol)));
        return cells;
    }

    Stage forward() const
    {
        const Looking at(m_run.trace);
        Panel graph = diagram();
        for (Node& node : graph.nodes)
            node.gradient.reset();
        graph.marked.assign(m_computed.begin() + m_forward, m_computed.end());
        Stage stage{.id = "forward",
                    .panels = {graph},
                    .question = at.number(at.cell("L")),
                    .plays = Count{"forward", int(m_computed.size())},
                    .slide = 18,
                    .blanks = blanks(isSmall() ? std::vector<std::string>{"u", "y", "e", "L"}
                                               : std::vector<std::string>{"q", "a", "h", "z", "p", "L"})};
        if (m_forward > 0)
            stage.focus = strongest(m_run.nodes[std::size_t(m_computed[std::size_t(m_forward - 1)])].value);
        return stage;
    }

    Stage backward() const
    {
        const Looking at(m_run.trace);
        Panel graph = diagram();
        for (std::size_t i = std::size_t(m_backward); i < m_run.arrivals.size(); ++i)
            graph.nodes[std::size_t(m_run.arrivals[i])].gradient.reset();
        Stage stage{.id = "backward",
                    .panels = {},
                    .question = at.number(at.cell("d_" + m_example.asked, 0, m_example.askedColumn)),
                    .plays = Count{"backward", int(m_run.arrivals.size())},
                    .slide = 18,
                    .blanks =
                        blanks(isSmall() ? std::vector<std::string>{"d_e", "d_y", "d_u", "d_b", "d_w"}
                                         : std::vector<std::string>{"d_p", "d_z", "d_W_out", "d_h", "d_q", "d_W_Q"})};
        if (m_backward > 0) {
            const int newest = m_run.arrivals[std::size_t(m_backward - 1)];
            stage.focus = strongest(*m_run.nodes[std::size_t(newest)].gradient);
            graph.focus = stage.focus;
        }
        stage.panels.push_back(std::move(graph));
        return stage;
    }

    Stage update() const
    {
        const Looking at(m_run.trace);
        Stage stage{.id = "update",
                    .focus = strongest(id(m_example.weights.front() + "_next")),
                    .question = at.number(at.cell("losses", 1)),
                    .slide = 25,
                    .columns = 3,
                    .blanks = blanks(isSmall() ? std::vector<std::string>{"w_next", "b_next"}
                                               : std::vector<std::string>{"W_Q_next", "W_out_next"})};
        stage.blanks.push_back(at.cell("losses", 1));
        if (isSmall()) {
            for (const std::string& weight : m_example.weights)
                for (const std::string& symbol : {weight, "d_" + weight, weight + "_next"})
                    stage.panels.push_back(at.signedHeatmap(symbol));
        } else {
            for (const char* weight : {"W_Q", "W_K", "W_V"})
                stage.panels.push_back(at.signedHeatmap(std::string("d_") + weight));
            for (const char* weight : {"W_Q", "W_K", "W_V"})
                stage.panels.push_back(at.signedHeatmap(std::string(weight) + "_next"));
            stage.panels.push_back(at.signedHeatmap("d_W_out"));
            stage.panels.push_back(at.signedHeatmap("W_out_next"));
        }
        stage.panels.push_back(at.panel(PanelKind::Bars, "losses"));
        return stage;
    }

    Stage repeat() const
    {
        const Looking at(m_run.trace);
        Panel curve = at.panel(PanelKind::Curve, "iterations");
        curve.marked = {m_step};
        Stage stage{.id = "repeat",
                    .panels = {curve},
                    .focus = at.cell("first"),
                    .question = at.number(at.cell("first")),
                    .plays = Count{"step", m_parameters.integer("steps"), 1, true},
                    .slide = 25};
        if (isUnreached()) { // there is nothing to count then
            stage.focus = at.cell("iterations", m_parameters.integer("steps"));
            stage.question.reset();
            stage.blanks = {at.cell("iterations", 1)};
        }
        if (isSmall()) {
            stage.panels.push_back(at.panel(PanelKind::Table, "iterations"));
            return stage;
        }
        for (const std::string& weight : m_example.weights)
            stage.panels.push_back(at.signedHeatmap(weight + "_now"));
        return stage;
    }

    /// Slides 19 to 23 train the diagonal of W_Q alone, against one number z_t = Σ w_i x_i that is to become 0.5. False where
    /// there is no such diagonal.
    bool recordSlides()
    {
        Trace& trace = m_run.trace;
        if (isSmall() || trace.value(id("W_Q")).rowCount() != trace.value(id("W_Q")).columnCount())
            return false;
        const auto add = [&](const char* symbol, Matrix matrix) {
            trace.add({symbol, share(std::move(matrix)), nullptr, nullptr, Role::Given, Purpose::None});
        };
        const int size = trace.value(id("W_Q")).rowCount();
        add("identity", Matrix::Identity(size, size));
        add("slide_target", Matrix::Constant(1, 1, slideTarget));
        trace.apply(multiply(), {}, {id("W_Q"), id("identity")}, {"diagonal"});
        trace.apply(columnSum(), {}, {id("diagonal")}, {"slide_w"});
        trace.apply(matmulTransposed(), {}, {id("slide_w"), id("x_asking")},
                    {"slide_output", Purpose::None, share(Labels{"z"})});
        trace.apply(subtract(), {}, {id("slide_output"), id("slide_target")}, {"slide_error"});
        trace.apply(matmul(), {}, {id("slide_error"), id("x_asking")}, {"slide_gradient"});
        trace.apply(multiply(), {}, {id("identity"), id("slide_gradient")}, {"slide_d_W_Q", Purpose::Query});
        return true;
    }

    Stage comparison() const
    {
        const Looking at(m_run.trace);
        const Cell asked = at.cell("d_W_Q");
        return {.id = "comparison",
                .panels = {at.signedHeatmap("slide_error"), at.signedHeatmap("d_q"), at.signedHeatmap("x_asking"),
                           at.signedHeatmap("x_asking"), at.signedHeatmap("slide_d_W_Q"), at.signedHeatmap("d_W_Q")},
                .focus = asked,
                .question = at.sign(asked),
                .slide = 21,
                .columns = 2};
    }

    /// The number farthest from zero.
    Cell strongest(ValueId value) const { return Looking(m_run.trace).strongest(m_run.trace.value(value).symbol); }

    const Parameters& m_parameters;
    const BackpropagationExample& m_example;
    BackpropagationRun m_run;
    int m_step, m_forward = 0, m_backward = 0;
    std::vector<int> m_computed; ///< places of the nodes that are computed, in their order
};

Result<Scene> backpropagationScene(const Parameters& parameters)
{
    const Result<BackpropagationExample> example =
        parameters.is("example", "scalar") ? smallExample(parameters) : attentionExample(parameters);
    if (!example)
        return example.error();
    const int steps = parameters.integer("steps");
    Result<BackpropagationRun> run = recordRun(*example, steps, std::min(parameters.integer("step"), steps));
    if (!run)
        return run.error();
    return Builder(parameters, *example, *std::move(run)).scene();
}

} // namespace

const Lesson& backpropagationLesson()
{
    static const Lesson lesson{
        .id = "backpropagation",
        .chapter = "learning",
        .parameters = parameterSpecs(),
        .stages = {"forward", "backward", "update", "repeat", "comparison"},
        .errata = {},
        .scene = backpropagationScene,
        .needs = {{"comparison", {{"example", "attention"}}}},
    };
    return lesson;
}

} // namespace durchblick
