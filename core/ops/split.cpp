#include "core/ops/split.h"

#include "core/ops/pieces.h"
#include "core/text/tokenizers.h"

namespace durchblick {

const Operation& split()
{
    static const Operation operation{
        .name = "split",
        .run = [](const Call& call) -> std::vector<Value> {
            const Piece& text = call.inputs[0]->pieces().front();
            Pieces words;
            std::size_t begin = text.begin;
            for (const std::string_view word :
                 tokenizer(call.attributes.text("tokenizer")).value()->words(text.bytes)) {
                words.push_back({std::string(word), begin, begin + word.size(), std::nullopt});
                begin += word.size();
            }
            return {piecesOutput(std::move(words))};
        },
        .explain = [](const RecordedCall& call, std::size_t, int, int) { return cameFrom(call, 0, 1); },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
