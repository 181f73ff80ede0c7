#include "views/selection/selection.h"

#include "core/trace/print.h"
#include "views/selection/on_screen.h"
#include "views/selection/term_groups.h"

#include <algorithm>

namespace durchblick {

namespace {

void sortOut(std::vector<Cell>& cells)
{
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
}

bool contains(const std::vector<Cell>& sorted, const Cell& cell)
{
    return std::binary_search(sorted.begin(), sorted.end(), cell);
}

/// The cell that a cell only repeats, if there is arithmetic behind that.
std::optional<Cell> repeated(const Trace& trace, const Cell& cell)
{
    if (!trace.value(cell.value).isMatrix())
        return std::nullopt;
    const Explanation explanation = explain(trace, cell);
    const std::optional<Cell>& source = explanation.expression.cell();
    if (!source || explanation.finer || !explanation.hasArithmetic() || !trace.value(source->value).isMatrix()
        || !trace.producer(source->value))
        return std::nullopt;
    return source;
}

} // namespace

void Selection::setTrace(std::shared_ptr<const Trace> trace, std::optional<Cell> subject)
{
    m_trace = std::move(trace);
    m_pinned = m_trace && subject && m_trace->hasCell(*subject) ? subject : std::nullopt;
    m_pointed.reset();
    setSubject(m_pinned);
    findLit();
    emit changed();
}

void Selection::setDepth(int depth)
{
    depth = std::clamp(depth, 1, deepest);
    if (depth == m_depth)
        return;
    m_depth = depth;
    setSubject(m_subject);
    findLit();
    emit changed();
}

void Selection::point(std::optional<Cell> cell)
{
    if (cell && (!m_trace || !m_trace->hasCell(*cell)))
        cell.reset();
    if (cell == m_pointed)
        return;
    m_pointed = cell;
    if (!cell) {
        if (m_subject != m_pinned)
            setSubject(m_pinned);
    } else if (cell != m_subject && !isSource(*cell) && m_trace->producer(cell->value)) {
        setSubject(cell);
    }
    findLit();
    emit changed();
}

void Selection::open(const Cell& cell)
{
    if (!m_trace || !m_trace->hasCell(cell))
        return;
    m_pinned = cell;
    if (m_subject != m_pinned)
        setSubject(m_pinned);
    findLit();
    emit changed();
    emit opened(cell);
}

void Selection::setSubject(std::optional<Cell> subject)
{
    m_subject = m_computed = subject;
    m_explanation.reset();
    m_onScreen = OnScreen();
    m_sources.clear();
    if (!subject)
        return;
    while (const std::optional<Cell> source = repeated(*m_trace, *m_computed))
        m_computed = source;
    m_explanation = explain(*m_trace, *m_computed, m_depth);
    m_onScreen = OnScreen(*m_explanation, *m_trace);
    for (const Term& term : terms(m_explanation->expression))
        if (const std::optional<Cell> shown = m_onScreen.of(term.cell); shown && shown != subject)
            m_sources.push_back(*shown);
    if (m_computed != subject)
        m_sources.push_back(*m_computed);
    sortOut(m_sources);
}

void Selection::findLit()
{
    m_lit.clear();
    if (m_subject)
        m_lit.push_back(*m_subject);
    if (m_pointed)
        m_lit.push_back(*m_pointed);
    if (m_pointed && m_explanation && isSource(*m_pointed)) {
        const std::vector<Term> all = terms(m_explanation->expression);
        for (const std::vector<int>& group : termGroups(m_explanation->expression)) {
            std::vector<Cell> shown;
            for (const int term : group)
                if (const std::optional<Cell> there = m_onScreen.of(all[std::size_t(term)].cell))
                    shown.push_back(*there);
            if (std::find(shown.begin(), shown.end(), *m_pointed) != shown.end())
                m_lit.insert(m_lit.end(), shown.begin(), shown.end());
        }
    }
    sortOut(m_lit);
}

bool Selection::isSource(const Cell& cell) const { return contains(m_sources, cell); }

bool Selection::hasSourceIn(ValueId value) const
{
    const auto first = std::lower_bound(m_sources.begin(), m_sources.end(), Cell{value, 0, 0});
    return first != m_sources.end() && first->value == value;
}

bool Selection::isLit(const Cell& cell) const { return contains(m_lit, cell); }

} // namespace durchblick
