#pragma once

#include "core/embedding/named_tables.h"
#include "core/scene/parameters.h"
#include "core/trace/value.h"

#include <string>
#include <vector>

namespace durchblick {

/// Which words of a table are looked at. A table may have hundreds of thousands: those asked for, their neighbours, and the
/// first ones of the table until there are enough.
struct ChosenWords {
    NamedTable table;
    Labels words;              ///< what is looked at, in the table's order
    Matrix x;                  ///< words × dimensions, as far as it was not edited
    int first, second;         ///< places in words: two to be compared
    int a, b, c;               ///< likewise: a - b + c
    std::vector<int> from, to; ///< likewise: the ends of an axis of one's own, one word or several
};

/// Errors: UnknownWord for one that was asked for, those of findTable, TooFewWords, MatrixSize, BadParameter.
Result<ChosenWords> chooseWords(const Parameters& parameters, const Progress& progress = {});

/// Sentences in which one word means two things, looked up in a table: only words that it has.
struct Contexts {
    NamedTable table;
    std::string sentence, other; ///< the parameters', or English ones where the table knows no German
    int word = 0;                ///< row of the word that both have, the last such word of the first sentence
};
Result<Contexts> chooseContexts(const Parameters& parameters, const Progress& progress = {});

} // namespace durchblick
