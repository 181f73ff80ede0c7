#include "core/trace/print.h"
#include "core/trace/share.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

namespace durchblick {

namespace {

using Kind = Expression::Kind;

class Shortener {
public:
    explicit Shortener(int most) : m_most(std::size_t(most)) {}

    int omittedCount = 0;
    double omittedSum = 0;

    Expression shorten(const Expression& expression, const Share& share)
    {
        if (expression.kind() == Kind::Number)
            return expression;
        const std::vector<Share> shares = sharesOfParts(expression, share);
        const std::vector<Expression>& parts = expression.parts();
        if (expression.kind() != Kind::Sum || parts.size() <= m_most) {
            std::vector<Expression> shorter;
            for (std::size_t i = 0; i < parts.size(); ++i)
                shorter.push_back(shorten(parts[i], shares[i]));
            return {expression.kind(), std::move(shorter)};
        }

        std::vector<double> sizes;
        double rest = 0;
        for (const Expression& part : parts) {
            // Something undefined is what a reader must see first; it also has no place in an order.
            const double size = std::abs(part.evaluate());
            sizes.push_back(std::isnan(size) ? std::numeric_limits<double>::infinity() : size);
        }
        std::vector<std::size_t> order(parts.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return sizes[a] > sizes[b]; });

        std::vector<Expression> shorter;
        for (std::size_t i = 0; i < m_most; ++i)
            shorter.push_back(shorten(parts[order[i]], shares[order[i]]));
        for (std::size_t i = m_most; i < order.size(); ++i)
            rest += parts[order[i]].evaluate();
        const int count = int(parts.size() - m_most);
        shorter.push_back(Expression::rest(rest, count));
        omittedCount += count;
        omittedSum += share.fixed ? rest : share.of(rest);
        return {Kind::Sum, std::move(shorter)};
    }

private:
    std::size_t m_most;
};

} // namespace

Shortened shorten(const Expression& expression, int most)
{
    assert(most >= 1);
    Shortener shortener(most);
    Expression shorter = shortener.shorten(expression, {});
    return {std::move(shorter), shortener.omittedCount, shortener.omittedSum};
}

} // namespace durchblick
