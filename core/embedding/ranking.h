#pragma once

#include "core/base/result.h"
#include "core/embedding/neighbours.h"

#include <string>

namespace durchblick {

/// The rows of words. Error: UnknownWord with the first that the table does not hold; tableName says which table that is.
Result<std::vector<int>> findWords(const VectorTable& table, const std::vector<std::string>& words,
                                   const std::string& tableName);

/// A word in a ranking by cosine. Words that were asked for stand in it, too, and say so: next to nothing is as near to a
/// vector as what it was made of.
struct RankedWord {
    int row;
    double similarity;
    bool isInput;

    bool operator==(const RankedWord&) const = default;
};

/// The `count` nearest words that are no inputs, best first, and among them the inputs that are as near as these.
std::vector<RankedWord> ranking(const NeighbourIndex& index, const Eigen::RowVectorXd& query,
                                const std::vector<int>& inputs, int count);
/// A ranking without its inputs.
std::vector<RankedWord> withoutInputs(const std::vector<RankedWord>& ranking);

/// A word's own vector and its ranking, which the word itself leads.
std::vector<RankedWord> neighboursOf(const NeighbourIndex& index, int row, int count);

/// "Mann is to König as Frau is to ...": the vector a - b + c (König - Mann + Frau) and the words around it. The vectors are
/// taken as they are, not brought to length 1 before, as on the slide.
struct Analogy {
    int a, b, c; ///< rows
    Eigen::RowVectorXd target;
    std::vector<RankedWord> ranking;
};
Analogy analogy(const NeighbourIndex& index, int a, int b, int c, int count);

} // namespace durchblick
