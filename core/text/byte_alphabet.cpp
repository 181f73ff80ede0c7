#include "core/text/byte_alphabet.h"

#include "core/base/character.h"

#include <array>

namespace durchblick {

namespace {

struct Alphabet {
    std::array<char32_t, 256> characterOf{};
    std::array<int, 512> byteOf{}; // -1 where no byte is meant

    constexpr Alphabet()
    {
        byteOf.fill(-1);
        char32_t next = 256;
        for (int byte = 0; byte < 256; ++byte) {
            const bool isPrintable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte != 173);
            const char32_t character = isPrintable ? char32_t(byte) : next++;
            characterOf[std::size_t(byte)] = character;
            byteOf[character] = byte;
        }
    }
};

constexpr Alphabet alphabet;

} // namespace

std::string toByteAlphabet(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const char32_t character = alphabet.characterOf[static_cast<unsigned char>(byte)];
        if (character < 0x80) {
            text += char(character);
        } else { // nothing of the alphabet needs more than two bytes
            text += char(0xC0 | character >> 6);
            text += char(0x80 | (character & 0x3F));
        }
    }
    return text;
}

std::optional<std::string> fromByteAlphabet(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text.data() + at, text.data() + text.size());
        if (!character.isValid || character.codePoint >= alphabet.byteOf.size()
            || alphabet.byteOf[character.codePoint] < 0)
            return std::nullopt;
        bytes += char(alphabet.byteOf[character.codePoint]);
        at += character.length;
    }
    return bytes;
}

} // namespace durchblick
