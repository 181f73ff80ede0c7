#pragma once

#include <atomic>
#include <limits>
#include <mutex>
#include <span>
#include <vector>

namespace durchblick {

/// Collects the rows with the `count` highest scores while several threads offer scores. Scores are floats and a little
/// wrong; so rows are kept that fall short of the worst one needed by no more than `margin`, and whoever computes their exact
/// scores afterwards has the exact best. Which others are still among the rows depends on the order of offers.
class BestRows {
public:
    /// leftOut: sorted rows that are not wanted.
    BestRows(int count, float margin, std::span<const int> leftOut);

    /// No row with a lower score is wanted any more.
    float threshold() const { return m_threshold.load(std::memory_order_relaxed); }
    /// Scores of the `count` rows from firstRow on, each `stride` numbers behind the one before.
    void offer(int firstRow, const float* scores, int count, int stride);
    /// The rows kept, in ascending order, once all were offered.
    std::vector<int> rows();

private:
    struct Scored {
        float score;
        int row;
    };
    void dropTooLow();

    std::size_t m_count;
    float m_margin;
    std::span<const int> m_leftOut;
    std::atomic<float> m_threshold = -std::numeric_limits<float>::infinity();
    std::mutex m_mutex;
    std::vector<Scored> m_kept;
};

} // namespace durchblick
