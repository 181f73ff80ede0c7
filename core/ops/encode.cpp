#include "core/ops/encode.h"

#include "core/ops/pieces.h"
#include "core/ops/recorded.h"
#include "core/text/tokenizers.h"

namespace durchblick {

const Operation& encode()
{
    static const Operation operation{
        .name = "encode",
        .run = [](const Call& call) -> std::vector<Value> {
            const Piece& text = call.inputs[0]->pieces().front();
            Pieces pieces = tokenizer(call.attributes.text("tokenizer")).value()->pieces(text.bytes);
            for (Piece& piece : pieces) {
                piece.begin += text.begin;
                piece.end += text.begin;
            }
            return {piecesOutput(std::move(pieces))};
        },
        .explain = nullptr,
        .open = [](const Call& call) -> OpenedStep {
            OpenedStep opened;
            Value given = *call.inputs[0];
            given.symbol = "text"; // whatever it is called outside, it must not clash with a step's output
            const ValueId text = opened.trace.add(std::move(given));
            opened.inputs = {text};
            opened.outputs = {recordSteps(opened.trace, text, *tokenizer(call.attributes.text("tokenizer")).value())};
            return opened;
        },
    };
    return operation;
}

} // namespace durchblick
