#include "core/checking/slips.h"

#include "core/base/accuracy.h"
#include "core/checking/origin.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

/// The same arithmetic with a number changed at every leaf.
template <class Function>
Expression mapLeaves(const Expression& expression, const Function& change)
{
    if (expression.kind() == Kind::Number)
        return change(expression);
    std::vector<Expression> parts;
    for (const Expression& part : expression.parts())
        parts.push_back(mapLeaves(part, change));
    return {expression.kind(), std::move(parts)};
}

bool has(const Expression& expression, Kind kind)
{
    if (expression.kind() == kind)
        return true;
    if (expression.kind() != Kind::Number)
        for (const Expression& part : expression.parts())
            if (has(part, kind))
                return true;
    return false;
}

/// The outermost operation of this kind replaced by its first part; nothing if it is not the outermost one.
std::optional<double> without(const Expression& expression, Kind kind)
{
    if (expression.kind() != kind)
        return std::nullopt;
    return expression.parts().front().evaluate();
}

std::vector<double> signSlips(const Expression& expression)
{
    const auto plain = [](const Expression& leaf) { return Expression::number(std::abs(leaf.literal())); };
    std::vector<double> results{-expression.evaluate(), mapLeaves(expression, plain).evaluate()};
    if (expression.kind() == Kind::Difference)
        results.push_back(Expression(Kind::Sum, expression.parts()).evaluate());
    if (expression.kind() == Kind::Sum && expression.parts().size() == 2)
        results.push_back(Expression(Kind::Difference, expression.parts()).evaluate());
    // One number alone read without its minus sign.
    int leaves = 0;
    (void)mapLeaves(expression, [&](const Expression& leaf) { return ++leaves, leaf; });
    for (int slipped = 0; slipped < leaves && leaves <= 64; ++slipped) {
        int at = 0;
        const auto one = [&](const Expression& leaf) {
            return at++ == slipped && leaf.literal() < 0 ? Expression::number(-leaf.literal()) : leaf;
        };
        results.push_back(mapLeaves(expression, one).evaluate());
    }
    return results;
}

/// Every matrix of the arithmetic read across in turn, where it has the cells for it.
std::vector<double> acrossSlips(const Trace& trace, const Cell& cell, const Expression& expression,
                                const NumberOf& number)
{
    std::vector<double> results;
    if (trace.value(cell.value).hasCell(cell.column, cell.row) && cell.row != cell.column)
        results.push_back(number({cell.value, cell.column, cell.row}));
    std::vector<ValueId> values;
    (void)mapLeaves(expression, [&](const Expression& leaf) {
        if (leaf.cell() && trace.value(leaf.cell()->value).isMatrix()
            && (values.empty() || values.back() != leaf.cell()->value))
            values.push_back(leaf.cell()->value);
        return leaf;
    });
    if (values.size() > 64)
        values.resize(2);
    for (const ValueId value : values) {
        bool fits = true;
        const auto across = [&](const Expression& leaf) {
            if (!leaf.cell() || leaf.cell()->value != value)
                return leaf;
            const Cell other{value, leaf.cell()->column, leaf.cell()->row};
            fits = fits && trace.hasCell(other);
            return fits ? Expression::number(number(other)) : leaf;
        };
        const double result = mapLeaves(expression, across).evaluate();
        if (fits)
            results.push_back(result);
    }
    return results;
}

/// log10 x = ln x / ln 10, so every logarithm is divided.
Expression withCommonLog(const Expression& expression)
{
    if (expression.kind() == Kind::Number)
        return expression;
    std::vector<Expression> parts;
    for (const Expression& part : expression.parts())
        parts.push_back(withCommonLog(part));
    Expression same(expression.kind(), std::move(parts));
    if (expression.kind() != Kind::Log)
        return same;
    return {Kind::Quotient, {std::move(same), Expression::number(std::numbers::ln10)}};
}

} // namespace

std::optional<Slip> slipOf(const Trace& trace, const Cell& cell, const Entry& entry, int decimalsOnScreen,
                           const NumberOf& number)
{
    if (entry.number == 0)
        return std::nullopt;
    const double right = number(cell);
    const auto isTyped = [&](double result) {
        return std::isfinite(result)
            && isAccurate(entry.number, result, decimalsOnScreen)
            // What rounds to the right number as well is no evidence.
            && std::abs(result - right) > 0.5 * entry.unit;
    };
    // A percentage shows two digits or more before the sign; otherwise the number is one of another kind.
    if (!entry.isPercent && std::abs(right) <= 1 && std::abs(entry.number) > 1 && isTyped(right * 100))
        return Slip::Percent;
    if (entry.isPercent && isTyped(right / 100))
        return Slip::Percent;
    const std::optional<Expression> known = arithmeticOf(trace, cell);
    if (!known)
        return isTyped(-right) ? std::optional(Slip::Sign) : std::nullopt;
    const Expression arithmetic = known->replaceCells([&](const Cell& part) -> std::optional<Expression> {
        if (!trace.value(part.value).isMatrix())
            return std::nullopt;
        return Expression::ofCell(number(part), part);
    });
    const auto typed = [&](const std::optional<double>& result) { return result && isTyped(*result); };
    const auto anyTyped = [&](const std::vector<double>& results) {
        for (const double result : results)
            if (isTyped(result))
                return true;
        return false;
    };
    if (typed(without(arithmetic, Kind::Quotient)))
        return Slip::NotDivided;
    if (typed(without(arithmetic, Kind::Root)))
        return Slip::NotRooted;
    if (has(arithmetic, Kind::Log) && isTyped(withCommonLog(arithmetic).evaluate()))
        return Slip::CommonLog;
    if (has(arithmetic, Kind::Arccos)
        && (isTyped(right * 180 / std::numbers::pi) || isTyped(right * std::numbers::pi / 180)))
        return Slip::Degrees;
    if (anyTyped(signSlips(arithmetic)))
        return Slip::Sign;
    if (anyTyped(acrossSlips(trace, cell, arithmetic, number)))
        return Slip::RowColumn;
    return std::nullopt;
}

} // namespace durchblick
