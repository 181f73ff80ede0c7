#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace durchblick {

/// GPT-2's way to write any bytes as printable characters, in which vocabularies are published: a printable character of
/// Latin-1 stands for its byte, the other bytes are U+0100, U+0101, ... in order. So " die" reads "Ġdie". The result is UTF-8.
std::string toByteAlphabet(std::string_view bytes);

/// The bytes that a text in this alphabet stands for; nothing if it holds a character that is not of the alphabet.
std::optional<std::string> fromByteAlphabet(std::string_view text);

} // namespace durchblick
