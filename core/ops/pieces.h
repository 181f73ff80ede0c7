#pragma once

#include "core/trace/operation.h"

namespace durchblick {

/// An output made of pieces.
inline Value piecesOutput(Pieces pieces)
{
    Value value;
    value.content = share(std::move(pieces));
    return value;
}

/// Where a piece comes from, as a sum: `count` pieces of the first input, from row `first` on.
inline Expression cameFrom(const RecordedCall& call, int first, int count)
{
    std::vector<Expression> sources;
    for (int row = first; row < first + count; ++row)
        sources.push_back(call.piece(0, row));
    return {Expression::Kind::Sum, std::move(sources)};
}

} // namespace durchblick
