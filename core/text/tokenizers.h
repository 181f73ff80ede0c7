#pragma once

#include "core/text/tokenizer.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// The tokenizers in the box: gpt2, cl100k_base, o200k_base.
const std::vector<std::string>& tokenizerNames();

/// One of them, read from the assets when first asked for and kept; any thread may ask. Errors: UnknownTokenizer, and those
/// of reading a table. After an error the next call tries again.
Result<std::shared_ptr<const Tokenizer>> tokenizer(std::string_view name);

} // namespace durchblick
