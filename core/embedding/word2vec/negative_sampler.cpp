#include "core/embedding/word2vec/negative_sampler.h"

#include <cmath>

namespace durchblick {

NegativeSampler::NegativeSampler(const std::vector<std::int64_t>& counts, double power) : m_columns(counts.size())
{
    double sum = 0;
    for (const std::int64_t count : counts)
        sum += std::pow(double(count), power);
    std::vector<double> shares; // 1 is the width of a column
    std::vector<std::size_t> narrow, wide;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        m_probabilities.push_back(std::pow(double(counts[i]), power) / sum);
        shares.push_back(m_probabilities.back() * double(counts.size()));
        (shares.back() < 1 ? narrow : wide).push_back(i);
        m_columns[i].other = int(i);
    }
    // What a narrow word leaves free in its column goes to a wide one.
    while (!narrow.empty() && !wide.empty()) {
        const std::size_t small = narrow.back(), large = wide.back();
        narrow.pop_back();
        m_columns[small] = {std::uint32_t(shares[small] * 4294967295.0), int(large)};
        shares[large] -= 1 - shares[small];
        if (shares[large] < 1) {
            wide.pop_back();
            narrow.push_back(large);
        }
    }
}

} // namespace durchblick
