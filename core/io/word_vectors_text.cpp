#include "core/io/mapped_file.h"
#include "core/io/read_float.h"
#include "core/io/wellformed.h"
#include "core/io/word_vectors_reading.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <numeric>

namespace durchblick {

namespace {

constexpr std::size_t chunkLength = 1 << 18;
constexpr std::size_t chunksAtOnce = 64; // between two looks at the stop token

bool isBlank(char byte) { return byte == ' ' || byte == '\t'; }

std::string_view withoutBlanksBehind(std::string_view line)
{
    while (!line.empty() && (isBlank(line.back()) || line.back() == '\r'))
        line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        fields.push_back(line.substr(at, end - at));
        at = std::min(line.find_first_not_of(" \t", end), line.size());
    }
    return fields;
}

std::string quoted(std::string_view field)
{
    constexpr std::size_t most = 24;
    return '"' + visibleText(field.substr(0, most)) + (field.size() > most ? "...\"" : "\"");
}

/// Whole lines of the file, and the number of the first.
struct Chunk {
    std::string_view text;
    std::size_t lineCount = 0;
    std::size_t firstLine = 0; // of those with vectors, from 0
    std::string fault = {};    // of its first wrong line; empty if all are right
    std::size_t wrongLine = 0;
};

std::vector<Chunk> cut(std::string_view body)
{
    std::vector<Chunk> chunks;
    while (!body.empty()) {
        const std::size_t lineEnd = body.find('\n', std::min(chunkLength, body.size()) - 1);
        const std::size_t length = lineEnd == std::string_view::npos ? body.size() : lineEnd + 1;
        chunks.push_back({body.substr(0, length)});
        body.remove_prefix(length);
    }
    return chunks;
}

/// Reads lines into rows. What it says is wrong is empty if nothing is.
class LineReader {
public:
    LineReader(const VectorSource& source, std::size_t dimension) : m_source(source), m_dimension(dimension) {}

    std::string read(std::string_view line, std::string& word, float* row) const
    {
        line = withoutBlanksBehind(line);
        const char* at = line.data();
        const char* const end = at + line.size();
        while (at < end && !isBlank(*at))
            ++at;
        const std::string_view first(line.data(), std::size_t(at - line.data()));
        std::size_t count = 0;
        for (; at < end; ++count) {
            while (isBlank(*at)) // never at the end of the line, as no blanks are there
                ++at;
            const char* const begin = at;
            while (at < end && !isBlank(*at))
                ++at;
            if (count == m_dimension || readFloat(begin, at, row[count]) != Decimal::Number)
                return readFields(line, word, row);
        }
        if (count != m_dimension)
            return readFields(line, word, row);
        word = first;
        return m_source.faultOf(first);
    }

private:
    /// The same for the lines that are not as simple as most: a word with spaces, or something wrong.
    std::string readFields(std::string_view line, std::string& word, float* row) const
    {
        const std::vector<std::string_view> fields = fieldsOf(line);
        if (fields.size() <= m_dimension)
            return std::to_string(fields.empty() ? 0 : fields.size() - 1) + " numbers instead of "
                + std::to_string(m_dimension);
        const std::size_t first = fields.size() - m_dimension;
        // In ". . . 0.1 0.2" dots are a word. But if a number stands before those that are needed, there is one too many.
        float surplus = 0;
        if (first > 1 && readFloat(fields[first - 1].begin(), fields[first - 1].end(), surplus) == Decimal::Number)
            return "more than " + std::to_string(m_dimension) + " numbers";
        for (std::size_t i = 0; i < m_dimension; ++i) {
            const std::string_view field = fields[first + i];
            switch (readFloat(field.begin(), field.end(), row[i])) {
            case Decimal::Number: break;
            case Decimal::NotANumber: return quoted(field) + " in place of a finite number";
            case Decimal::TooLarge: return quoted(field) + " is too large for a number";
            }
        }
        const std::string_view last = fields[first - 1];
        word = line.substr(0, std::size_t(last.end() - line.begin()));
        return m_source.faultOf(word);
    }

