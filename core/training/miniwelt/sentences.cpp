#include "core/training/miniwelt/miniwelt.h"
#include "core/training/miniwelt/spelling.h"

#include <cassert>
#include <numeric>
#include <random>

namespace durchblick {

namespace {

using Generator = std::mt19937_64;

/// A number below `count`, each equally likely. The library's distributions give other numbers on other platforms.
std::uint64_t below(Generator& generator, std::uint64_t count)
{
    const std::uint64_t end = Generator::max() - Generator::max() % count; // a multiple of count
    std::uint64_t number = generator();
    while (number >= end)
        number = generator();
    return number % count;
}

/// Gives 0 to size - 1 in shuffled rounds (Fisher and Yates).
class Rounds {
public:
    explicit Rounds(std::vector<int> numbers) : m_numbers(std::move(numbers)), m_next(m_numbers.size()) {}

    static Rounds upTo(std::size_t count)
    {
        std::vector<int> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0);
        return Rounds(std::move(numbers));
    }

    int next(Generator& generator)
    {
        if (m_next == m_numbers.size()) {
            for (std::size_t i = m_numbers.size(); i > 1; --i)
                std::swap(m_numbers[i - 1], m_numbers[below(generator, i)]);
            m_next = 0;
        }
        return m_numbers[m_next++];
    }

private:
    std::vector<int> m_numbers;
    std::size_t m_next;
};

} // namespace

/// Tells one topic: which fact is next, and in which frame.
class Miniwelt::Teller {
public:
    Teller(const Miniwelt& world, const std::vector<Subject>& subjects)
        : m_world(world), m_subjects(subjects), m_order(Rounds::upTo(subjects.size()))
    {
        for (const Subject& subject : subjects)
            m_frames.emplace_back(subject.frames);
    }

    std::string next(Generator& generator)
    {
        const std::size_t subject = std::size_t(m_order.next(generator));
        const Frame& frame = m_world.m_frames[std::size_t(m_frames[subject].next(generator))];
        m_drawn.clear();
        for (const Frame::Draw& draw : frame.draws())
            m_drawn.push_back(int(below(generator, std::uint64_t(draw.facts))));
        return frame.fill(m_world.m_book, m_subjects[subject].fact, m_drawn);
    }

private:
    const Miniwelt& m_world;
    const std::vector<Subject>& m_subjects;
    Rounds m_order;
    std::vector<Rounds> m_frames;
    std::vector<int> m_drawn;
};

std::vector<Sentence> Miniwelt::sentences(int count, std::uint64_t seed, Part part) const
{
    assert(count >= 0);
    std::vector<Teller> tellers;
    std::vector<int> shares;
    for (const Topic& told : m_topics) {
        const std::vector<Subject>& subjects = told.subjects[std::size_t(part)];
        if (subjects.empty())
            continue;
        shares.insert(shares.end(), std::size_t(told.share), int(tellers.size()));
        tellers.emplace_back(*this, subjects);
    }
    std::vector<Sentence> sentences;
    if (tellers.empty())
        return sentences;
    Generator generator(seed);
    Rounds topics(std::move(shares));
    sentences.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i) {
        std::string line = withCapitals(tellers[std::size_t(topics.next(generator))].next(generator));
        std::vector<std::string> words = wordsOf(line);
        sentences.push_back({withBlanks(std::move(line)), std::move(words)});
    }
    return sentences;
}

} // namespace durchblick
