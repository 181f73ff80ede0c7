#include "views/selection/term_groups.h"

namespace durchblick {

namespace {

using Kind = Expression::Kind;

constexpr std::size_t none = std::size_t(-1);

class Collector {
public:
    void collect(const Expression& expression, std::size_t group)
    {
        if (expression.kind() == Kind::Number) {
            if (!expression.cell())
                return;
            if (group == none)
                group = newGroup();
            groups[group].push_back(m_next++);
            return;
        }
        // What is summed up or multiplied inside a product is smaller groups of its own.
        if (expression.kind() == Kind::Product)
            group = newGroup();
        else if (expression.kind() == Kind::Sum || expression.kind() == Kind::Difference)
            group = none;
        for (const Expression& part : expression.parts())
            collect(part, group);
    }

    std::vector<std::vector<int>> groups;

private:
    std::size_t newGroup()
    {
        groups.emplace_back();
        return groups.size() - 1;
    }

    int m_next = 0;
};

} // namespace

std::vector<std::vector<int>> termGroups(const Expression& expression)
{
    Collector collector;
    collector.collect(expression, none);
    std::erase_if(collector.groups, [](const std::vector<int>& group) { return group.empty(); });
    return std::move(collector.groups);
}

} // namespace durchblick
