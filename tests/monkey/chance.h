#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace durchblick::monkey {

/// Drawn numbers that depend on the seed alone: those of the standard's distributions differ from library to library.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_draws(seed) {}

    /// 0 to below - 1.
    int below(int below) { return int(m_draws() % std::uint64_t(below)); }
    bool inPercent(int percent) { return below(100) < percent; }
    /// 0 to 1, in thousandths, which is as much as an event says.
    double share() { return below(1001) / 1000.0; }
    template <class List>
    auto of(const List& list)
    {
        return list[typename List::size_type(below(int(list.size())))];
    }
    /// A place in the list, each one as likely as its weight is large; at least one is larger than 0.
    std::size_t weighted(const std::vector<double>& weights)
    {
        double all = 0;
        for (const double weight : weights)
            all += weight;
        double left = all * (double(below(1'000'000)) / 1'000'000);
        for (std::size_t i = 0; i < weights.size(); ++i)
            if ((left -= weights[i]) < 0)
                return i;
        return weights.size() - 1;
    }

private:
    std::mt19937_64 m_draws;
};

} // namespace durchblick::monkey
