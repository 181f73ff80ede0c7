#include "core/ops/bytes.h"

#include "core/ops/pieces.h"

namespace durchblick {

const Operation& bytes()
{
    static const Operation operation{
        .name = "bytes",
        .run = [](const Call& call) -> std::vector<Value> {
            Pieces all;
            for (const Piece& word : call.inputs[0]->pieces())
                for (std::size_t i = 0; i < word.bytes.size(); ++i)
                    all.push_back({word.bytes.substr(i, 1), word.begin + i, word.begin + i + 1, std::nullopt});
            return {piecesOutput(std::move(all))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const Pieces& words = call.input(0).pieces();
                int word = 0;
                for (auto before = std::size_t(row); before >= words[std::size_t(word)].bytes.size(); ++word)
                    before -= words[std::size_t(word)].bytes.size();
                return cameFrom(call, word, 1);
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
