#include "views/export/tokens_chosen.h"

#include <algorithm>

namespace durchblick {

namespace {

Labels labelsOf(const Value& value)
{
    if (value.isMatrix())
        return value.rows ? *value.rows : Labels();
    Labels all;
    for (const Piece& piece : value.pieces())
        all.push_back(piece.bytes);
    return all;
}

Labels tokensOf(const Trace& trace)
{
    for (const Value& value : trace.values())
        if (Labels labels = labelsOf(value); !labels.empty())
            return labels;
    return {};
}

Error badTokens(const std::vector<int>& tokens, std::size_t count)
{
    std::string given;
    for (const int token : tokens)
        given += (given.empty() ? "" : ",") + std::to_string(token);
    return {ErrorCode::BadOption, {"--tokens", given, "0 … " + std::to_string(count == 0 ? 0 : count - 1)}};
}

} // namespace

Result<PictureSource> withTokens(PictureSource source, const std::vector<int>& tokens)
{
    if (tokens.empty())
        return source;
    const Labels all = tokensOf(*source.trace);
    std::vector<int> sorted = tokens;
    std::sort(sorted.begin(), sorted.end());
    if (sorted.front() < 0 || sorted.back() >= int(all.size())
        || std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return badTokens(tokens, all.size());

    const Value& value = source.trace->value(source.panel.value);
    if (labelsOf(value) == all) {
        const std::vector<int> before = source.panel.rows;
        std::vector<int> rows;
        // A panel of one row stays a panel of that row.
        for (const int token : tokens)
            if (before.empty() || std::find(before.begin(), before.end(), token) != before.end())
                rows.push_back(token);
        source.panel.rows = rows.empty() ? before : rows;
    }
    if (value.isMatrix() && value.columns && *value.columns == all)
        source.columns = tokens;
    return source;
}

} // namespace durchblick
