#include "core/checking/blanks.h"

#include "core/checking/origin.h"
#include "core/scene/panel_values.h"
#include "core/trace/operation.h"
#include "core/trace/print.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace durchblick {

namespace {

constexpr int mostOfOneValue = 5;
constexpr std::size_t mostTerms = 400;    // of a sum that is followed further back
constexpr std::size_t mostFollowed = 400; // cells
constexpr int mostCompared = 4096;        // cells of a panel that are looked at for copies

bool isShown(const Panel& panel, const Cell& cell)
{
    const std::vector<ValueId> values = valuesOf(panel);
    return std::find(values.begin(), values.end(), cell.value) != values.end()
        && (panel.rows.empty() || std::find(panel.rows.begin(), panel.rows.end(), cell.row) != panel.rows.end());
}

/// A row of token chips only names the rows of a matrix.
bool showsNumbers(const Trace& trace, const Panel& panel)
{
    return panel.kind != PanelKind::Tokens || !trace.value(panel.value).isMatrix()
        || trace.value(panel.value).columnCount() == 1;
}

std::set<ValueId> shownValues(const Trace& trace, const Stage& stage)
{
    std::set<ValueId> values;
    for (const Panel& panel : stage.panels)
        if (showsNumbers(trace, panel))
            for (const ValueId value : valuesOf(panel))
                values.insert(value);
    return values;
}

std::optional<Blank> blankAt(const Trace& trace, const Cell& shown)
{
    if (!trace.hasCell(shown))
        return std::nullopt;
    const Value& value = trace.value(shown.value);
    if (!value.isMatrix()) {
        const Piece& piece = value.pieces()[std::size_t(shown.row)];
        return Blank{shown, shown, piece.id ? Blank::Kind::Id : Blank::Kind::Text};
    }
    if (!std::isfinite(trace.number(shown)))
        return std::nullopt;
    return Blank{originOf(trace, shown), shown, Blank::Kind::Number};
}

/// Whether a person would calculate the cell: it has arithmetic, with numbers in it, and none of them is masked.
bool isCalculated(const Trace& trace, const Cell& cell)
{
    if (!trace.value(cell.value).isMatrix() || !std::isfinite(trace.number(cell)))
        return false;
    if (const std::optional<StepId> producer = trace.producer(cell.value);
        producer && trace.step(*producer).operation->opens() && !trace.step(*producer).operation->isIterated)
        return true;
    const std::optional<Expression> arithmetic = arithmeticOf(trace, cell);
    if (!arithmetic)
        return false;
    const std::vector<Term> parts = terms(*arithmetic);
    return !parts.empty()
        && std::all_of(parts.begin(), parts.end(), [](const Term& term) { return std::isfinite(term.number); });
}

class Finder {
public:
    Finder(const Scene& scene, const Stage& stage) : m_trace(scene.trace), m_stage(stage)
    {
        std::set<ValueId> before;
        for (const Stage& one : scene.stages) {
            if (one.id == stage.id)
                break;
            before.merge(shownValues(m_trace, one));
        }
        m_known = shownValues(m_trace, stage);
        for (const ValueId value : m_known)
            if (!before.contains(value))
                m_fresh.insert(value);
        m_known.merge(before);
    }

    std::vector<Blank> find()
    {
        const std::vector<Cell> goals = this->goals();
        for (const Cell& goal : goals)
            if (m_fresh.contains(goal.value))
                take(goal);
        follow(goals);
        for (const ValueId value : m_fresh)
            if (m_count[value] == 0)
                takeBeside(value, goals);
        if (m_stage.question)
            for (const Cell& cell : m_stage.question->cells)
                if (m_fresh.contains(cell.value))
                    take(cell);
        // Nothing new to calculate: what the stage is about and what it asks for.
        if (m_found.empty())
            for (const Cell& goal : goals)
                take(goal);
        if (m_found.empty())
            for (const Cell& goal : goals)
                takeOrigin(goal);
        if (m_found.empty())
            takePieces();
        if (m_found.empty())
            for (const Cell& goal : goals)
                if (const std::optional<Blank> blank = blankAt(m_trace, goal))
                    m_found.push_back(*blank);
        return m_found;
    }

private:
    std::vector<Cell> goals() const
    {
        std::vector<Cell> cells;
        const auto add = [&](const std::optional<Cell>& cell) {
            if (cell && m_trace.hasCell(*cell) && m_trace.value(cell->value).isMatrix()
                && std::find(cells.begin(), cells.end(), *cell) == cells.end())
                cells.push_back(*cell);
        };
        add(m_stage.focus);
        if (m_stage.question && !m_stage.question->cells.empty())
            add(m_stage.question->decisive(m_trace));
        for (const Panel& panel : m_stage.panels)
            add(panel.focus);
        return cells;
    }

    bool take(const Cell& cell)
    {
        // What is only copied from another panel is no calculation.
        const Cell origin = originOf(m_trace, cell);
        return (origin == cell || !m_known.contains(origin.value)) && takeOrigin(cell);
    }

