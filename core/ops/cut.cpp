#include "core/ops/cut.h"

#include "core/base/character.h"
#include "core/ops/pieces.h"

namespace durchblick {

const Operation& characterPieces()
{
    static const Operation operation{
        .name = "characters",
        .run = [](const Call& call) -> std::vector<Value> {
            const Piece& text = call.inputs[0]->pieces().front();
            Pieces cut;
            std::size_t begin = text.begin;
            for (const std::string_view character : characters(text.bytes)) {
                cut.push_back({std::string(character), begin, begin + character.size(), std::nullopt});
                begin += character.size();
            }
            return {piecesOutput(std::move(cut))};
        },
        .explain = [](const RecordedCall& call, std::size_t, int, int) { return cameFrom(call, 0, 1); },
        .open = nullptr,
    };
    return operation;
}

const Operation& plainWords()
{
    static const Operation operation{
        .name = "plain_words",
        .run = [](const Call& call) -> std::vector<Value> {
            constexpr const char* blank = " \t\n\v\f\r";
            const Piece& text = call.inputs[0]->pieces().front();
            Pieces words;
            for (std::size_t at = text.bytes.find_first_not_of(blank); at != text.bytes.npos;) {
                const std::size_t end = std::min(text.bytes.find_first_of(blank, at), text.bytes.size());
                words.push_back({text.bytes.substr(at, end - at), text.begin + at, text.begin + end, std::nullopt});
                at = text.bytes.find_first_not_of(blank, end);
            }
            return {piecesOutput(std::move(words))};
        },
        .explain = [](const RecordedCall& call, std::size_t, int, int) { return cameFrom(call, 0, 1); },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
