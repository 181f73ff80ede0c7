#pragma once

#include "core/base/result.h"
#include "core/text/split_rule.h"
#include "core/text/vocabulary.h"

#include <string>
#include <string_view>

namespace durchblick {

/// What a tokenizer is made of.
struct TokenizerTable {
    SplitRule rule;
    Vocabulary vocabulary;
};

/// Reads a tokenizer table. Layout, all numbers little-endian:
///
///     8 bytes    "DBLKBPE1"
///     u32        rule: 0 gpt2, 1 cl100k_base, 2 o200k_base (SplitRule)
///     u32        n, the number of pieces, 256 to 4,194,304
///     u32        m, the number of bytes in all pieces
///     n bytes    the length of each piece, 1 to 255; the first 256 are 1, all others at least 2
///     m bytes    the pieces one after the other, in order of their ids; no piece occurs twice
///
/// and nothing behind. Error: FileDamaged with the given name of the file.
Result<TokenizerTable> readTokenizerTable(std::string_view bytes, const std::string& file);

} // namespace durchblick
