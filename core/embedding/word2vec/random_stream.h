#pragma once

#include <cstdint>

namespace durchblick {

/// Drawn numbers that depend on nothing but their key, so that every piece of work can draw its own, in whatever order the
/// pieces run. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed, std::uint64_t a = 0, std::uint64_t b = 0)
        : m_state(mixed(mixed(mixed(seed) + a) + b))
    {}

    std::uint64_t next() { return mixed(m_state += step); }
    /// Uniform in [0, 1).
    double uniform() { return double(next() >> 11) * 0x1p-53; }
    /// Uniform in 0 … bound - 1, for bounds up to 2^32; the bias of less than bound / 2^32 does not matter here.
    std::uint32_t below(std::uint64_t bound) { return std::uint32_t(((next() >> 32) * bound) >> 32); }

private:
    static constexpr std::uint64_t step = 0x9e3779b97f4a7c15u;

    static std::uint64_t mixed(std::uint64_t z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
};

} // namespace durchblick
