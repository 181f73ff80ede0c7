#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/neighbours.h"

#include <memory>
#include <string>

namespace durchblick {

/// A table of word vectors by the name that users give it.
struct NamedTable {
    std::string name;                            ///< "slide", "miniwelt-de", "miniwelt-en" or the path of a file
    std::shared_ptr<const NeighbourIndex> index; ///< never null; holds the table
    SharedLabels dimensions = {};                ///< null where nobody has named them
    int skipped = 0;                             ///< damaged words of its file that are left out

    const VectorTable& table() const { return *index->table(); }
};

/// The table that `name` stands for:
///
///     slide                      the lecture's eight words
///     miniwelt-de, miniwelt-en   learned from Miniwelt; assets/models/vectors-de.vec and vectors-en.vec
///     miniwelt                   that in `language`, or the other one if only that holds all words
///     (empty)                    the first that holds all words: miniwelt in `language`, miniwelt in the other, slide
///     anything else              the path of a file (core/io/word_vectors.h)
///
/// Files stay open once they are read, the last four of them, and are shared; one that has changed since is read again.
/// Errors: UnknownWord with all tables that were searched; and those of readWordVectors. Without a name, a learned table that
/// is not there is passed over.
Result<NamedTable> findTable(const std::string& name, const std::vector<std::string>& words,
                             const std::string& language, const Progress& progress = {});

} // namespace durchblick
