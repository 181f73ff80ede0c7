#include "core/scene/opened.h"

#include "core/trace/explain.h"
#include "core/trace/operation.h"

#include <algorithm>
#include <map>
#include <set>

namespace durchblick {

namespace {

/// Beyond this many cells an overview is worth more than the exact rows, and the search would be felt.
constexpr std::size_t mostCells = 4096;
/// One step back is found at once, however many cells there are: a word may be counted in every sentence of a text.
constexpr std::size_t mostCellsOfOneStep = 1 << 18;
/// Of more pieces only those that the cell came from are shown, and of these the first: a text of thousands of sentences would
/// bury them.
constexpr int mostPieces = 200;

void collectSources(const Expression& expression, std::vector<Cell>& sources)
{
    if (expression.kind() == Expression::Kind::Number) {
        if (expression.cell())
            sources.push_back(*expression.cell());
        return;
    }
    for (const Expression& part : expression.parts())
        collectSources(part, sources);
}

/// Which cells lead to which. Finer traces are opened once for each value.
class Ancestry {
public:
    explicit Ancestry(const Trace& trace) : m_trace(trace) {}

    /// The cells that a cell came from, itself included, within so many steps. Nothing if they are too many to follow.
    std::optional<std::set<Cell>> of(const Cell& cell, int steps, std::size_t most = mostCells)
    {
        std::set<Cell> found{cell};
        std::vector<Cell> frontier{cell};
        for (int i = 0; i < steps && !frontier.empty(); ++i) {
            std::vector<Cell> next;
            for (const Cell& at : frontier) {
                const std::optional<std::vector<Cell>> sources = sourcesOf(at);
                if (!sources)
                    return std::nullopt;
                for (const Cell& source : *sources)
                    if (found.insert(source).second)
                        next.push_back(source);
                if (found.size() > most)
                    return std::nullopt;
            }
            frontier = std::move(next);
        }
        return found;
    }

private:
    std::optional<std::vector<Cell>> sourcesOf(const Cell& cell)
    {
        std::vector<Cell> sources;
        const std::optional<StepId> producer = m_trace.producer(cell.value);
        if (!producer)
            return sources;
        const Step& step = m_trace.step(*producer);
        if (!step.operation->opens()) {
            collectSources(explain(m_trace, cell).expression, sources);
            return sources;
        }
        // What leads to the cell in the finer trace, seen in the inputs of the step.
        const auto [at, isNew] = m_finer.try_emplace(cell.value);
        if (isNew)
            at->second = std::make_unique<OpenedValue>(*open(m_trace, cell.value));
        const OpenedValue& finer = *at->second;
        const auto inner =
            Ancestry(finer.trace).of({finer.value, cell.row, cell.column}, int(finer.trace.steps().size()));
        if (!inner)
            return std::nullopt;
        for (const Cell& source : *inner)
            for (const ValueId input : step.inputs)
                if (m_trace.value(input).content == finer.trace.value(source.value).content)
                    sources.push_back({input, source.row, source.column});
        return sources;
    }

    const Trace& m_trace;
    std::map<ValueId, std::unique_ptr<OpenedValue>> m_finer;
};

ColourScale colours(const Value& value)
{
    if (value.purpose != Purpose::None)
        return ColourScale::Purpose;
    // A masked score is minus infinity and no sign of its own.
    const auto& numbers = value.matrix();
    const bool hasNegative = (numbers.array() < 0 && numbers.array().isFinite()).any();
    return hasNegative ? ColourScale::Diverging : ColourScale::Sequential;
}

Panel panelFor(const Trace& trace, ValueId id, const std::optional<std::set<Cell>>& touched)
{
    const Value& value = trace.value(id);
    Panel panel{.kind = value.isMatrix() ? PanelKind::Heatmap : PanelKind::Tokens, .value = id};
    if (value.isMatrix())
        panel.colours = colours(value);
    if (!touched)
        return panel;
    std::set<int> rows;
    for (auto at = touched->lower_bound({id, 0, 0}); at != touched->end() && at->value == id; ++at)
        rows.insert(at->row);
    const bool isLong = !value.isMatrix() && value.rowCount() > mostPieces;
    if (isLong || (value.isMatrix() && int(rows.size()) < value.rowCount()))
        panel.rows.assign(rows.begin(), rows.end());
    if (isLong && int(panel.rows.size()) > mostPieces)
        panel.rows.resize(std::size_t(mostPieces));
    return panel;
}

/// Every value of a finer trace that leads to the cell, in the order in which they arose.
Stage stageOfWhole(const Trace& trace, const Cell& cell)
{
    const auto touched = Ancestry(trace).of(cell, int(trace.steps().size()));
    Stage stage;
    stage.focus = cell;
    for (int i = 0; i < int(trace.values().size()); ++i) {
        const ValueId id{i};
        const bool takesPart = !touched || [&] {
            const auto at = touched->lower_bound({id, 0, 0});
            return at != touched->end() && at->value == id;
        }();
        if (takesPart)
            stage.panels.push_back(panelFor(trace, id, touched));
    }
    return stage;
}

} // namespace

Stage openedStage(const Trace& trace, const Cell& cell)
{
    Stage stage;
    stage.focus = cell;
    const std::optional<StepId> producer = trace.producer(cell.value);
    if (!producer)
        return stage;
    const auto touched = Ancestry(trace).of(cell, 1, mostCellsOfOneStep);
    std::vector<ValueId> shown;
    for (const ValueId input : trace.step(*producer).inputs)
        if (std::find(shown.begin(), shown.end(), input) == shown.end())
            shown.push_back(input);
    shown.push_back(cell.value);
    for (const ValueId id : shown) {
        const Panel panel = panelFor(trace, id, touched);
        // Of a long text nothing remains to be shown where nothing was counted.
        if (!panel.rows.empty() || trace.value(id).isMatrix() || trace.value(id).rowCount() <= mostPieces)
            stage.panels.push_back(panel);
    }
    stage.panels.back().focus = cell;
    return stage;
}

std::optional<OpenedCell> openCell(const std::shared_ptr<const Trace>& trace, const Cell& cell)
{
    const std::optional<StepId> producer = trace->producer(cell.value);
    if (!producer)
        return std::nullopt;
    const std::string& operation = trace->step(*producer).operation->name;
    if (std::optional<OpenedValue> finer = open(*trace, cell.value)) {
        const Cell inner{finer->value, cell.row, cell.column};
        auto inside = std::make_shared<const Trace>(std::move(finer->trace));
        Stage stage = stageOfWhole(*inside, inner);
        return OpenedCell{std::move(inside), std::move(stage), operation};
    }
    return OpenedCell{trace, openedStage(*trace, cell), operation};
}

} // namespace durchblick
