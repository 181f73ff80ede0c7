#include "core/ops/recorded.h"

#include "core/ops/bytes.h"
#include "core/ops/look_up.h"
#include "core/ops/merge.h"
#include "core/ops/split.h"
#include "core/text/tokenizers.h"

namespace durchblick {

namespace {

struct Merge {
    std::size_t place; // of the left piece
    int rank;
};

/// The merge that is next among the pieces of one word: first <= place, place + 1 < last.
std::optional<Merge> nextMerge(const Tokenizer& tokenizer, const Pieces& pieces, std::size_t first, std::size_t last)
{
    std::optional<Merge> next;
    for (std::size_t place = first; place + 1 < last; ++place) {
        const std::optional<int> rank = tokenizer.rankOfPair(pieces[place].bytes, pieces[place + 1].bytes);
        if (rank && (!next || *rank < next->rank))
            next = {place, *rank};
    }
    return next;
}

} // namespace

Value textValue(std::string_view text)
{
    Value value;
    value.symbol = "text";
    value.content = share(Pieces{{std::string(text), 0, text.size(), std::nullopt}});
    value.role = Role::Given;
    return value;
}

Result<Trace> recordEncoding(std::string_view text, const std::string& tokenizerName)
{
    const Result<std::shared_ptr<const Tokenizer>> known = tokenizer(tokenizerName);
    if (!known)
        return known.error();
    if (text.size() > longestRecordedText)
        return Error{ErrorCode::TextTooLong, {std::to_string(text.size()), std::to_string(longestRecordedText)}};
    Trace trace;
    recordSteps(trace, trace.add(textValue(text)), **known);
    return trace;
}

ValueId recordSteps(Trace& trace, ValueId text, const Tokenizer& tokenizer)
{
    const Attributes named{{"tokenizer", tokenizer.name()}};
    const ValueId words = trace.apply(split(), named, {text}, {"words"});
    ValueId current = trace.apply(bytes(), {}, {words}, {"bytes"});
    int mergeCount = 0;
    std::size_t first = 0; // where the pieces of the word begin
    for (std::size_t word = 0; word < trace.value(words).pieces().size(); ++word) {
        const std::size_t pieceCount = trace.value(words).pieces()[word].bytes.size();
        std::size_t last = first + pieceCount;
        while (const std::optional<Merge> next = nextMerge(tokenizer, trace.value(current).pieces(), first, last)) {
            current = trace.apply(merge(), {{"place", double(next->place)}, {"rank", double(next->rank)}}, {current},
                                  {"merged_" + std::to_string(++mergeCount)});
            --last;
        }
        first = last;
    }
    return trace.apply(lookUp(), named, {current}, {"ids"});
}

} // namespace durchblick
