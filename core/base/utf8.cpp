#include "core/base/utf8.h"

#include "core/base/character.h"

namespace durchblick {

std::optional<std::size_t> firstInvalidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const Character character = characterAt(text.data() + at, text.data() + text.size());
        if (!character.isValid)
            return at;
        at += character.length;
    }
    return std::nullopt;
}

} // namespace durchblick
