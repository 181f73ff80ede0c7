#include "lessons/gradient_descent/landscape_scene.h"

#include "core/ops/blocks.h"
#include "core/ops/fold.h"
#include "core/ops/table_row.h"
#include "core/trace/backward.h"
#include "core/trace/print.h"
#include "core/training/training_run.h"
#include "lessons/looking.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr int gridSize = 41; // places to the right and upwards
constexpr int headStart = 5; // steps of the race that are seen before it is guessed how it ends

/// A run and what it is called on the map.
struct Walk {
    std::string prefix, name;
};

class WalkBuilder {
public:
    WalkBuilder(const Parameters& parameters, const WalkSetup& setup) : m_parameters(parameters), m_setup(setup)
    {
        const Landscape& land = setup.landscape;
        const SharedLabels weights = share(Labels{"w1", "w2"});
        const bool hasTwo = land.inputs.rows() == 2;
        add("start", land.start, share(Labels{"0"}), weights, Role::Parameter);
        add("inputs", land.inputs, share(hasTwo ? Labels{"x1", "x2"} : Labels{"x"}), nullptr, Role::Given);
        add("targets", land.targets, share(Labels{"t"}), nullptr, Role::Given);
    }

    Scene scene()
    {
        recordMap();
        recordRun({"", ""}, m_setup.optimizer, m_setup.schedule);
        recordIterations();
        recordStep();
        recordRace();
        recordRates();
        Scene scene;
        scene.stages = stages();
        scene.parameters = {{"example", "landscape"},
                            {"landscape", m_parameters.text("landscape")},
                            {"optimizer", m_parameters.text("optimizer")},
                            {"schedule", m_parameters.text("schedule")},
                            {"rate", shortest(m_setup.schedule.rate)},
                            {"steps", std::to_string(m_setup.steps())},
                            {"step", std::to_string(m_setup.step)}};
        if (m_isStopped)
            scene.remarks.push_back("stopped");
        scene.trace = std::move(m_trace);
        return scene;
    }

private:
    ValueId id(const std::string& symbol) const { return m_trace[symbol]; }
    const std::vector<std::string>& kept() const { return stateNames(m_setup.optimizer.optimizer); }

    void add(const std::string& symbol, Matrix matrix, SharedLabels rows, SharedLabels columns, Role role)
    {
        m_trace.add({.symbol = symbol,
                     .content = share(std::move(matrix)),
                     .rows = std::move(rows),
                     .columns = std::move(columns),
                     .role = role});
    }

    double placeOf(int index) const
    {
        constexpr int half = gridSize / 2;
        return m_setup.landscape.radius * (index - half) / half;
    }

    /// The place on the map that lies nearest.
    int indexOf(double place) const
    {
        constexpr int half = gridSize / 2;
        return std::clamp(int(std::lround(place / m_setup.landscape.radius * half)) + half, 0, gridSize - 1);
    }

    /// The loss at each place of a grid of weights.
    void recordMap()
    {
        Matrix grid(gridSize * gridSize, 2);
        std::string places;
        for (int up = 0; up < gridSize; ++up) {
            places += shortest(placeOf(up)) + ' ';
            for (int right = 0; right < gridSize; ++right)
                grid.row(up * gridSize + right) << placeOf(right), placeOf(up);
        }
        add("grid", std::move(grid), nullptr, m_trace.value(id("start")).columns, Role::Given);
        const ValueId losses = recordTinyLoss(m_trace, m_setup.landscape.model, id("grid"), id("inputs"), id("targets"),
                                              [](const std::string& name) { return "grid_" + name; });
        m_trace.apply(fold(), {{"rows", places}, {"columns", places}}, {losses}, {"landscape"});
    }

    /// Values path, losses, gradients and what the optimizer keeps, with the walk's prefix.
    void recordRun(const Walk& walk, const OptimizerSettings& optimizer, const Schedule& schedule)
    {
        std::vector<Naming> namings{{walk.prefix + "path"}, {walk.prefix + "losses"}, {walk.prefix + "gradients"}};
        for (const std::string& name : stateNames(optimizer.optimizer))
            namings.push_back({walk.prefix + name});
        const auto run = m_trace.applyMany(
            trainingRun(), trainingRunAttributes(m_setup.landscape.model, optimizer, schedule.rates(), m_setup.limit()),
            {id("start"), id("inputs"), id("targets")}, std::move(namings));
        const Matrix& path = m_trace.value(run.front()).matrix();
        // Only a step that is not made, and one on ground without any slope, leads nowhere.
        const Eigen::Index last = path.rows() - 1;
        if (last > 0 && path.row(last) == path.row(last - 1) && m_trace.value(run[2]).matrix().row(last).norm() > 1e-6)
            m_isStopped = m_isStopped || !walk.prefix.starts_with("rate_");
    }

