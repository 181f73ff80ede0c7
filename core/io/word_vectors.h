#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/embedding/vector_table.h"
#include "core/io/write_file.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace durchblick {

/// How much a file of word vectors may ask for.
struct WordVectorLimits {
    std::size_t megabytes = 4096;        ///< of memory for its numbers and words
    std::size_t wordBytes = longestWord; ///< of one word
    int dimension = 65536;
};

/// What a file of word vectors holds.
struct WordVectorFile {
    SharedVectorTable table; ///< never null, at least one word
    int skipped = 0;         ///< words that are left out because nobody could show them: empty, too long, no UTF-8
};

/// Reads word vectors as the ecosystem stores them; which format it is shows in the content, not in the name:
///
///     GloVe text        lines of a word and its numbers
///     word2vec text,    a first line with the number of words and of dimensions, then lines as in GloVe text
///     fastText .vec
///     word2vec binary   the same first line, then for each word: the word, a space, its numbers as little-endian
///                       float32, and perhaps a line end
///
/// Fields of a line are separated by spaces or tabs; CR before a line end, blanks at the end of a line and empty lines at the
/// end of the file do not count; nor does the byte-order mark of UTF-8 at the head of a text. In a text a word may hold
/// spaces: the numbers are the last fields of a line. A word may even end with a number ("1 000") where a first line of
/// sizes says how many numbers belong to the vector, unless that is so of most lines. A table without such a line has as
/// many dimensions as most of its first lines have numbers. Of a word that comes twice only the first is kept. Numbers are
/// the nearest floats, exactly.
/// Errors: FileMissing, FileUnreadable, Cancelled; TooLarge (beyond the limits, said before memory is taken); OtherFormat;
/// ShiftedVectors (control characters in a word of the binary format: a word before it held a space); FileDamaged
/// with a line number (text) or a byte offset and word number (binary): no vector in the file, a number too few or too many,
/// no number, not finite, not a single word that can be shown, sizes that are not those of the file.
Result<WordVectorFile> readWordVectors(const std::string& path, const Progress& progress = {},
                                       const WordVectorLimits& limits = {});

/// The same from memory; `file` names it in errors.
Result<WordVectorFile> parseWordVectors(std::string_view bytes, const std::string& file, const Progress& progress = {},
                                        const WordVectorLimits& limits = {});

/// Writes a table as word2vec text (.vec), each number as the shortest decimal that reads back as the same float; the same
/// table gives the same bytes. Spaces and line ends in words become "_", so that every reader finds the words again.
/// Error: that of writeFile.
Result<Written> writeWordVectors(const VectorTable& table, const std::string& path);

} // namespace durchblick
