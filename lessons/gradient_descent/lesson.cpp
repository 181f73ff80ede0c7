#include "lessons/gradient_descent/lesson.h"

#include "core/checking/blanks.h"
#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/multiply.h"
#include "core/ops/products.h"
#include "core/ops/table_row.h"
#include "core/ops/times.h"
#include "core/trace/print.h"
#include "lessons/gradient_descent/landscape_scene.h"
#include "lessons/gradient_descent/setup.h"
#include "lessons/looking.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

std::vector<ParameterSpec> parameterSpecs()
{
    using enum ParameterType;
    std::vector<std::string> optimizers, schedules;
    for (const Optimizer optimizer : allOptimizers())
        optimizers.push_back(optimizerId(optimizer));
    for (const ScheduleKind kind : allSchedules())
        schedules.push_back(scheduleId(kind));
    return {
        {"example", Choice, "slide", {"slide", "weight", "linear", "single", "landscape"}},
        {"landscape", Choice, "ravine", {"bowl", "ravine", "saddle", "minima"}},
        {"optimizer", Choice, "momentum", optimizers},
        {"schedule", Choice, "constant", schedules},
        {"step", Integer, "0", {}, 0, mostIterations},
        {"rate", Number, "0.1", {}, 0.0001, 2},
        {"steps", Integer, "5", {}, 1, mostIterations},
        {"target", Number, "0.5", {}, -1000, 1000},
        {"x", Matrix, "1 2 1 0"},
        {"w", Matrix, "1 1 1 1"},
        {"start", Matrix, "-1 -1.5"},
    };
}

double toThreeDigits(double number) // as one would choose a rate
{
    const double scale = std::pow(10, 2 - std::floor(std::log10(number)));
    return std::round(number * scale) / scale;
}

/// The rate asked for and four others: too small, right, too large, diverging. A step multiplies the error by
/// 1 - 2·factor·rate·|x|²: 0.9, 0.4, -0.8 and -1.1.
std::vector<double> comparedRates(const DescentSetup& setup)
{
    std::vector<double> rates{setup.rate};
    const double curvature = 2 * setup.factor * std::max(setup.x.squaredNorm(), 1e-6);
    for (const double left : {0.9, 0.4, -0.8, -1.1}) {
        const double rate = setup.isGiven() ? 0.3 * (1 - left) : toThreeDigits((1 - left) / curvature);
        if (std::abs(rate - setup.rate) > 1e-9 * rate)
            rates.push_back(rate);
    }
    return rates;
}

class DescentBuilder {
public:
    DescentBuilder(const Parameters& parameters, const DescentSetup& setup) : m_parameters(parameters), m_setup(setup)
    {
        add("x", setup.x, nullptr, share(Labels(setup.names)), Role::Given);
        add("w", setup.w, share(Labels{"0"}), share(Labels(setup.names)), Role::Parameter);
        add("target", Matrix::Constant(1, 1, setup.target), share(Labels{"z"}), share(Labels{"z"}), Role::Given);
        if (setup.isGiven())
            add("predictions", setup.predictions, nullptr, share(Labels{"p"}), Role::Given);
    }

