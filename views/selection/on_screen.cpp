#include "views/selection/on_screen.h"

namespace durchblick {

namespace {

bool isSameContent(const Value& a, const Value& b)
{
    if (a.content == b.content)
        return true;
    return a.isMatrix() && b.isMatrix() && a.matrix().rows() == b.matrix().rows()
        && a.matrix().cols() == b.matrix().cols() && a.matrix() == b.matrix();
}

} // namespace

OnScreen::OnScreen(const Explanation& explanation, const Trace& screen)
{
    if (!explanation.finer)
        return;
    m_values.resize(explanation.finer->values().size());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const Value& inner = explanation.finer->values()[i];
        if (const auto named = screen.find(inner.symbol); named && isSameContent(inner, screen.value(*named)))
            m_values[i] = named;
        for (int outer = 0; !m_values[i] && outer < int(screen.values().size()); ++outer)
            if (screen.value({outer}).content == inner.content)
                m_values[i] = ValueId{outer};
    }
}

std::optional<Cell> OnScreen::of(const Cell& explained) const
{
    if (m_values.empty())
        return explained;
    const std::optional<ValueId> value = m_values[std::size_t(explained.value.index)];
    return value ? std::optional(Cell{*value, explained.row, explained.column}) : std::nullopt;
}

} // namespace durchblick
