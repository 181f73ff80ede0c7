#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace durchblick {

/// What the rules that split text into words ask about a character, as flags. A mark is both Upper and Lower, as the rule of
/// o200k_base has it; so are letters without case.
enum CharacterClass : std::uint8_t {
    Letter = 1,       ///< \p{L}
    Number = 2,       ///< \p{N}
    Space = 4,        ///< \s: the Unicode property White_Space
    LineBreak = 8,    ///< \r or \n; they are Space as well
    Upper = 16,       ///< \p{Lu} \p{Lt} \p{Lm} \p{Lo} \p{M}
    Lower = 32,       ///< \p{Ll} \p{Lm} \p{Lo} \p{M}
    InvalidByte = 64, ///< no character at all
};

/// Classes of all Unicode characters. A table in two stages, so that it stays small: blocks of 256 characters, equal blocks
/// kept once. The first block is that of U+0000 to U+00FF.
class CharacterClasses {
public:
    /// Made from ICU's data once, when first asked for.
    static const CharacterClasses& instance();

    std::uint8_t of(char32_t codePoint) const
    {
        return m_flags[std::size_t(m_blocks[codePoint >> 8]) << 8 | (codePoint & 0xFF)];
    }

private:
    CharacterClasses();

    std::array<std::uint16_t, 0x1100> m_blocks{};
    std::vector<std::uint8_t> m_flags;
};

} // namespace durchblick
