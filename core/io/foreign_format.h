#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace durchblick {

/// What a file is whose beginning shows that it is no text in UTF-8 and no word vectors of a format that is read here:
/// "gzip", "zip", "bzip2", "xz", "zstd" (packed), "fasttext" (a model, .bin), "numpy", "pickle" (Python's objects, gensim's),
/// "utf-16", "utf-32", "binary" (anything else that is no text); nothing if it may well be text.
std::optional<std::string> foreignFormat(std::string_view bytes);

/// The same for word vectors, which may be bytes behind a first line of text: what says by its first bytes what it is.
std::optional<std::string> formatByMagic(std::string_view bytes);

} // namespace durchblick