    void recordIterations()
    {
        std::string columns = "w1 w2 loss dw1 dw2";
        std::vector<ValueId> parts{id("path"), id("losses"), id("gradients")};
        for (const std::string& name : kept()) {
            const std::string letter = name.substr(0, 1);
            columns += ' ' + letter + "1 " + letter + '2';
            parts.push_back(id(name));
        }
        m_trace.apply(tableRow(), {{"columns", columns}}, parts, {"iterations"});
    }

    /// The step that is looked at, forwards, backwards and the update, each in its own operations.
    void recordStep()
    {
        const auto now = [this](const std::string& symbol, const std::string& called) {
            return m_trace.apply(rowBlock(), {{"begin", double(m_setup.step)}, {"count", 1.0}}, {id(symbol)}, {called});
        };
        UpdatedWeights before{now("path", "w_now"), {}};
        for (const std::string& name : kept())
            before.state.push_back(now(name, name + "_now"));
        const ValueId loss = recordTinyLoss(
            m_trace, m_setup.landscape.model, before.weights, id("inputs"), id("targets"),
            // An optimizer may keep squares, too.
            [](const std::string& name) { return name == "squares" ? std::string("squared_errors") : name; });
        Differentiated back = backward(m_trace, loss);
        m_trace = std::move(back.trace);
        const SharedLabels next = share(Labels{std::to_string(m_setup.step + 1)});
        recordUpdate(m_trace, m_setup.optimizer, m_setup.schedule.at(m_setup.step), m_setup.step + 1, before,
                     back.gradients.at(before.weights), [&](const std::string& name) {
                         return Naming{(name == "weights" ? "w" : name) + "_next", Purpose::None, next};
                     });
    }

    void recordLosses(const std::vector<Walk>& walks, const std::string& symbol)
    {
        std::string names;
        std::vector<ValueId> columns;
        for (const Walk& walk : walks) {
            names += walk.name + ' ';
            columns.push_back(id(walk.prefix + "losses"));
        }
        m_trace.apply(tableRow(), {{"columns", names}}, columns, {symbol});
    }

    void recordRace()
    {
        for (const Optimizer optimizer : allOptimizers()) {
            m_race.push_back({optimizerId(optimizer) + '_', optimizerName(optimizer)});
            recordRun(m_race.back(), usualSettings(optimizer), m_setup.schedule);
        }
        recordLosses(m_race, "race_losses");
    }

    void recordRates()
    {
        int number = 0;
        for (const double rate : comparedRates(m_setup.landscape)) {
            m_rates.push_back({"rate_" + std::to_string(++number) + '_', "η=" + shortest(rate)});
            Schedule schedule = m_setup.schedule;
            schedule.rate = rate;
            recordRun(m_rates.back(), usualSettings(Optimizer::Sgd), schedule);
        }
        recordLosses(m_rates, "rate_losses");
    }

    Panel map(PanelKind kind, std::vector<Path> paths) const
    {
        return {.kind = kind, .value = id("landscape"), .paths = std::move(paths), .picks = "start"};
    }

    std::vector<Path> pathsOf(const std::vector<Walk>& walks, int last = -1) const
    {
        std::vector<Path> paths;
        for (const Walk& walk : walks)
            paths.push_back({walk.name, id(walk.prefix + "path"), last});
        return paths;
    }

    /// Along the map's row of the start: at which of a few places the loss is least.
    Question whereItIsLow() const
    {
        const int row = indexOf(m_setup.landscape.start(0, 1));
        Question question{.cells = {}, .smallest = true};
        for (int column = 0; column < gridSize; column += gridSize / 4)
            question.cells.push_back({id("landscape"), row, column});
        return question;
    }

