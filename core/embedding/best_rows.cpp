#include "core/embedding/best_rows.h"

#include <algorithm>

namespace durchblick {

BestRows::BestRows(int count, float margin, std::span<const int> leftOut)
    : m_count(std::size_t(count)), m_margin(margin), m_leftOut(leftOut)
{}

void BestRows::offer(int firstRow, const float* scores, int count, int stride)
{
    const float least = threshold();
    std::vector<Scored> found;
    for (int i = 0; i < count; ++i)
        if (const float score = scores[std::ptrdiff_t(i) * stride]; score >= least) [[unlikely]]
            if (!std::binary_search(m_leftOut.begin(), m_leftOut.end(), firstRow + i))
                found.push_back({score, firstRow + i});
    if (found.empty())
        return;
    const std::lock_guard lock(m_mutex);
    m_kept.insert(m_kept.end(), found.begin(), found.end());
    if (m_kept.size() > 2 * m_count + 64)
        dropTooLow();
}

void BestRows::dropTooLow()
{
    if (m_kept.size() <= m_count)
        return;
    const auto worst = m_kept.begin() + std::ptrdiff_t(m_count) - 1;
    std::nth_element(m_kept.begin(), worst, m_kept.end(),
                     [](const Scored& a, const Scored& b) { return a.score > b.score; });
    const float least = worst->score - m_margin;
    std::erase_if(m_kept, [least](const Scored& scored) { return scored.score < least; });
    m_threshold.store(least, std::memory_order_relaxed);
}

std::vector<int> BestRows::rows()
{
    const std::lock_guard lock(m_mutex);
    dropTooLow();
    std::vector<int> rows;
    for (const Scored& scored : m_kept)
        rows.push_back(scored.row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace durchblick
