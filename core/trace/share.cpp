#include "core/trace/share.h"

namespace durchblick {

namespace {

using Kind = Expression::Kind;

/// Each factor's factor is the product of the others; without dividing, since factors may be zero.
std::vector<Share> sharesOfFactors(const std::vector<Expression>& factors, double factor)
{
    std::vector<double> values;
    for (const Expression& part : factors)
        values.push_back(part.evaluate());
    std::vector<Share> shares(factors.size(), Share{factor, std::nullopt});
    double before = 1;
    double after = 1;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t fromEnd = values.size() - 1 - i;
        shares[i].factor *= before;
        before *= values[i];
        shares[fromEnd].factor *= after;
        after *= values[fromEnd];
    }
    return shares;
}

} // namespace

std::vector<Share> sharesOfParts(const Expression& expression, const Share& share)
{
    const std::vector<Expression>& parts = expression.parts();
    if (share.fixed)
        return std::vector<Share>(parts.size(), share);
    switch (expression.kind()) {
    case Kind::Number: return {};
    case Kind::Sum: return std::vector<Share>(parts.size(), share);
    case Kind::Difference: return {share, {-share.factor, std::nullopt}};
    case Kind::Negative: return {{-share.factor, std::nullopt}};
    case Kind::Product: return sharesOfFactors(parts, share.factor);
    case Kind::Quotient:
        return {{share.factor / parts[1].evaluate(), std::nullopt}, {1, share.of(expression.evaluate())}};
    default: return std::vector<Share>(parts.size(), Share{1, share.of(expression.evaluate())});
    }
}

} // namespace durchblick
