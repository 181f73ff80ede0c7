#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace durchblick {

/// Which pieces of a word have vectors of their own: Bojanowski et al., Enriching word vectors with subword information, 2017.
struct SubwordSettings {
    int shortest = 3;     ///< characters, 1 … longest
    int longest = 6;      ///< characters, up to 20
    int buckets = 200000; ///< rows that the pieces share, 1 … 10 million
};

/// The buckets of all pieces of a word, with "<" before and ">" behind it, by fastText's rule: a piece is so many whole
/// characters; one character that is only the beginning or end mark does not count; the bucket is the 32-bit FNV-1a hash
/// over the bytes (taken as signed, as fastText does) modulo their number. A piece that comes twice counts twice.
std::vector<int> subwordBuckets(std::string_view word, const SubwordSettings& settings);

} // namespace durchblick
