#include "core/io/word_vectors.h"

#include "core/base/utf8.h"
#include "core/io/foreign_format.h"
#include "core/io/mapped_file.h"
#include "core/io/word_vectors_reading.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

namespace durchblick {

Error VectorSource::damaged(std::string place, std::string what) const
{
    return {ErrorCode::FileDamaged, {file, std::move(place), std::move(what)}};
}

std::optional<Error> VectorSource::tooLarge(std::size_t words, std::size_t dimension, std::size_t wordBytes) const
{
    // Counted in double: what a hostile first line claims may not fit into any integer.
    constexpr double megabyte = 1e6;
    constexpr double beside = sizeof(std::string) + 64; // a word's place in the list and in the index
    const double needed =
        double(words) * double(dimension) * sizeof(float) + double(words) * beside + double(wordBytes);
    if (needed <= double(limits.megabytes) * megabyte)
        return std::nullopt;
    return Error{
        ErrorCode::TooLarge,
        {file, std::to_string(std::uint64_t(std::min(needed / megabyte, 1e15))), std::to_string(limits.megabytes)}};
}

bool VectorSource::isSound(std::string_view word) const
{
    return !word.empty() && word.size() <= limits.wordBytes && !firstInvalidUtf8(word);
}

std::optional<VectorHead> headOf(std::string_view bytes)
{
    VectorHead head;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    const auto skipBlanks = [&] {
        while (at < end && (*at == ' ' || *at == '\t'))
            ++at;
    };
    const auto readSize = [&](std::size_t& size) {
        const auto [behind, error] = std::from_chars(at, end, size);
        const bool isRead = error == std::errc{} && behind > at;
        at = behind;
        return isRead;
    };
    if (!readSize(head.words) || at == end || (*at != ' ' && *at != '\t'))
        return std::nullopt;
    skipBlanks();
    if (!readSize(head.dimension))
        return std::nullopt;
    skipBlanks();
    if (at < end && *at == '\r')
        ++at;
    if (at < end && *at++ != '\n')
        return std::nullopt;
    head.length = std::size_t(at - bytes.data());
    return head;
}

namespace {

/// After a head both formats have a word and a space. The numbers of text are a line of decimals; those of the binary
/// format are bytes of floats, among which a control character comes up soon.
bool isText(std::string_view body)
{
    const std::string_view sample = body.substr(0, 65536);
    std::string_view line = sample.substr(0, sample.find('\n'));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    const std::size_t blank = line.find_last_of(" \t");
    const bool hasNumber = blank != std::string_view::npos
        && line.find_first_not_of("0123456789+-.eE", blank + 1) == std::string_view::npos;
    if (hasNumber)
        return true;
    const auto isControl = [](char byte) { return static_cast<unsigned char>(byte) < ' '; };
    return std::none_of(sample.begin(), sample.end(),
                        [&](char byte) { return isControl(byte) && byte != '\n' && byte != '\r' && byte != '\t'; })
        // A sample may end inside a character.
        && firstInvalidUtf8(sample).value_or(sample.size()) + 4 > sample.size();
}

/// Only the first of equal words stays, and none that is empty. How many were empty.
int dropEmptyAndRepeated(ReadVectors& read)
{
    std::unordered_set<std::string_view> seen;
    seen.reserve(read.words.size());
    std::vector<std::size_t> unwanted;
    int empty = 0;
    for (std::size_t i = 0; i < read.words.size(); ++i) {
        empty += read.words[i].empty();
        if (read.words[i].empty() || !seen.insert(read.words[i]).second)
            unwanted.push_back(i);
    }
    if (unwanted.empty())
        return empty;
    seen.clear(); // it points into the words that move now
    std::size_t kept = unwanted.front();
    for (std::size_t i = kept, next = 0; i < read.words.size(); ++i) {
        if (next < unwanted.size() && unwanted[next] == i) {
            ++next;
            continue;
        }
        read.words[kept] = std::move(read.words[i]);
        read.vectors.row(Eigen::Index(kept)) = read.vectors.row(Eigen::Index(i));
        ++kept;
    }
    read.words.resize(kept);
    read.vectors.conservativeResize(Eigen::Index(kept), Eigen::NoChange);
    return empty;
}

} // namespace

Result<WordVectorFile> parseWordVectors(std::string_view bytes, const std::string& file, const Progress& progress,
                                        const WordVectorLimits& limits)
{
    if (const std::optional<std::string> format = formatByMagic(bytes))
        return Error{ErrorCode::OtherFormat, {file, *format}};
    // Only a text begins with it: the binary format begins with digits.
    const bool isMarked = bytes.starts_with(byteOrderMark);
    bytes = withoutByteOrderMark(bytes);
    const VectorSource source{bytes, file, progress, limits};
    const std::optional<VectorHead> head = headOf(bytes);
    if (head) {
        if (head->words == 0 || head->dimension == 0)
            return source.damaged("line 1", "sizes of nothing");
        if (head->dimension > std::size_t(limits.dimension))
            return source.damaged("line 1", std::to_string(head->dimension) + " dimensions");
        // A word takes a blank and a byte for each number, and a line end or a letter at least, in any format.
        if (const std::size_t most = bytes.size() / (2 * head->dimension + 1); head->words > most)
            return source.damaged(
                "line 1", std::to_string(head->words) + " words, but room for " + std::to_string(most) + " at most");
        if (const std::optional<Error> error = source.tooLarge(head->words, head->dimension, 0))
            return *error;
    } else if (const std::optional<std::string> format = foreignFormat(bytes)) {
        return Error{ErrorCode::OtherFormat, {file, *format}};
    }
    Result<ReadVectors> read = head && !isMarked && !isText(bytes.substr(head->length))
        ? readBinaryVectors(source, *head)
        : readTextVectors(source, head);
    if (!read)
        return read.error();
    WordVectorFile result{.table = nullptr, .skipped = dropEmptyAndRepeated(read.value())};
    if (read->words.empty())
        return source.damaged(head ? "line 2" : "line 1", "no word in UTF-8");
    if (progress.isCancelled())
        return source.cancelled();
    result.table = std::make_shared<const VectorTable>(std::move(read.value().words), std::move(read.value().vectors));
    progress.say(1);
    return result;
}

Result<WordVectorFile> readWordVectors(const std::string& path, const Progress& progress,
                                       const WordVectorLimits& limits)
{
    const Result<MappedFile> file = MappedFile::open(path, progress);
    if (!file)
        return file.error();
    return parseWordVectors(file->bytes(), path, progress, limits);
}

} // namespace durchblick
