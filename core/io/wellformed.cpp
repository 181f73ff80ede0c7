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

} // namespace durchblick