    Result<Scene> scene()
    {
        if (const Result<Done> run = recordDescent(m_trace, m_setup, m_setup.rate, ""); !run)
            return run.error();
        recordTable();
        recordParabola();
        if (const Result<Done> rates = recordRates(); !rates)
            return rates.error();
        Scene scene;
        scene.stages = stages();
        scene.parameters = {{"example", m_parameters.text("example")},
                            {"step", std::to_string(m_setup.step)},
                            {"rate", shortest(m_setup.rate)},
                            {"steps", std::to_string(m_setup.steps)},
                            {"target", shortest(m_setup.target)}};
        if (m_setup.isGiven())
            scene.remarks.push_back("given");
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    ValueId id(const std::string& symbol) const { return m_trace[symbol]; }
    std::string now(const std::string& name, int later = 0) const
    {
        return descentSymbol(m_setup, "", name, m_setup.step + later);
    }
    ValueId at(const std::string& name, int iteration, const std::string& prefix = "") const
    {
        return id(descentSymbol(m_setup, prefix, name, iteration));
    }

    void add(const std::string& symbol, Matrix matrix, SharedLabels rows, SharedLabels columns, Role role)
    {
        m_trace.add({.symbol = symbol,
                     .content = share(std::move(matrix)),
                     .rows = std::move(rows),
                     .columns = std::move(columns),
                     .role = role});
    }

    void recordTable()
    {
        std::string weights, gradients;
        for (const std::string& name : m_setup.names) {
            weights += ' ' + name + (m_setup.isGiven() ? "_next" : "");
            gradients += " d" + name;
        }
        const std::string columns = "output error" + (m_setup.showsGradient ? gradients : "") + weights + " loss";
        std::vector<ValueId> rows;
        for (int t = 0; t <= m_setup.lastIteration(); ++t) {
            const std::string number = std::to_string(t);
            std::vector<ValueId> cells{at("output", t), at("error", t)};
            if (m_setup.showsGradient)
                cells.push_back(at("gradient", t));
            // The notebook's single weight is printed after its update.
            cells.push_back(at("w", m_setup.isGiven() ? t + 1 : t));
            cells.push_back(at("loss", t));
            rows.push_back(m_trace.apply(tableRow(), {{"columns", columns}}, cells,
                                         {"iteration_" + number, Purpose::None, share(Labels{number})}));
        }
        m_trace.apply(stack(), {}, rows, {"iterations"});
    }

    /// The loss over the first weight while the others stand still (over the output, if outputs are given), and its tangent.
    void recordParabola()
    {
        const double output = m_trace.number({id(now("output")), 0, 0});
        const double slopeOfOutput = m_setup.isGiven() ? 1 : m_setup.x(0, 0);
        const Matrix point =
            m_setup.isGiven() ? Matrix(Matrix::Constant(1, 1, output)) : m_trace.value(id(now("w"))).matrix();
        const double start = m_setup.isGiven() ? m_setup.predictions(0, 0) : m_setup.w(0, 0);
        const double best = slopeOfOutput == 0 ? point(0, 0) : point(0, 0) + (m_setup.target - output) / slopeOfOutput;
        const double radius =
            std::max({1.25 * std::abs(start - best), 1.1 * std::abs(point(0, 0) - best), 1e-3 + 0.1 * std::abs(best)});
        std::vector<double> grid{point(0, 0)};
        for (int i = -20; i <= 20; ++i)
            if (const double at = best + radius * i / 20; std::abs(at - point(0, 0)) > radius / 200)
                grid.push_back(at);
        std::sort(grid.begin(), grid.end());
        m_marked = int(std::find(grid.begin(), grid.end(), point(0, 0)) - grid.begin());

        Labels labels;
        Matrix weights(Eigen::Index(grid.size()), point.cols()), first(Eigen::Index(grid.size()), 1);
        for (std::size_t i = 0; i < grid.size(); ++i) {
            weights.row(Eigen::Index(i)) = point.row(0);
            weights(Eigen::Index(i), 0) = first(Eigen::Index(i), 0) = grid[i];
            labels.push_back(shortest(grid[i]));
        }
        const SharedLabels rows = share(std::move(labels));
        add("grid", std::move(weights), rows, nullptr, Role::Given);
        add("grid_first", std::move(first), rows, nullptr, Role::Given);
        add("here", point.leftCols(1), nullptr, nullptr, Role::Given);
        std::string outputs = "grid";
        if (!m_setup.isGiven()) {
            m_trace.apply(matmulTransposed(), {}, {id("grid"), id("x")}, {"grid_outputs"});
            outputs = "grid_outputs";
        }
        m_trace.apply(subtract(), {}, {id(outputs), id("target")}, {"grid_errors"});
        m_trace.apply(multiply(), {}, {id("grid_errors"), id("grid_errors")}, {"grid_squares"});
        m_trace.apply(times(), {{"factor", m_setup.factor}}, {id("grid_squares")}, {"grid_losses"});

        const std::string slopes = now(m_setup.isGiven() ? "slope" : "gradient");
        m_trace.apply(columnBlock(), {{"begin", 0.0}, {"count", 1.0}}, {id(slopes)}, {"tangent_slope"});
        m_trace.apply(subtract(), {}, {id("grid_first"), id("here")}, {"tangent_run"});
        m_trace.apply(matmul(), {}, {id("tangent_run"), id("tangent_slope")}, {"tangent_rise"});
        m_trace.apply(times(), {{"factor", -1.0}}, {id(now("loss"))}, {"minus_loss"});
        m_trace.apply(subtract(), {}, {id("tangent_rise"), id("minus_loss")}, {"tangent"});
        m_trace.apply(tableRow(), {{"columns", "L tangent"}}, {id("grid_losses"), id("tangent")}, {"parabola"});
    }

    Result<Done> recordRates()
    {
        std::vector<ValueId> columns;
        std::string names;
        const std::vector<double> rates = comparedRates(m_setup);
        for (std::size_t i = 0; i < rates.size(); ++i) {
            const std::string prefix = i == 0 ? "" : "rate_" + std::to_string(i) + '_';
            if (i > 0)
                if (const Result<Done> run = recordDescent(m_trace, m_setup, rates[i], prefix); !run)
                    return run.error();
            std::vector<ValueId> cells;
            for (int t = 0; t <= m_setup.lastIteration(); ++t)
                cells.push_back(m_setup.isGiven() ? at("w", t + 1, prefix) : at("loss", t, prefix));
            columns.push_back(m_trace.apply(stack(), {}, cells, {"column_" + std::to_string(i)}));
            names += (i == 0 ? "η=" : " η=") + shortest(rates[i]);
        }
        m_trace.apply(tableRow(), {{"columns", names}}, columns, {m_setup.isGiven() ? "rate_weights" : "rate_losses"});
        return Done{};
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking look(m_trace);
        const std::string rates = m_setup.isGiven() ? "rate_weights" : "rate_losses";
        const Count plays{"step", m_setup.lastIteration(), 1, false};
        const Cell loss = look.cell(now("loss"));
        const bool isAlone = m_setup.w.cols() == 1;
        const Cell lastLoss =
            look.cell("iterations", m_setup.lastIteration(), m_trace.value(id("iterations")).columnCount() - 1);
        Panel parabola = look.panel(Curve, "parabola");
        parabola.marked = {m_marked};
        const double highest = m_trace.value(id("grid_losses")).matrix().maxCoeff();
        if (highest > 0)
            parabola.range = std::pair(-0.15 * highest, highest);
        Panel curve = look.panel(Curve, rates);
        curve.logarithmic = !m_setup.isGiven();
        Question best = look.amongRow(rates, m_setup.lastIteration());
        best.smallest = !m_setup.isGiven();
        // By hand one gets through the first two iterations, and through the first step at each rate.
        std::vector<Cell> begun = look.rowOf("iterations", 0, mostBlanks);
        for (const Cell& cell : look.rowOf("iterations", std::min(1, m_setup.lastIteration()), mostBlanks))
            begun.push_back(cell);
        return {
            {.id = "prediction",
             .panels = {look.signedHeatmap("x"), look.signedHeatmap(now("w")), look.signedHeatmap(now("output")),
                        look.signedHeatmap("target")},
             .focus = look.cell(now("output")),
             .question = look.number(look.cell(now("output"))),
             .slide = 19},
            {.id = "loss",
             .panels = {look.signedHeatmap(now("output")), look.signedHeatmap("target"),
                        look.signedHeatmap(now("error")), look.panel(Heatmap, now("loss"))},
             .focus = loss,
             .question = look.number(loss),
             .slide = 20},
            {.id = "gradient",
             .panels = {look.signedHeatmap(now("slope")), look.signedHeatmap("x"), look.signedHeatmap(now("gradient"))},
             .focus = look.strongest(now("gradient")),
             .question = isAlone ? look.sign(look.cell(now("gradient"))) : look.amongRow(now("gradient")),
             .slide = 21},
            {.id = "update",
             .panels = {look.signedHeatmap(now("w")), look.signedHeatmap(now("gradient")),
                        look.signedHeatmap(now("w", 1))},
             .focus = look.cell(now("w", 1)),
             .question = look.number(look.cell(now("w", 1))),
             .slide = 22,
             .blanks = look.rowOf(now("w", 1))},
            {.id = "table",
             .panels = {look.panel(Table, "iterations")},
             .focus = lastLoss,
             .question = look.number(lastLoss),
             .slide = 23,
             .blanks = begun},
            {.id = "parabola",
             .panels = {parabola},
             .focus = look.cell("tangent_slope"),
             .question = look.sign(look.cell("tangent_slope")),
             .plays = plays,
             .slide = 5},
            {.id = "rates",
             .panels = {curve},
             .focus = look.cell(rates, m_setup.lastIteration(), 0),
             .question = best,
             .slide = 22,
             .blanks = look.rowOf(rates, std::min(1, m_setup.lastIteration()))},
        };
    }

    const Parameters& m_parameters;
    const DescentSetup& m_setup;
    Trace m_trace;
    int m_marked = 0; ///< the row of the parabola where the iteration stands
};

Result<Scene> gradientDescentScene(const Parameters& parameters)
{
    if (parameters.is("example", "landscape")) {
        const Result<WalkSetup> walk = readWalkSetup(parameters);
        if (!walk)
            return walk.error();
        return landscapeScene(parameters, *walk);
    }
    const Result<DescentSetup> setup = readDescentSetup(parameters);
    if (!setup)
        return setup.error();
    return DescentBuilder(parameters, *setup).scene();
}

} // namespace

const Lesson& gradientDescentLesson()
{
    static const Lesson lesson{
        .id = "gradient_descent",
        .chapter = "learning",
        .parameters = parameterSpecs(),
        .stages = {"prediction", "loss", "gradient", "update", "table", "parabola", "landscape", "slope", "walk",
                   "race", "rates"},
        .errata = {{23, "error", "gradient_descent#table:iterations@4,1", "0.90"},
                   {23, "sign", "gradient_descent#table:iterations@5,3", "0.15"}},
        .scene = gradientDescentScene,
        .needs = {{"landscape", {{"example", "landscape"}}},
                  {"slope", {{"example", "landscape"}}},
                  {"walk", {{"example", "landscape"}}},
                  {"race", {{"example", "landscape"}}}},
    };
    return lesson;
}

} // namespace durchblick
