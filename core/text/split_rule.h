#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace durchblick {

/// How a tokenizer cuts text into words before it merges anything; no merge crosses from one word into the next. The numbers
/// stand in table files.
enum class SplitRule : std::uint32_t {
    /// '(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
    Gpt2 = 0,
    /// (?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
    Cl100k = 1,
    /// [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
    /// |[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
    /// |\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+
    O200k = 2,
};
constexpr std::uint32_t splitRuleCount = 3;

/// The words of a text, one after the other without gaps. A byte that is no part of a UTF-8 character is a word of its own.
std::vector<std::string_view> splitIntoWords(SplitRule rule, std::string_view text);

/// Where the text can be cut so that the words of both parts are the words of the whole: the first such place at `from` or
/// later, the end of the text if there is none. Holds for every rule.
std::size_t safeCut(std::string_view text, std::size_t from);

} // namespace durchblick
