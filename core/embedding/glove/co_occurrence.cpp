#include "core/embedding/glove/co_occurrence.h"

#include "core/embedding/word2vec/thread_count.h"
#include "core/io/paced_progress.h"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

namespace durchblick {

namespace {

/// Where each word stands: the places in the text, word after word. So a word's row is counted in one go.
class Places {
public:
    explicit Places(const Corpus& corpus)
        : m_begins(std::size_t(corpus.vocabulary.size()) + 1), m_places(corpus.text.ids.size())
    {
        for (const int id : corpus.text.ids)
            ++m_begins[std::size_t(id) + 1];
        for (std::size_t i = 1; i < m_begins.size(); ++i)
            m_begins[i] += m_begins[i - 1];
        std::vector<std::size_t> next = m_begins;
        for (std::size_t sentence = 0; sentence < corpus.text.sentenceCount(); ++sentence)
            for (std::size_t i = corpus.text.begins[sentence]; i < corpus.text.begins[sentence + 1]; ++i)
                m_places[next[std::size_t(corpus.text.ids[i])]++] = {i, sentence};
    }

    struct Place {
        std::size_t index, sentence;
    };
    std::span<const Place> of(int word) const
    {
        const std::size_t begin = m_begins[std::size_t(word)];
        return std::span(m_places).subspan(begin, m_begins[std::size_t(word) + 1] - begin);
    }

private:
    std::vector<std::size_t> m_begins;
    std::vector<Place> m_places;
};

/// One number for each word, all 0 between two rows.
struct Scratch {
    explicit Scratch(int words) : sums(std::size_t(words)) {}

    std::vector<double> sums;
    std::vector<int> touched = {};
};

std::vector<CoOccurrence> rowOf(int word, const Corpus& corpus, const Places& places, int window, Scratch& scratch)
{
    const auto add = [&](std::size_t place, std::size_t distance) {
        const int neighbour = corpus.text.ids[place];
        double& sum = scratch.sums[std::size_t(neighbour)];
        if (sum == 0)
            scratch.touched.push_back(neighbour);
        sum += 1 / double(distance);
    };
    for (const auto& [index, sentence] : places.of(word)) {
        const std::size_t before = index - corpus.text.begins[sentence];
        const std::size_t behind = corpus.text.begins[sentence + 1] - 1 - index;
        for (std::size_t distance = 1; distance <= std::min(std::size_t(window), before); ++distance)
            add(index - distance, distance);
        for (std::size_t distance = 1; distance <= std::min(std::size_t(window), behind); ++distance)
            add(index + distance, distance);
    }
    std::sort(scratch.touched.begin(), scratch.touched.end());
    std::vector<CoOccurrence> row;
    row.reserve(scratch.touched.size());
    for (const int neighbour : scratch.touched) {
        row.push_back({word, neighbour, float(scratch.sums[std::size_t(neighbour)])});
        scratch.sums[std::size_t(neighbour)] = 0;
    }
    scratch.touched.clear();
    return row;
}

} // namespace

Result<std::vector<CoOccurrence>> countCoOccurrences(const Corpus& corpus, int window, const std::string& name,
                                                     int threads, const Progress& progress, std::size_t megabytes)
{
    constexpr int atATime = 512; // rows, between two looks at the stop token
    const int words = corpus.vocabulary.size();
    tbb::task_arena arena(threadCount(threads));
    tbb::enumerable_thread_specific<Scratch> scratches([&] { return Scratch(words); });
    const Places places(corpus);
    std::vector<CoOccurrence> all;
    double counted = 0;
    PacedProgress paced(progress);
    for (int begin = 0; begin < words; begin += atATime) {
        if (!paced.goesOn(counted / double(corpus.vocabulary.total())))
            return Error{ErrorCode::Cancelled, {}};
        const int end = std::min(begin + atATime, words);
        std::vector<std::vector<CoOccurrence>> rows(std::size_t(end - begin));
        arena.execute([&] {
            tbb::parallel_for(begin, end, [&](int word) {
                rows[std::size_t(word - begin)] = rowOf(word, corpus, places, window, scratches.local());
            });
        });
        std::size_t size = all.size();
        for (const std::vector<CoOccurrence>& row : rows)
            size += row.size();
        if (const std::size_t needed = size * sizeof(CoOccurrence) >> 20; needed > megabytes)
            return Error{ErrorCode::TooLarge, {name, std::to_string(needed), std::to_string(megabytes)}};
        for (const std::vector<CoOccurrence>& row : rows)
            all.insert(all.end(), row.begin(), row.end());
        for (int word = begin; word < end; ++word)
            counted += double(corpus.vocabulary.counts()[std::size_t(word)]);
    }
    return all;
}

} // namespace durchblick