    const VectorSource& m_source;
    std::size_t m_dimension;
};

void readChunk(Chunk& chunk, const LineReader& reader, ReadVectors& read)
{
    std::string_view rest = chunk.text;
    for (std::size_t line = chunk.firstLine; !rest.empty(); ++line) {
        const std::size_t length = std::min(rest.find('\n'), rest.size());
        chunk.fault = reader.read(rest.substr(0, length), read.words[line],
                                  read.vectors.data() + line * std::size_t(read.vectors.cols()));
        if (!chunk.fault.empty()) {
            chunk.wrongLine = line;
            return;
        }
        rest.remove_prefix(std::min(length + 1, rest.size()));
    }
}

} // namespace

Result<ReadVectors> readTextVectors(const VectorSource& source, const std::optional<VectorHead>& head)
{
    std::string_view body = source.bytes.substr(head ? head->length : 0);
    while (!body.empty() && (body.back() == '\n' || body.back() == '\r' || isBlank(body.back())))
        body.remove_suffix(1);
    const std::size_t linesBefore = head ? 1 : 0;
    const auto lineName = [&](std::size_t line) { return "line " + std::to_string(linesBefore + line + 1); };
    if (body.empty())
        return source.damaged(lineName(0), "no word");

    const std::string_view firstLine = withoutBlanksBehind(body.substr(0, body.find('\n')));
    const std::size_t dimension = head ? head->dimension : std::max(fieldsOf(firstLine).size(), std::size_t(1)) - 1;
    if (dimension == 0)
        return source.damaged(lineName(0), "no number");
    if (dimension > std::size_t(source.limits.dimension))
        return source.damaged(lineName(0), std::to_string(dimension) + " dimensions");

    std::vector<Chunk> chunks = cut(body);
    PacedProgress progress(source.progress);
    // Counting lines takes a tenth of the time that reading them takes.
    const auto overChunks = [&](double from, double to, const auto& work) {
        for (std::size_t begin = 0; begin < chunks.size(); begin += chunksAtOnce) {
            const std::size_t end = std::min(begin + chunksAtOnce, chunks.size());
            tbb::parallel_for(begin, end, [&](std::size_t i) { work(chunks[i]); });
            const auto wrong =
                std::find_if(chunks.begin() + std::ptrdiff_t(begin), chunks.begin() + std::ptrdiff_t(end),
                             [](const Chunk& chunk) { return !chunk.fault.empty(); });
            if (wrong != chunks.begin() + std::ptrdiff_t(end))
                return std::optional(source.damaged(lineName(wrong->wrongLine), wrong->fault));
            if (!progress.goesOn(from + (to - from) * double(end) / double(chunks.size())))
                return std::optional(source.cancelled());
        }
        return std::optional<Error>();
    };
    const auto count = [](Chunk& chunk) {
        chunk.lineCount =
            std::size_t(std::count(chunk.text.begin(), chunk.text.end(), '\n')) + !chunk.text.ends_with('\n');
    };
    if (const std::optional<Error> error = overChunks(0, 0.1, count))
        return *error;
    std::size_t lines = 0;
    for (Chunk& chunk : chunks) {
        chunk.firstLine = lines;
        lines += chunk.lineCount;
    }
    if (head && lines != head->words)
        return source.damaged("line 1",
                              std::to_string(head->words) + " words, but " + std::to_string(lines) + " lines");
    if (const std::optional<Error> error = source.tooLarge(lines, dimension, body.size()))
        return *error;

    const LineReader reader(source, dimension);
    ReadVectors read;
    // A word takes a letter and two bytes for each number at least. If not all lines can have that, memory is not taken for
    // them (it would grow with the square of the file); the one at fault is among them.
    if (lines > body.size() / (2 * dimension + 1) + 1) {
        read.words.resize(1);
        read.vectors.resize(1, Eigen::Index(dimension));
        for (std::size_t line = 0; !body.empty(); ++line) {
            const std::size_t length = std::min(body.find('\n'), body.size());
            if (std::string fault = reader.read(body.substr(0, length), read.words[0], read.vectors.data());
                !fault.empty())
                return source.damaged(lineName(line), std::move(fault));
            body.remove_prefix(std::min(length + 1, body.size()));
        }
    }
    read.words.resize(lines);
    read.vectors.resize(Eigen::Index(lines), Eigen::Index(dimension));
    preferHugePages(read.vectors.data(), lines * dimension * sizeof(float));
    if (const std::optional<Error> error = overChunks(0.1, 0.9, [&](Chunk& chunk) { readChunk(chunk, reader, read); }))
        return *error;
    return read;
}

} // namespace durchblick
