#pragma once

#include "core/scene/parameters.h"
#include "core/text/word_index.h"

#include <string>
#include <vector>

namespace durchblick {

/// The text that is counted, and the sentence that is looked at.
struct ProbabilitySetup {
    SharedPieces sentences; ///< of Miniwelt, one a piece, words and marks between blanks
    std::shared_ptr<const WordIndex> index;
    Labels words;        ///< of the sentence; marks are words
    int place = 0;       ///< of the word behind which the next one is asked for
    std::string next;    ///< the word that follows it in the sentence, else the most frequent follower
    bool isKnown = true; ///< whether the text has every word of the sentence

    /// What a model sees that looks back at so many words when the word at `at` is to come (from 0): "Hauptstadt von". In front
    /// of the sentence stands the mark of its beginning.
    std::string context(int at, int words) const;
};

/// The sentence as it stands in an address, the lesson's own one in the language of the text if none is given.
std::string sentenceOf(const Parameters& parameters);

/// Takes the text from the last one that was asked for if it can. Errors: those of miniwelt; BadParameter for a sentence without
/// words or with too many; UnknownToken.
Result<ProbabilitySetup> readProbabilitySetup(const Parameters& parameters);

/// Words with their counts behind a context, the most frequent first; of equals the first by its bytes.
std::vector<std::pair<std::string, int>> rankedFollowers(const WordIndex& index, const std::string& context);

} // namespace durchblick
