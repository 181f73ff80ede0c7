#include "core/embedding/ranking.h"

#include <algorithm>
#include <set>

namespace durchblick {

Result<std::vector<int>> findWords(const VectorTable& table, const std::vector<std::string>& words,
                                   const std::string& tableName)
{
    std::vector<int> rows;
    for (const std::string& word : words) {
        const std::optional<int> row = table.find(word);
        if (!row)
            return Error{ErrorCode::UnknownWord, {word, tableName}};
        rows.push_back(*row);
    }
    return rows;
}

std::vector<RankedWord> ranking(const NeighbourIndex& index, const Eigen::RowVectorXd& query,
                                const std::vector<int>& inputs, int count)
{
    const std::set<int> asked(inputs.begin(), inputs.end());
    std::vector<RankedWord> ranked;
    int others = 0;
    for (const Neighbour& neighbour : index.nearest(query, count + int(asked.size()))) {
        const bool isInput = asked.contains(neighbour.row);
        if (!isInput && ++others > count)
            break;
        ranked.push_back({neighbour.row, neighbour.similarity, isInput});
    }
    return ranked;
}

std::vector<RankedWord> withoutInputs(const std::vector<RankedWord>& ranking)
{
    std::vector<RankedWord> others;
    std::copy_if(ranking.begin(), ranking.end(), std::back_inserter(others),
                 [](const RankedWord& word) { return !word.isInput; });
    return others;
}

std::vector<RankedWord> neighboursOf(const NeighbourIndex& index, int row, int count)
{
    return ranking(index, index.table()->vectors().row(row).cast<double>(), {row}, count);
}

Analogy analogy(const NeighbourIndex& index, int a, int b, int c, int count)
{
    const auto vector = [&index](int row) { return index.table()->vectors().row(row).cast<double>(); };
    Analogy found{a, b, c, vector(a) - vector(b) + vector(c), {}};
    found.ranking = ranking(index, found.target, {a, b, c}, count);
    return found;
}

} // namespace durchblick
