#include "core/trace/expression.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace durchblick {

Expression::Expression(Kind kind, std::vector<Expression> parts) : m_kind(kind), m_parts(std::move(parts))
{
    assert(kind != Kind::Number && !m_parts.empty());
}

double Expression::evaluate() const
{
    const auto part = [this](std::size_t index) { return m_parts[index].evaluate(); };
    switch (m_kind) {
    case Kind::Number: return m_number;
    case Kind::Difference: return part(0) - part(1);
    case Kind::Quotient: return part(0) / part(1);
    case Kind::Power: return std::pow(part(0), part(1));
    case Kind::Negative: return -part(0);
    case Kind::Root: return std::sqrt(part(0));
    case Kind::Exp: return std::exp(part(0));
    case Kind::Log: return std::log(part(0));
    case Kind::Tanh: return std::tanh(part(0));
    case Kind::Arccos: return std::acos(part(0));
    case Kind::Erf: return std::erf(part(0));
    case Kind::Abs: return std::abs(part(0));
    case Kind::Sum: {
        double sum = part(0); // not 0: a sum of negative zeros stays one, as it reads
        for (std::size_t i = 1; i < m_parts.size(); ++i)
            sum += part(i);
        return sum;
    }
    case Kind::Product: {
        double product = 1;
        for (const Expression& factor : m_parts)
            product *= factor.evaluate();
        return product;
    }
    case Kind::Max: {
        double largest = part(0);
        for (const Expression& candidate : m_parts)
            largest = std::max(largest, candidate.evaluate());
        return largest;
    }
    }
    return std::nan("");
}

} // namespace durchblick
