#include "core/trace/print.h"
#include "core/trace/share.h"

namespace durchblick {

namespace {

void collect(const Expression& expression, const Share& share, std::vector<Term>& found)
{
    if (expression.kind() == Expression::Kind::Number) {
        if (expression.cell())
            found.push_back({*expression.cell(), expression.literal(), share.of(expression.literal())});
        return;
    }
    const std::vector<Share> shares = sharesOfParts(expression, share);
    for (std::size_t i = 0; i < shares.size(); ++i)
        collect(expression.parts()[i], shares[i], found);
}

} // namespace

std::vector<Term> terms(const Expression& expression)
{
    std::vector<Term> found;
    collect(expression, {}, found);
    return found;
}

} // namespace durchblick
