#include "core/io/mapped_file.h"
#include "core/io/read_float.h"
#include "core/io/wellformed.h"
#include "core/io/word_vectors_reading.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <charconv>
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
    std::size_t firstLine = 0;     // of those with vectors, from 0
    std::size_t numberedWords = 0; // words that end with a number, as "1 000"
    std::size_t numberedLine = 0;  // of the first of them
    std::string fault = {};        // of its first wrong line; empty if all are right
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

bool isNumber(std::string_view field)
{
    float number = 0;
    return readFloat(field.begin(), field.end(), number) == FloatText::Number;
}

/// What readers of other programs take for a number, too, which is none here.
bool looksLikeNumber(std::string_view field)
{
    double number = 0;
    if (field.starts_with('+'))
        field.remove_prefix(1);
    const auto [end, error] = std::from_chars(field.begin(), field.end(), number); // "nan", "inf" and "1e999", too
    return error != std::errc::invalid_argument && end == field.end();
}

/// The first lines of a file without a first line of sizes tell what it is.
struct Sample {
    std::size_t dimension = 0;    // how many numbers stand at the end of most lines; of the first line if all differ
    bool hasWords = false;        // some line has a field that is no number
    bool hasDecimalWords = false; // some line begins with a number that is not whole
};

Sample sampleOf(std::string_view body)
{
    constexpr std::size_t mostLines = 100, mostBytes = 1 << 20;
    Sample sample;
    std::vector<std::size_t> counts;
    for (std::size_t at = 0; at < std::min(body.size(), mostBytes) && counts.size() < mostLines;) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const std::vector<std::string_view> fields = fieldsOf(withoutBlanksBehind(body.substr(at, end - at)));
        at = end + 1;
        std::size_t count = 0;
        while (count < fields.size() && looksLikeNumber(fields[fields.size() - 1 - count]))
            ++count;
        sample.hasWords = sample.hasWords || count < fields.size();
        sample.hasDecimalWords =
            sample.hasDecimalWords || (count > 1 && count == fields.size() && fields[0].find('.') != fields[0].npos);
        counts.push_back(std::min(count, std::max(fields.size(), std::size_t(1)) - 1)); // the first field is a word
    }
    std::ptrdiff_t most = 0;
    for (const std::size_t count : counts)
        if (const auto lines = std::count(counts.begin(), counts.end(), count); lines > most) {
            most = lines;
            sample.dimension = count;
        }
    return sample;
}

/// Reads lines into rows.
class LineReader {
public:
    /// numberedWords: whether words may end with a number.
    LineReader(const VectorSource& source, std::size_t dimension, bool numberedWords)
        : m_source(source), m_dimension(dimension), m_numberedWords(numberedWords)
    {}

    std::string surplus() const { return "more than " + std::to_string(m_dimension) + " numbers"; }

    /// A word that is not sound is left empty; what is wrong with the numbers is said in the chunk.
    void read(std::string_view line, std::size_t number, std::string& word, float* row, Chunk& chunk) const
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
            if (count == m_dimension || readFloat(begin, at, row[count]) != FloatText::Number)
                return readFields(line, number, word, row, chunk);
        }
        if (count != m_dimension)
            return readFields(line, number, word, row, chunk);
        take(first, word);
    }

private:
    /// The same for the lines that are not as simple as most: a word with spaces, or something wrong.
    void readFields(std::string_view line, std::size_t number, std::string& word, float* row, Chunk& chunk) const
    {
        const auto isWrong = [&](std::string what) {
            chunk.fault = std::move(what);
            chunk.wrongLine = number;
        };
        const std::vector<std::string_view> fields = fieldsOf(line);
        if (fields.size() <= m_dimension)
            return isWrong(std::to_string(fields.empty() ? 0 : fields.size() - 1) + " numbers instead of "
                           + std::to_string(m_dimension));
        const std::size_t first = fields.size() - m_dimension;
        // In ". . . 0.1 0.2" dots are a word. But if a number stands before those that are needed, there may be one too many.
        if (first > 1 && isNumber(fields[first - 1])) {
            if (!m_numberedWords)
                return isWrong(surplus());
            if (chunk.numberedWords++ == 0)
                chunk.numberedLine = number;
        }
        for (std::size_t i = 0; i < m_dimension; ++i) {
            const std::string_view field = fields[first + i];
            switch (readFloat(field.begin(), field.end(), row[i])) {
            case FloatText::Number: break;
            case FloatText::NotANumber: return isWrong(quoted(field) + " in place of a finite number");
            case FloatText::TooLarge: return isWrong(quoted(field) + " is too large for a number");
            }
        }
        const std::string_view last = fields[first - 1];
        take(line.substr(0, std::size_t(last.end() - line.begin())), word);
    }

    void take(std::string_view found, std::string& word) const
    {
        word = m_source.isSound(found) ? found : std::string_view();
    }

    const VectorSource& m_source;
    std::size_t m_dimension;
    bool m_numberedWords;
};

void readChunk(Chunk& chunk, const LineReader& reader, ReadVectors& read)
{
    std::string_view rest = chunk.text;
    for (std::size_t line = chunk.firstLine; !rest.empty() && chunk.fault.empty(); ++line) {
        const std::size_t length = std::min(rest.find('\n'), rest.size());
        reader.read(rest.substr(0, length), line, read.words[line],
                    read.vectors.data() + line * std::size_t(read.vectors.cols()), chunk);
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

    const Sample sample = head ? Sample{.dimension = head->dimension, .hasWords = true} : sampleOf(body);
    if (!sample.hasWords && sample.hasDecimalWords)
        return Error{ErrorCode::OtherFormat, {source.file, "numbers"}};
    const std::size_t dimension = sample.dimension;
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

    const LineReader reader(source, dimension, head.has_value());
    ReadVectors read;
    // A line takes two bytes for each number and its end at least. If not all lines can have that, memory is not taken for
    // them (it would grow with the square of the file); the one at fault is among them.
    if (lines > body.size() / (2 * dimension + 1) + 1) {
        read.words.resize(1);
        read.vectors.resize(1, Eigen::Index(dimension));
        Chunk whole{body};
        for (std::size_t line = 0; !body.empty(); ++line) {
            const std::size_t length = std::min(body.find('\n'), body.size());
            reader.read(body.substr(0, length), line, read.words[0], read.vectors.data(), whole);
            if (!whole.fault.empty())
                return source.damaged(lineName(line), std::move(whole.fault));
            body.remove_prefix(std::min(length + 1, body.size()));
        }
    }
    read.words.resize(lines);
    read.vectors.resize(Eigen::Index(lines), Eigen::Index(dimension));
    preferHugePages(read.vectors.data(), lines * dimension * sizeof(float));
    if (const std::optional<Error> error = overChunks(0.1, 0.9, [&](Chunk& chunk) { readChunk(chunk, reader, read); }))
        return *error;
    // Some words end with a number; if most seem to, the first line says too few dimensions.
    std::size_t numberedWords = 0;
    for (const Chunk& chunk : chunks)
        numberedWords += chunk.numberedWords;
    if (2 * numberedWords > lines) {
        const auto first =
            std::find_if(chunks.begin(), chunks.end(), [](const Chunk& chunk) { return chunk.numberedWords > 0; });
        return source.damaged(lineName(first->numberedLine), reader.surplus());
    }
    return read;
}

} // namespace durchblick
