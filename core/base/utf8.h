#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace durchblick {

/// Offset of the first byte that is not part of a well-formed UTF-8 character (Unicode 15, table 3-7: no overlong forms, no
/// surrogates, nothing beyond U+10FFFF); nothing if all of the text is well formed.
std::optional<std::size_t> firstInvalidUtf8(std::string_view text);

/// Some editors and spreadsheets write it at the head of a text in UTF-8. It is no part of the text.
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

inline std::string_view withoutByteOrderMark(std::string_view text)
{
    return text.starts_with(byteOrderMark) ? text.substr(byteOrderMark.size()) : text;
}

} // namespace durchblick
