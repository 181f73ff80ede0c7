#pragma once

#include "core/base/utf8.h"
#include "core/trace/value.h"

namespace durchblick {

/// How a piece is named where it is a row: by its text; a byte that belongs to no whole character of the piece is written
/// as <C3>, as it is on a chip. Always UTF-8.
inline std::string labelOf(const Piece& piece)
{
    constexpr const char* digits = "0123456789ABCDEF";
    std::string label;
    std::string_view rest = piece.bytes;
    while (const std::optional<std::size_t> bad = firstInvalidUtf8(rest)) {
        const auto byte = static_cast<unsigned char>(rest[*bad]);
        label.append(rest.substr(0, *bad)) += {'<', digits[byte / 16], digits[byte % 16], '>'};
        rest.remove_prefix(*bad + 1);
    }
    return label.append(rest);
}

inline SharedLabels labelsOf(const Pieces& pieces)
{
    Labels labels;
    labels.reserve(pieces.size());
    for (const Piece& piece : pieces)
        labels.push_back(labelOf(piece));
    return share(std::move(labels));
}

} // namespace durchblick
