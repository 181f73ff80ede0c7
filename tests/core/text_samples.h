#pragma once

#include "core/text/tokenizers.h"

#include <random>
#include <string>

namespace durchblick {

/// A tokenizer from the box, read from the source tree's assets.
const Tokenizer& inTheBox(const std::string& name);

/// Up to so many pieces of text: scripts of many kinds, emoji, runs of white space, numbers, contractions, marks, repeated
/// letters, words.
std::string randomText(std::mt19937& random, int pieces);

/// The same with bytes and halves of characters that are no UTF-8 in between.
std::string randomBytes(std::mt19937& random, int pieces);

} // namespace durchblick
