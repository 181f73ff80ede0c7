#include "lessons/backpropagation/run.h"

#include "core/ops/add.h"
#include "core/ops/blocks.h"
#include "core/ops/slopes.h"
#include "core/ops/spread.h"
#include "core/ops/table_row.h"
#include "core/ops/update.h"
#include "core/trace/backward.h"
#include "lessons/backpropagation/repetition.h"

#include <algorithm>

namespace durchblick {

namespace {

std::string symbolAt(const std::string& symbol, int iteration)
{
    return iteration == 0 ? symbol : symbol + (iteration == 1 ? "_next" : '_' + std::to_string(iteration));
}

class Run {
public:
    Run(BackpropagationExample example, int steps, int step)
        : m_example(std::move(example)), m_steps(steps), m_step(step)
    {}

    Result<BackpropagationRun> record()
    {
        recordFirst();
        if (const Result<Done> rest = recordRest(); !rest)
            return rest.error();
        recordTable();
        recordFirstReached();
        recordNow();
        return std::move(m_made);
    }

private:
    ValueId id(const std::string& symbol) const { return m_made.trace[symbol]; }
    int rowsOf(const std::string& symbol) const { return m_made.trace.value(id(symbol)).rowCount(); }
    ValueId at(const std::string& symbol, int iteration) const { return id(symbolAt(symbol, iteration)); }

    void recordFirst()
    {
        Differentiated both = backward(m_example.trace, m_example.trace["L"]);
        m_made.trace = std::move(both.trace);
        for (const std::string& symbol : m_example.nodes) {
            Node node{id(symbol)};
            const Role role = m_made.trace.value(node.value).role;
            if (role != Role::Given)
                node.gradient = both.gradients.at(node.value);
            m_made.nodes.push_back(node);
        }
        for (int node = 0; node < int(m_made.nodes.size()); ++node)
            if (m_made.nodes[std::size_t(node)].gradient)
                m_made.arrivals.push_back(node);
        std::sort(m_made.arrivals.begin(), m_made.arrivals.end(), [&](int a, int b) {
            return *m_made.nodes[std::size_t(a)].gradient < *m_made.nodes[std::size_t(b)].gradient;
        });
        for (const std::string& weight : m_example.weights)
            m_made.trace.apply(descend(), {{"rate", m_example.rate}}, {id(weight), id("d_" + weight)},
                               {symbolAt(weight, 1), m_made.trace.value(id(weight)).purpose});
    }

    Result<Done> recordRest()
    {
        std::vector<ValueId> weights, wanted{id("L")};
        for (const std::string& weight : m_example.weights) {
            weights.push_back(id(weight));
            wanted.push_back(at(weight, 1));
        }
        for (const std::string& symbol : m_example.followed)
            wanted.push_back(id(symbol));
        const Repetition again(m_made.trace, weights, wanted);
        for (int t = 1; t <= m_steps; ++t) {
            std::map<ValueId, ValueId> replaced;
            for (std::size_t i = 0; i < weights.size(); ++i)
                replaced[weights[i]] = at(m_example.weights[i], t);
            again.record(m_made.trace, std::move(replaced), [&](const std::string& symbol) {
                const auto isWeight = [&](const std::string& weight) { return symbolAt(weight, 1) == symbol; };
                const auto weight = std::find_if(m_example.weights.begin(), m_example.weights.end(), isWeight);
                return weight == m_example.weights.end() ? symbolAt(symbol, t) : symbolAt(*weight, t + 1);
            });
            for (const std::string& weight : m_example.weights)
                if (!m_made.trace.value(at(weight, t + 1)).matrix().allFinite())
                    return Error{ErrorCode::Diverged, {"backpropagation", std::to_string(t)}};
            if (!m_made.trace.value(at("L", t)).matrix().allFinite())
                return Error{ErrorCode::Diverged, {"backpropagation", std::to_string(t)}};
        }
        return Done{};
    }

    void recordTable()
    {
        std::vector<ValueId> rows;
        for (int t = 0; t <= m_steps; ++t) {
            std::vector<ValueId> cells{at("L", t)};
            for (const std::string& symbol : m_example.followed)
                cells.push_back(at(symbol, t));
            const std::string number = std::to_string(t);
            rows.push_back(m_made.trace.apply(tableRow(), {{"columns", m_example.columns}}, cells,
                                              {"iteration_" + number, Purpose::None, share(Labels{number})}));
        }
        m_made.trace.apply(stack(), {}, rows, {"iterations"});
        m_made.trace.apply(stack(), {}, {id("L"), at("L", 1)}, {"losses", Purpose::None, share(Labels{"0", "1"})});
    }

    /// Counts the iterations before the first that reaches the bar: each of them is one in which it is still missing.
    void recordFirstReached()
    {
        Trace& trace = m_made.trace;
        const auto column = trace.value(id("iterations")).matrix().col(m_example.barColumn);
        const auto reaches = [&](double number) {
            return m_example.isReachedFromBelow ? number > m_example.bar : number < m_example.bar;
        };
        m_made.first = int(std::find_if(column.begin(), column.end(), reaches) - column.begin());
        const double counted = std::max(1, m_made.first); // a block has a row at least; reached at once, it counts none
        trace.add({.symbol = "bar",
                   .content = share(Matrix(Matrix::Constant(1, 1, m_example.bar))),
                   .rows = nullptr,
                   .columns = nullptr,
                   .role = Role::Given});
        const ValueId all = trace.apply(columnBlock(), {{"begin", double(m_example.barColumn)}, {"count", 1.0}},
                                        {id("iterations")}, {"watched"});
        const ValueId before = trace.apply(rowBlock(), {{"begin", 0.0}, {"count", counted}}, {all}, {"watched_before"});
        const ValueId bars = trace.apply(spread(), {{"rows", counted}, {"columns", 1.0}}, {id("bar")}, {"bars"});
        const bool rises = m_example.isReachedFromBelow;
        const ValueId missing =
            trace.apply(subtract(), {}, {rises ? bars : before, rises ? before : bars}, {"missing"});
        const ValueId isMissing = trace.apply(reluSlope(), {}, {missing}, {"is_missing"});
        trace.apply(columnSum(), {}, {isMissing}, {"first", Purpose::None, share(Labels{"1"})});
    }

    void recordNow()
    {
        std::vector<std::string> shown = m_example.weights;
        shown.insert(shown.end(), m_example.followed.begin(), m_example.followed.end());
        for (const std::string& symbol : shown)
            if (!m_made.trace.find(symbol + "_now"))
                m_made.trace.apply(rowBlock(), {{"begin", 0.0}, {"count", double(rowsOf(symbol))}},
                                   {at(symbol, m_step)}, {symbol + "_now", m_made.trace.value(id(symbol)).purpose});
    }

    BackpropagationExample m_example;
    BackpropagationRun m_made;
    int m_steps, m_step;
};

} // namespace

Result<BackpropagationRun> recordRun(BackpropagationExample example, int steps, int step)
{
    return Run(std::move(example), steps, step).record();
}

} // namespace durchblick
