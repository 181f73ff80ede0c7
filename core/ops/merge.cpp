#include "core/ops/merge.h"

#include "core/ops/pieces.h"

namespace durchblick {

const Operation& merge()
{
    static const Operation operation{
        .name = "merge",
        .run = [](const Call& call) -> std::vector<Value> {
            const auto place = std::ptrdiff_t(call.attributes.integer("place"));
            const Pieces& before = call.inputs[0]->pieces();
            Pieces after;
            after.reserve(before.size() - 1);
            after.insert(after.end(), before.begin(), before.begin() + place + 1);
            after.back().bytes += before[std::size_t(place) + 1].bytes;
            after.back().end = before[std::size_t(place) + 1].end;
            after.insert(after.end(), before.begin() + place + 2, before.end());
            return {piecesOutput(std::move(after))};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int) {
                const int place = call.step.attributes.integer("place");
                if (row == place)
                    return cameFrom(call, row, 2);
                return cameFrom(call, row < place ? row : row + 1, 1);
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
