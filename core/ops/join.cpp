#include "core/ops/join.h"

#include "core/ops/pieces.h"

namespace durchblick {

const Operation& join()
{
    static const Operation operation{
        .name = "join",
        .run = [](const Call& call) -> std::vector<Value> {
            Piece text;
            for (const Piece& piece : call.inputs[0]->pieces())
                text.bytes += piece.bytes;
            text.end = text.bytes.size();
            return {piecesOutput({text})};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int, int) {
                const int pieces = call.input(0).rowCount();
                return pieces == 0 ? Expression::number(0) : cameFrom(call, 0, pieces);
            },
        .open = nullptr,
    };
    return operation;
}

const Operation& keep()
{
    static const Operation operation{
        .name = "keep",
        .run = [](const Call& call) -> std::vector<Value> { return {piecesOutput(call.inputs[0]->pieces())}; },
        .explain = [](const RecordedCall& call, std::size_t, int row, int) { return cameFrom(call, row, 1); },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