    /// Losses after the first step of the walks that make it; those that stop at once have nothing to calculate.
    std::vector<Cell> firstLosses(const std::vector<Walk>& walks, const std::string& symbol, std::size_t most) const
    {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < walks.size() && cells.size() < most; ++i) {
            const Matrix& path = m_trace.value(id(walks[i].prefix + "path")).matrix();
            if (path.rows() > 1 && path.row(1) != path.row(0))
                cells.push_back({id(symbol), 1, int(i)});
        }
        if (cells.empty())
            cells.push_back({id(symbol), 0, 0});
        return cells;
    }

    std::vector<Stage> stages() const
    {
        using enum PanelKind;
        const Looking look(m_trace);
        const std::string name = optimizerName(m_setup.optimizer.optimizer);
        const std::vector<Path> sofar{{name, id("path"), m_setup.step}};
        const Landscape& land = m_setup.landscape;
        const Count plays{"step", m_setup.steps(), 1, true};
        // Tables, whose numbers stay readable however large the map is.
        std::vector<Panel> walk{map(Contour, sofar), look.panel(Table, "w_now"), look.panel(Table, "d_w_now")};
        for (const std::string& state : kept())
            walk.push_back(look.panel(Table, state + "_next"));
        walk.push_back(look.panel(Table, "w_next"));
        // By hand one gets through a step, in the order in which it is calculated, or through the first one of several runs.
        const auto rows = [&look](const std::vector<std::string>& symbols) {
            std::vector<Cell> cells;
            for (const std::string& symbol : symbols)
                for (const Cell& cell : look.rowOf(symbol))
                    cells.push_back(cell);
            return cells;
        };
        std::vector<std::string> updated;
        for (const std::string& state : kept())
            updated.push_back(state + "_next");
        updated.push_back("w_next");
        const Cell start = look.cell("landscape", indexOf(land.start(0, 1)), indexOf(land.start(0, 0)));
        const auto lossCurve = [&](const char* symbol, int last) {
            Panel curve = look.panel(Curve, symbol);
            curve.logarithmic = true;
            for (int row = 0; row <= last && last < m_setup.steps(); ++row)
                curve.rows.push_back(row);
            return curve;
        };
        const int sofarInRace = std::min(std::max(m_setup.step, headStart), m_setup.steps());
        const auto lowestLast = [&](const char* symbol) {
            Question question = look.amongRow(symbol, m_setup.steps());
            question.smallest = true;
            return question;
        };
        return {
            {.id = "landscape",
             .panels = {map(Contour, sofar), map(Surface, sofar)},
             .focus = start,
             .question = whereItIsLow(),
             .slide = 5,
             .blanks = {start}},
            {.id = "slope",
             .panels = {map(Contour, sofar), look.signedHeatmap("errors"), look.signedHeatmap("inputs"),
                        look.signedHeatmap("d_w_now")},
             .focus = look.cell("d_w_now"),
             .question = look.sign(look.cell("d_w_now")),
             .slide = 21,
             .blanks = rows({"errors", "d_w_now"})},
            {.id = "walk",
             .panels = std::move(walk),
             .focus = look.cell("w_next"),
             .question = look.number(look.cell("w_next")),
             .plays = plays,
             .slide = 22,
             .blanks = rows(updated)},
            {.id = "race",
             .panels = {map(Contour, pathsOf(m_race, sofarInRace)), map(Surface, pathsOf(m_race, sofarInRace)),
                        lossCurve("race_losses", sofarInRace)},
             .question = lowestLast("race_losses"),
             .plays = plays,
             .blanks = firstLosses(m_race, "race_losses", 2)},
            {.id = "rates",
             .panels = {map(Contour, pathsOf(m_rates)), lossCurve("rate_losses", m_setup.steps())},
             .question = lowestLast("rate_losses"),
             .slide = 22,
             .blanks = firstLosses(m_rates, "rate_losses", m_rates.size())},
        };
    }

    const Parameters& m_parameters;
    const WalkSetup& m_setup;
    Trace m_trace;
    std::vector<Walk> m_race, m_rates;
    bool m_isStopped = false; ///< a run of the race or the one shown, before its last step
};

} // namespace

Scene landscapeScene(const Parameters& parameters, const WalkSetup& setup)
{
    return WalkBuilder(parameters, setup).scene();
}

} // namespace durchblick
