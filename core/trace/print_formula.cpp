#include "core/trace/print.h"

namespace durchblick {

namespace {

using Kind = Expression::Kind;
using Node = Formula::Kind;

Formula leaf(Node kind, std::string text) { return {kind, std::move(text), {}, 0}; }
Formula node(Node kind, std::vector<Formula> parts) { return {kind, {}, std::move(parts), 0}; }
Formula fence(Formula inner, std::string delimiters = "()")
{
    return {Node::Fence, std::move(delimiters), {std::move(inner)}, 0};
}

class Notation {
public:
    explicit Notation(const NumberStyle& style) : m_style(style) {}

    /// leads: nothing stands in front of it, so that a minus sign needs no brackets.
    Formula of(const Expression& expression, bool leads = true)
    {
        const std::vector<Expression>& parts = expression.parts();
        switch (expression.kind()) {
        case Kind::Number: return number(expression, leads);
        case Kind::Sum: return chain(expression, "+", leads);
        case Kind::Difference: return chain(expression, "−", leads);
        case Kind::Product: return chain(expression, "·", leads);
        case Kind::Quotient: {
            Formula dividend = of(parts[0]); // in this order: live ids are counted on the way
            Formula divisor = of(parts[1]);
            return node(Node::Fraction, {std::move(dividend), std::move(divisor)});
        }
        case Kind::Power: {
            const bool isNumber = parts[0].kind() == Kind::Number;
            Formula base = isNumber ? of(parts[0], false) : fence(of(parts[0]));
            Formula exponent = of(parts[1]);
            return node(Node::Script, {std::move(base), Formula{}, std::move(exponent)});
        }
        case Kind::Exp: return node(Node::Script, {leaf(Node::Variable, "e"), Formula{}, of(parts[0])});
        case Kind::Negative: {
            Formula part = isChain(parts[0]) ? fence(of(parts[0])) : of(parts[0], false);
            Formula negative = node(Node::Row, {leaf(Node::Operator, "−"), std::move(part)});
            return leads ? std::move(negative) : fence(std::move(negative));
        }
        case Kind::Root: return node(Node::Root, {of(parts[0])});
        case Kind::Abs: return fence(of(parts[0]), "||");
        case Kind::Log: return function("ln", expression);
        case Kind::Tanh: return function("tanh", expression);
        case Kind::Arccos: return function("arccos", expression);
        case Kind::Erf: return function("erf", expression);
        case Kind::Max: return function("max", expression);
        }
        return {};
    }

private:
    static bool isChain(const Expression& expression)
    {
        return (expression.kind() == Kind::Sum || expression.kind() == Kind::Difference)
            && expression.parts().size() > 1;
    }

    Formula number(const Expression& expression, bool leads)
    {
        const std::string text = toText(expression.literal(), m_style);
        Formula written = leaf(Node::Number, text);
        if (const std::size_t e = text.find('e'); e != std::string::npos) {
            std::string exponent = text.substr(e + 1);
            if (exponent.starts_with('-'))
                exponent.replace(0, 1, "−");
            written = node(Node::Row,
                           {leaf(Node::Number, text.substr(0, e)), leaf(Node::Operator, "·"),
                            node(Node::Script, {leaf(Node::Number, "10"), Formula{}, leaf(Node::Number, exponent)})});
        }
        if (expression.omitted() > 0)
            return node(Node::Row, {leaf(Node::Symbol, "…"), leaf(Node::Space, "thin"), fence(std::move(written))});
        const bool needsBrackets = text.starts_with("−") && !leads;
        if (expression.cell())
            written = {Node::Live, std::to_string(m_live++), {std::move(written)}, 0};
        return needsBrackets ? fence(std::move(written)) : written;
    }

    Formula chain(const Expression& expression, const char* sign, bool leads)
    {
        std::vector<Formula> row;
        for (const Expression& part : expression.parts()) {
            const bool isFirst = row.empty();
            if (!isFirst)
                row.push_back(leaf(Node::Operator, sign));
            const bool needsBrackets = isChain(part)
                && (expression.kind() == Kind::Product || (expression.kind() == Kind::Difference && !isFirst));
            row.push_back(needsBrackets ? fence(of(part)) : of(part, isFirst && leads));
        }
        return row.size() == 1 ? std::move(row.front()) : node(Node::Row, std::move(row));
    }

    Formula function(const char* name, const Expression& expression)
    {
        std::vector<Formula> arguments;
        for (const Expression& part : expression.parts()) {
            if (!arguments.empty())
                arguments.push_back(leaf(Node::Punctuation, m_style.comma ? ";" : ","));
            arguments.push_back(of(part));
        }
        Formula inner = arguments.size() == 1 ? std::move(arguments.front()) : node(Node::Row, std::move(arguments));
        return node(Node::Row, {leaf(Node::Upright, name), fence(std::move(inner))});
    }

    NumberStyle m_style;
    int m_live = 0;
};

} // namespace

Formula toFormula(const Expression& expression, const NumberStyle& style) { return Notation(style).of(expression); }

} // namespace durchblick