    bool takeOrigin(const Cell& cell)
    {
        const Cell origin = originOf(m_trace, cell);
        const bool isTaken =
            std::any_of(m_found.begin(), m_found.end(), [&](const Blank& blank) { return blank.cell == origin; });
        if (isTaken || int(m_found.size()) >= mostBlanks || m_count[cell.value] >= mostOfOneValue
            || !isCalculated(m_trace, origin))
            return false;
        m_found.push_back({origin, cell, Blank::Kind::Number});
        ++m_count[cell.value];
        return true;
    }

    /// Takes what the goals were made from, the nearest first.
    void follow(const std::vector<Cell>& goals)
    {
        std::vector<Cell> frontier = goals;
        std::set<Cell> known(goals.begin(), goals.end());
        while (!frontier.empty() && known.size() < mostFollowed) {
            std::vector<Cell> next;
            for (const Cell& cell : frontier) {
                const std::optional<Expression> arithmetic = arithmeticOf(m_trace, cell);
                const std::vector<Term> parts = arithmetic ? terms(*arithmetic) : std::vector<Term>{};
                if (parts.size() > mostTerms)
                    continue;
                for (const Term& part : parts) {
                    if (!m_trace.value(part.cell.value).isMatrix() || !known.insert(part.cell).second)
                        continue;
                    next.push_back(part.cell);
                    if (m_fresh.contains(part.cell.value))
                        take(part.cell);
                }
            }
            frontier = std::move(next);
        }
    }

    /// A value that no goal comes from is looked at in the same row and column.
    void takeBeside(ValueId id, const std::vector<Cell>& goals)
    {
        const Value& value = m_trace.value(id);
        if (!value.isMatrix() || value.rowCount() == 0 || value.columnCount() == 0)
            return;
        const auto panel = std::find_if(m_stage.panels.begin(), m_stage.panels.end(), [&](const Panel& one) {
            return isShown(one, {id, 0, 0}) || one.value == id;
        });
        // Lines and points are looked at, not calculated one by one.
        if (panel->kind != PanelKind::Heatmap && panel->kind != PanelKind::Bars && panel->kind != PanelKind::Table
            && panel->kind != PanelKind::Diagram)
            return;
        const int firstRow = panel->rows.empty() ? 0 : panel->rows.front();
        for (const Cell& goal : goals) {
            Cell cell{id, goal.row, std::min(goal.column, value.columnCount() - 1)};
            if (cell.row >= value.rowCount() || !isShown(*panel, cell))
                cell.row = firstRow;
            if (take(cell))
                return;
        }
    }

    void takePieces()
    {
        for (const ValueId id : m_fresh) {
            const Value& value = m_trace.value(id);
            if (value.isMatrix() || !m_trace.producer(id))
                continue;
            for (int row = 0; row < std::min(2, value.rowCount()); ++row)
                m_found.push_back(*blankAt(m_trace, {id, row, 0}));
            return;
        }
    }

    const Trace& m_trace;
    const Stage& m_stage;
    std::set<ValueId> m_known; // on screen now or at an earlier stage
    std::set<ValueId> m_fresh; // on screen for the first time
    std::map<ValueId, int> m_count;
    std::vector<Blank> m_found;
};

} // namespace

std::vector<Blank> blanksOf(const Scene& scene, const Stage& stage)
{
    std::vector<Blank> blanks;
    for (const Cell& cell : stage.blanks)
        if (const std::optional<Blank> blank = blankAt(scene.trace, cell);
            blank && scene.trace.producer(blank->cell.value) && int(blanks.size()) < mostBlanks)
            blanks.push_back(*blank);
    if (blanks.empty())
        blanks = Finder(scene, stage).find();
    std::stable_sort(blanks.begin(), blanks.end(), [](const Blank& a, const Blank& b) { return a.cell < b.cell; });
    return blanks;
}

std::vector<Cell> tellingCells(const Trace& trace, const Stage& stage, const std::vector<Blank>& blanks)
{
    std::set<Cell> cells, origins;
    for (const Blank& blank : blanks) {
        cells.insert(blank.shown);
        cells.insert(blank.cell);
        if (blank.kind == Blank::Kind::Number)
            origins.insert(blank.cell);
    }
    for (const ValueId id : shownValues(trace, stage)) {
        const Value& value = trace.value(id);
        if (!value.isMatrix() || value.matrix().size() > mostCompared)
            continue;
        for (int row = 0; row < value.rowCount(); ++row)
            for (int column = 0; column < value.columnCount(); ++column)
                if (origins.contains(originOf(trace, {id, row, column})))
                    cells.insert({id, row, column});
    }
    return {cells.begin(), cells.end()};
}

std::string solutionOf(const Trace& trace, const Blank& blank)
{
    if (blank.kind == Blank::Kind::Number)
        return shortest(trace.number(blank.cell));
    const Piece& piece = trace.value(blank.cell.value).pieces()[std::size_t(blank.cell.row)];
    return blank.kind == Blank::Kind::Id ? std::to_string(piece.id.value_or(-1)) : piece.bytes;
}

} // namespace durchblick
