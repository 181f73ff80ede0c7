#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace durchblick {

/// One character of UTF-8 text, or one byte that is no part of any.
struct Character {
    char32_t codePoint = 0;  ///< of a byte that is no character: the byte
    std::uint8_t length = 1; ///< in bytes
    bool isValid = true;
};

/// The character that begins at the first of the bytes; first < last. Well-formed as Unicode 15, table 3-7 has it.
inline Character characterAt(const char* first, const char* last)
{
    const auto byte = [&](int i) { return char32_t(static_cast<unsigned char>(first[i])); };
    const auto follows = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
    const char32_t lead = byte(0);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::ptrdiff_t left = last - first;
    if (lead >= 0xC2 && lead <= 0xDF) {
        if (left >= 2 && follows(1))
            return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2, true};
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        if (left >= 3 && follows(1) && follows(2)) {
            const char32_t point = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
            if (point >= 0x800 && (point < 0xD800 || point > 0xDFFF))
                return {point, 3, true};
        }
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        if (left >= 4 && follows(1) && follows(2) && follows(3)) {
            const char32_t point =
                (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
            if (point >= 0x10000 && point <= 0x10FFFF)
                return {point, 4, true};
        }
    }
    return {lead, 1, false};
}

inline bool isAsciiDigit(char byte) { return byte >= '0' && byte <= '9'; }

/// The characters of a text one after the other; each byte that is no part of a character stands alone.
inline std::vector<std::string_view> characters(std::string_view text)
{
    std::vector<std::string_view> result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text.data() + at, text.data() + text.size());
        result.push_back(text.substr(at, character.length));
        at += character.length;
    }
    return result;
}

} // namespace durchblick
