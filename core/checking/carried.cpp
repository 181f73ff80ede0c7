#include "core/checking/carried.h"

#include "core/trace/operation.h"

#include <cmath>
#include <limits>

namespace durchblick {

namespace {

bool hasNaN(const Value& value) { return value.isMatrix() && value.matrix().hasNaN(); }

/// One-hot rows take a number for a place, which somebody's own number need not be.
bool isPlaceFor(const Step& step, const Value& ids, int columns)
{
    if (step.operation->name != "one_hot")
        return true;
    const auto& numbers = ids.matrix();
    for (Eigen::Index row = 0; row < numbers.rows(); ++row) {
        const double place = numbers(row, 0);
        if (!(place >= 0 && place < columns && std::floor(place) == place))
            return false;
    }
    return true;
}

} // namespace

void Carried::put(const Cell& cell, double number)
{
    m_put[cell.value][cell] = number;
    m_stale.clear();
    m_values.clear();
}

void Carried::findStale()
{
    m_stale.assign(m_trace.values().size(), false);
    for (const auto& [id, cells] : m_put)
        m_stale[std::size_t(id.index)] = true;
    for (const Step& step : m_trace.steps()) {
        bool isStale = false;
        for (const ValueId input : step.inputs)
            isStale = isStale || m_stale[std::size_t(input.index)];
        for (const ValueId output : step.outputs)
            if (isStale)
                m_stale[std::size_t(output.index)] = true;
    }
}

const Value& Carried::value(ValueId id)
{
    if (m_stale.empty())
        findStale();
    if (!m_stale[std::size_t(id.index)])
        return m_trace.value(id);
    if (const auto known = m_values.find(id); known != m_values.end())
        return known->second;
    Value value = calculated(id);
    if (const auto own = m_put.find(id); own != m_put.end()) {
        Matrix matrix = value.matrix();
        for (const auto& [cell, number] : own->second)
            if (value.hasCell(cell.row, cell.column))
                matrix(cell.row, cell.column) = number;
        value.content = share(std::move(matrix));
    }
    return m_values.emplace(id, std::move(value)).first->second;
}

Value Carried::calculated(ValueId id)
{
    Value result = m_trace.value(id);
    const std::optional<StepId> producer = m_trace.producer(id);
    if (!producer)
        return result;
    const Step& step = m_trace.step(*producer);
    Call call{step.attributes, {}};
    bool isChanged = false, isPossible = true;
    for (const ValueId input : step.inputs) {
        isChanged = isChanged || m_stale[std::size_t(input.index)];
        call.inputs.push_back(&value(input));
        isPossible = isPossible && !hasNaN(*call.inputs.back());
    }
    if (!isChanged)
        return result;
    isPossible = isPossible && (!result.isMatrix() || isPlaceFor(step, *call.inputs.front(), result.columnCount()));
    if (isPossible) {
        std::vector<Value> outputs = step.operation->run(call);
        for (std::size_t i = 0; i < outputs.size(); ++i)
            if (step.outputs[i] == id)
                result.content = std::move(outputs[i].content);
    } else if (result.isMatrix()) {
        result.content = share(Matrix(
            Matrix::Constant(result.rowCount(), result.columnCount(), std::numeric_limits<double>::quiet_NaN())));
    }
    return result;
}

std::map<ValueId, SharedMatrix> Carried::replacements()
{
    std::map<ValueId, SharedMatrix> all;
    for (const auto& [id, cells] : m_put)
        all[id] = std::get<SharedMatrix>(value(id).content);
    return all;
}

bool Carried::staysFinite()
{
    findStale();
    for (int i = 0; i < int(m_trace.values().size()); ++i) {
        const Value& before = m_trace.value(ValueId{i});
        if (!m_stale[std::size_t(i)] || !before.isMatrix())
            continue;
        const Matrix& now = value(ValueId{i}).matrix();
        const Matrix& then = before.matrix();
        if (now.rows() != then.rows() || now.cols() != then.cols())
            return false;
        for (Eigen::Index cell = 0; cell < now.size(); ++cell)
            if (std::isfinite(then.data()[cell]) && !std::isfinite(now.data()[cell]))
                return false;
    }
    return true;
}

} // namespace durchblick
