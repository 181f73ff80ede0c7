#pragma once

#include "core/base/result.h"
#include "core/text/tokenizer.h"
#include "core/trace/trace.h"

#include <string>
#include <string_view>

namespace durchblick {

/// In bytes. Every merge of a recorded encoding keeps all the pieces, some 100 MB for a text of this length.
constexpr std::size_t longestRecordedText = 2000;

/// A text to be encoded, as a value: one piece. Its symbol is "text".
Value textValue(std::string_view text);

/// Byte-pair encoding of a text step by step, each merge by itself: values text, words, bytes, merged_1, merged_2, ..., ids.
/// Merges in the order in which they are done: word after word, in each the pair of lowest rank first, the leftmost of
/// several. Errors: TextTooLong beyond longestRecordedText, UnknownTokenizer, and those of reading the tokenizer's table.
Result<Trace> recordEncoding(std::string_view text, const std::string& tokenizerName);

/// The same from a text that is in a trace already; gives the pieces with their ids. The tokenizer is one of those in
/// tokenizers.h.
ValueId recordSteps(Trace& trace, ValueId text, const Tokenizer& tokenizer);

} // namespace durchblick
