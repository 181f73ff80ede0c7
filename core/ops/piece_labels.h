#pragma once

#include "core/base/utf8.h"
#include "core/text/byte_alphabet.h"
#include "core/trace/value.h"

namespace durchblick {

/// How a piece is named where it is a row: by its text, or in GPT-2's byte alphabet if its bytes are no whole characters.
inline std::string labelOf(const Piece& piece)
{
    return firstInvalidUtf8(piece.bytes) ? toByteAlphabet(piece.bytes) : piece.bytes;
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
