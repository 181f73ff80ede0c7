#pragma once

#include "core/trace/trace.h"

#include <optional>
#include <vector>

namespace durchblick {

/// The arithmetic that makes one cell, with the real numbers in it. Numbers that stand in the trace point to their cell,
/// the others (a divisor, an ε) come from a step's attributes. A tree with value semantics.
class Expression {
public:
    enum class Kind {
        Number,
        Sum,
        Difference,
        Product,
        Quotient,
        Power,
        Negative,
        Root,
        Exp,
        Log,
        Tanh,
        Erf,
        Max,
        Abs,
        Arccos ///< in radians
    };

    static Expression number(double value) { return {value, std::nullopt}; }
    static Expression ofCell(const Trace& trace, const Cell& cell) { return {trace.number(cell), cell}; }
    static Expression ofCell(double value, const Cell& cell) { return {value, cell}; }
    /// One number in place of several summands that are not shown (see shorten).
    static Expression rest(double value, int summands)
    {
        Expression result{value, std::nullopt};
        result.m_omitted = summands;
        return result;
    }

    /// Sum, Product and Max take any number of parts, at least one; Difference, Quotient and Power two; the others one.
    Expression(Kind kind, std::vector<Expression> parts);

    Kind kind() const { return m_kind; }
    const std::vector<Expression>& parts() const { return m_parts; }
    double literal() const { return m_number; }                ///< only of a Number
    const std::optional<Cell>& cell() const { return m_cell; } ///< only a Number has one
    int omitted() const { return m_omitted; } ///< how many summands a Number stands for; 0: only for itself

    /// The value, from the numbers in the leaves alone. exp(-inf) is 0.
    double evaluate() const;

    /// The same arithmetic, each number that points to a cell replaced by what the function gives for it (nothing: it stays).
    template <class Function>
    Expression replaceCells(const Function& replacement) const
    {
        if (m_kind == Kind::Number) {
            if (m_cell)
                if (std::optional<Expression> deeper = replacement(*m_cell))
                    return *std::move(deeper);
            return *this;
        }
        std::vector<Expression> parts;
        parts.reserve(m_parts.size());
        for (const Expression& part : m_parts)
            parts.push_back(part.replaceCells(replacement));
        return {m_kind, std::move(parts)};
    }

private:
    Expression(double number, std::optional<Cell> cell) : m_kind(Kind::Number), m_number(number), m_cell(cell) {}

    Kind m_kind;
    double m_number = 0;
    std::optional<Cell> m_cell;
    int m_omitted = 0;
    std::vector<Expression> m_parts;
};

} // namespace durchblick
