#include "core/io/mapped_file.h"
#include "core/io/word_vectors_reading.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace durchblick {

// Numbers are copied as they stand in the file.
static_assert(std::endian::native == std::endian::little);

Result<ReadVectors> readBinaryVectors(const VectorSource& source, const VectorHead& head)
{
    const std::string_view bytes = source.bytes;
    const std::size_t rowLength = head.dimension * sizeof(float);
    const auto damaged = [&](std::size_t place, std::size_t word, std::string what) {
        return source.damaged("byte " + std::to_string(place) + ", word " + std::to_string(word), std::move(what));
    };
    // A word has a letter and a space at least. So a first line cannot claim more memory than the file's size.
    if (const std::size_t most = (bytes.size() - head.length) / (rowLength + 2); head.words > most)
        return source.damaged("line 1",
                              std::to_string(head.words) + " words, but room for " + std::to_string(most) + " at most");

    ReadVectors read;
    read.words.reserve(head.words);
    read.vectors.resize(Eigen::Index(head.words), Eigen::Index(head.dimension));
    preferHugePages(read.vectors.data(), head.words * rowLength);
    PacedProgress progress(source.progress);
    std::size_t at = head.length;
    for (std::size_t number = 1; number <= head.words; ++number) {
        if (number % 1024 == 0 && !progress.goesOn(double(at) / double(bytes.size())))
            return source.cancelled();
        // The line end behind the numbers before: written by word2vec, left out by others.
        while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r'))
            ++at;
        const std::size_t end = bytes.find(' ', at);
        if (end == std::string_view::npos)
            return damaged(at, number, "the file ends");
        const std::string_view word = bytes.substr(at, end - at);
        if (std::any_of(word.begin(), word.end(), [](char byte) { return static_cast<unsigned char>(byte) < ' '; }))
            return Error{ErrorCode::ShiftedVectors, {source.file, std::to_string(at), std::to_string(number)}};
        at = end + 1;
        if (bytes.size() - at < rowLength)
            return damaged(bytes.size(), number, "the file ends");
        const auto row = read.vectors.row(Eigen::Index(number - 1));
        std::memcpy(read.vectors.data() + (number - 1) * head.dimension, bytes.data() + at, rowLength);
        // A difference of a number with itself is 0 unless it is infinite or none; sums vectorize where tests do not.
        if (!((row - row).sum() == 0)) {
            Eigen::Index column = 0;
            while (std::isfinite(row(column)))
                ++column;
            return damaged(at + std::size_t(column) * sizeof(float), number, "not a finite number");
        }
        at += rowLength;
        read.words.emplace_back(source.isSound(word) ? word : std::string_view());
    }
    while (at < bytes.size() && (bytes[at] == '\n' || bytes[at] == '\r'))
        ++at;
    if (at < bytes.size())
        return source.damaged("byte " + std::to_string(at),
                              "more than the " + std::to_string(head.words) + " words of the first line");
    return read;
}

} // namespace durchblick
