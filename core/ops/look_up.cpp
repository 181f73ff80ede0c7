#include "core/ops/look_up.h"

#include "core/ops/pieces.h"
#include "core/text/tokenizers.h"

namespace durchblick {

const Operation& lookUp()
{
    static const Operation operation{
        .name = "look_up",
        .run = [](const Call& call) -> std::vector<Value> {
            const std::shared_ptr<const Tokenizer> known = tokenizer(call.attributes.text("tokenizer")).value();
            Pieces pieces = call.inputs[0]->pieces();
            for (Piece& piece : pieces)
                piece.id = known->idOf(piece.bytes);
            return {piecesOutput(std::move(pieces))};
        },
        .explain = [](const RecordedCall& call, std::size_t, int row, int) { return cameFrom(call, row, 1); },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
