#include "core/io/wellformed.h"

#include "core/base/utf8.h"

namespace durchblick {

std::string wellFormed(std::string_view bytes)
{
    std::string text;
    while (const std::optional<std::size_t> bad = firstInvalidUtf8(bytes)) {
        text += bytes.substr(0, *bad);
        text += "\uFFFD";
        bytes.remove_prefix(*bad + 1);
    }
    text += bytes;
    return text;
}

std::string visibleText(std::string_view bytes)
{
    std::string text;
    for (const char c : wellFormed(bytes)) {
        if (c == ' ')
            text += "␣";
        else if (c == '\n')
            text += "⏎";
        else if (static_cast<unsigned char>(c) < 0x20)
            text += "·";
        else
            text += c;
    }
    return text;
}

} // namespace durchblick
