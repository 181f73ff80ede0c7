#include "core/embedding/word2vec/corpus.h"

#include "core/base/utf8.h"
#include "core/embedding/vector_table.h"
#include "core/embedding/word2vec/thread_count.h"
#include "core/embedding/word2vec/word_counter.h"
#include "core/embedding/word2vec/word_splitter.h"
#include "core/io/foreign_format.h"
#include "core/io/mapped_file.h"
#include "core/io/paced_progress.h"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace durchblick {

namespace {

constexpr std::size_t partLength = 4 << 20;
constexpr std::size_t leastWords = 2; // one word alone has no neighbour to learn from

/// A few megabytes of whole lines, read on their own, with numbers for words that hold in this part only.
struct Part {
    std::string_view text;
    std::optional<std::size_t> invalidByte = {};
    WordCounter words = {};
    std::vector<int> ids = {}; // -1: a line ends
    std::vector<int> idsInVocabulary = {};
    WordText result = {};
};

std::vector<Part> partsOf(std::string_view text)
{
    std::vector<Part> parts;
    while (!text.empty()) {
        std::size_t length = text.size();
        if (length > partLength)
            if (const std::size_t lineEnd = text.find('\n', partLength); lineEnd != text.npos)
                length = lineEnd + 1;
        parts.push_back({.text = text.substr(0, length)});
        text.remove_prefix(length);
    }
    return parts;
}

void count(Part& part)
{
    part.invalidByte = firstInvalidUtf8(part.text);
    if (part.invalidByte)
        return;
    part.ids.reserve(part.text.size() / 5);
    for (WordSplitter splitter(part.text); splitter.next();)
        if (splitter.isLineEnd())
            part.ids.push_back(-1);
        else if (splitter.word().size() <= longestWord)
            part.ids.push_back(part.words.add(splitter.word()));
}

void endSentence(WordText& text)
{
    if (text.ids.size() > text.begins.back())
        text.begins.push_back(text.ids.size());
}

void encode(Part& part)
{
    part.result.ids.reserve(part.ids.size());
    for (const int id : part.ids) {
        if (id < 0)
            endSentence(part.result);
        else if (const int known = part.idsInVocabulary[std::size_t(id)]; known >= 0)
            part.result.ids.push_back(known);
    }
    endSentence(part.result);
    part.ids = {};
}

/// Runs `work` on every part, a few at a time; false if it was cancelled.
template <class Work>
bool overParts(std::vector<Part>& parts, tbb::task_arena& arena, PacedProgress& progress, double from, double to,
               const Work& work)
{
    constexpr std::size_t atATime = 16;
    for (std::size_t begin = 0; begin < parts.size(); begin += atATime) {
        if (!progress.goesOn(from + (to - from) * double(begin) / double(parts.size())))
            return false;
        const std::size_t end = std::min(begin + atATime, parts.size());
        arena.execute([&] { tbb::parallel_for(begin, end, [&](std::size_t i) { work(parts[i]); }); });
    }
    return true;
}

WordText joined(std::vector<Part>& parts)
{
    WordText text;
    std::size_t words = 0, sentences = 0;
    for (const Part& part : parts) {
        words += part.result.ids.size();
        sentences += part.result.sentenceCount();
    }
    text.ids.reserve(words);
    text.begins.reserve(sentences + 1);
    for (Part& part : parts) {
        const std::size_t before = text.ids.size();
        text.ids.insert(text.ids.end(), part.result.ids.begin(), part.result.ids.end());
        for (std::size_t i = 1; i < part.result.begins.size(); ++i)
            text.begins.push_back(before + part.result.begins[i]);
        part.result = {};
    }
    return text;
}

} // namespace

Result<Corpus> corpusOf(std::string_view text, int minCount, const std::string& name, int threads,
                        const Progress& progress)
{
    if (const std::optional<std::string> format = foreignFormat(text))
        return Error{ErrorCode::OtherFormat, {name, *format}};
    tbb::task_arena arena(threadCount(threads));
    std::vector<Part> parts = partsOf(withoutByteOrderMark(text));
    PacedProgress paced(progress);
    if (!overParts(parts, arena, paced, 0, 0.7, count))
        return Error{ErrorCode::Cancelled, {}};

    WordCounter all;
    std::vector<std::vector<int>> idsOfParts;
    for (const Part& part : parts) {
        if (part.invalidByte) {
            const std::size_t offset = std::size_t(part.text.data() - text.data()) + *part.invalidByte;
            return Error{ErrorCode::InvalidUtf8, {std::to_string(offset)}};
        }
        std::vector<int> ids;
        ids.reserve(part.words.words().size());
        for (std::size_t i = 0; i < part.words.words().size(); ++i)
            ids.push_back(all.add(part.words.words()[i], part.words.counts()[i]));
        idsOfParts.push_back(std::move(ids));
    }
    Corpus corpus{CorpusVocabulary({all.words().begin(), all.words().end()}, all.counts(), minCount), {}};
    if (corpus.vocabulary.size() < int(leastWords))
        return Error{ErrorCode::TextTooSmall,
                     {name, std::to_string(corpus.vocabulary.size()), std::to_string(leastWords)}};

    std::vector<int> idOf(all.words().size());
    for (std::size_t i = 0; i < idOf.size(); ++i)
        idOf[i] = corpus.vocabulary.find(all.words()[i]).value_or(-1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (int& id : idsOfParts[i])
            id = idOf[std::size_t(id)];
        parts[i].idsInVocabulary = std::move(idsOfParts[i]);
    }
    if (!overParts(parts, arena, paced, 0.7, 1, encode))
        return Error{ErrorCode::Cancelled, {}};
    corpus.text = joined(parts);
    for (std::size_t i = 0; i < corpus.text.sentenceCount(); ++i)
        if (corpus.text.sentence(i).size() >= leastWords)
            return corpus;
    return Error{ErrorCode::NoPairs, {name}};
}

Result<Corpus> readCorpus(const std::string& path, int minCount, int threads, const Progress& progress)
{
    const Result<MappedFile> file = MappedFile::open(path, progress);
    if (!file)
        return file.error();
    return corpusOf(file->bytes(), minCount, path, threads, progress);
}

WordText encodeWords(std::string_view text, const CorpusVocabulary& vocabulary)
{
    WordText result;
    for (WordSplitter splitter(withoutByteOrderMark(text)); splitter.next();) {
        if (splitter.isLineEnd())
            endSentence(result);
        else if (const std::optional<int> id = vocabulary.find(splitter.word()))
            result.ids.push_back(*id);
    }
    endSentence(result);
    return result;
}

} // namespace durchblick
