#pragma once

#include "core/io/paced_progress.h"
#include "core/io/word_vectors.h"

namespace durchblick {

/// What the readers of the formats share. For word_vectors*.cpp only.
struct VectorSource {
    std::string_view bytes;  // of the whole file
    const std::string& file; // its name, for errors
    const Progress& progress;
    const WordVectorLimits& limits;

    Error damaged(std::string place, std::string what) const;
    Error cancelled() const { return {ErrorCode::Cancelled, {}}; }
    /// TooLarge, if so many words of so many bytes with so many numbers each are beyond the limits.
    std::optional<Error> tooLarge(std::size_t words, std::size_t dimension, std::size_t wordBytes) const;
    /// Whether a word is one that can be shown and looked up.
    bool isSound(std::string_view word) const;
};

/// The first line "count dimension" of a file, if it is one.
struct VectorHead {
    std::size_t words = 0;
    std::size_t dimension = 0;
    std::size_t length = 0; // in bytes, with its line end
};
std::optional<VectorHead> headOf(std::string_view bytes);

/// Words and numbers as they stand in the file, repeated words included; a word that is not sound is empty.
struct ReadVectors {
    std::vector<std::string> words;
    FloatMatrix vectors;
};

Result<ReadVectors> readTextVectors(const VectorSource& source, const std::optional<VectorHead>& head);
Result<ReadVectors> readBinaryVectors(const VectorSource& source, const VectorHead& head);

} // namespace durchblick
