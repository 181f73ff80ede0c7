#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace durchblick {

/// A text of at least so many bytes with something to learn in it, always the same for a seed: every sentence has a topic, from
/// which most of its stems come; every stem has four forms, and each form has its own small words in front. So the form stands
/// in the neighbours like the stem does, and "a1 is to a2 as b1 to b2" has an answer. Stems come by Zipf's law.
std::string inflectedText(std::size_t length, std::uint64_t seed);

/// Four words each, the last one being the answer: made of the most frequent stems of that text.
std::vector<std::array<std::string, 4>> inflectedAnalogies();

} // namespace durchblick
