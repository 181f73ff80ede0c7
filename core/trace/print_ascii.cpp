#include "core/trace/print.h"

#include <cmath>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

/// How tightly a printed expression holds together.
enum class Hold { Sum, Product, Sign, Power, Whole };

Hold holdOf(const Expression& expression)
{
    switch (expression.kind()) {
    case Kind::Number: return std::signbit(expression.literal()) ? Hold::Sign : Hold::Whole;
    case Kind::Negative: return Hold::Sign;
    case Kind::Sum: return expression.parts().size() == 1 ? holdOf(expression.parts().front()) : Hold::Sum;
    case Kind::Product: return expression.parts().size() == 1 ? holdOf(expression.parts().front()) : Hold::Product;
    case Kind::Difference: return Hold::Sum;
    case Kind::Quotient: return Hold::Product;
    case Kind::Power: return Hold::Power;
    default: return Hold::Whole;
    }
}

class AsciiPrinter {
public:
    std::string take() && { return std::move(m_out); }

    void print(const Expression& expression)
    {
        switch (expression.kind()) {
        case Kind::Number: m_out += shortest(expression.literal()); break;
        case Kind::Sum: chain(expression, '+', Hold::Sum); break;
        case Kind::Difference: chain(expression, '-', Hold::Sum); break;
        case Kind::Product: chain(expression, '*', Hold::Product); break;
        case Kind::Quotient: chain(expression, '/', Hold::Product); break;
        case Kind::Power:
            bracketed(expression.parts()[0], holdOf(expression.parts()[0]) != Hold::Whole);
            m_out += '^';
            bracketed(expression.parts()[1], holdOf(expression.parts()[1]) != Hold::Whole);
            break;
        case Kind::Negative:
            m_out += '-';
            bracketed(expression.parts()[0], holdOf(expression.parts()[0]) < Hold::Power);
            break;
        case Kind::Root: function("sqrt", expression); break;
        case Kind::Exp: function("exp", expression); break;
        case Kind::Log: function("log", expression); break;
        case Kind::Tanh: function("tanh", expression); break;
        case Kind::Arccos: function("acos", expression); break;
        case Kind::Erf: function("erf", expression); break;
        case Kind::Max: function("max", expression); break;
        case Kind::Abs: function("abs", expression); break;
        }
    }

private:
    void bracketed(const Expression& expression, bool needed)
    {
        if (needed)
            m_out += '(';
        print(expression);
        if (needed)
            m_out += ')';
    }

    /// Parts on one level. The first may hold as loosely as the chain itself, since it is read first anyway; any other must
    /// hold tighter, else rounding could differ.
    void chain(const Expression& expression, char sign, Hold hold)
    {
        bool isFirst = true;
        for (const Expression& part : expression.parts()) {
            if (!isFirst)
                m_out += sign;
            const Hold ofPart = holdOf(part);
            const bool signInside = ofPart == Hold::Sign && !atBeginning();
            bracketed(part, signInside || (isFirst ? ofPart < hold : ofPart <= hold));
            isFirst = false;
        }
    }
    bool atBeginning() const { return m_out.empty() || m_out.back() == '(' || m_out.back() == ','; }

    void function(std::string_view name, const Expression& expression)
    {
        m_out += name;
        char before = '(';
        for (const Expression& part : expression.parts()) {
            m_out += before;
            print(part);
            before = ',';
        }
        m_out += ')';
    }

    std::string m_out;
};

} // namespace

std::string toAscii(const Expression& expression)
{
    AsciiPrinter printer;
    printer.print(expression);
    return std::move(printer).take();
}

} // namespace durchblick
