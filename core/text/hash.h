#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace durchblick {

/// The bytes of some memory as a number, as the machine has them.
template <class Integer>
Integer load(const char* from)
{
    Integer number;
    std::memcpy(&number, from, sizeof number);
    return number;
}

/// Folds the 128-bit product of two numbers: every bit of the result depends on nearly every bit of both (Wang Yi's wyhash
/// mixes like this).
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

/// A hash of a few bytes, for tables in memory only: it differs between kinds of machines.
inline std::uint64_t hashOf(const char* bytes, std::size_t count)
{
    constexpr std::uint64_t one = 0x9E3779B97F4A7C15, two = 0xD6E8FEB86659FD93;
    if (count < 4) {
        // First, middle and last byte cover all of them.
        const auto byte = [&](std::size_t i) { return std::uint64_t(static_cast<unsigned char>(bytes[i])); };
        return count == 0 ? one : mix(byte(0) << 24 | byte(count / 2) << 16 | byte(count - 1) << 8 | count, one);
    }
    if (count <= 8) {
        const std::uint64_t both =
            std::uint64_t(load<std::uint32_t>(bytes)) << 32 | load<std::uint32_t>(bytes + count - 4);
        return mix(both ^ two, one + count);
    }
    std::uint64_t hash = count * two;
    for (std::size_t i = 0; i + 8 < count; i += 8)
        hash = mix(hash ^ load<std::uint64_t>(bytes + i), one);
    return mix(hash ^ load<std::uint64_t>(bytes + count - 8), two);
}

} // namespace durchblick
