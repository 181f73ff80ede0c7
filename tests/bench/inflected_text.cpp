#include "tests/bench/inflected_text.h"

#include "core/embedding/word2vec/random_stream.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr int topics = 300, stemsOfTopic = 30, forms = 4, smallWords = 6;
constexpr std::array<const char*, forms> endings{"", "en", "te", "ung"};

/// Place 0 … count - 1, early ones more often: the logarithm of a Zipf-distributed rank is nearly uniform.
int zipf(int count, RandomStream& random)
{
    return std::min(int(std::pow(double(count) + 1, random.uniform())) - 1, count - 1);
}

std::string wordOf(int topic, int stem, int form)
{
    return "s" + std::to_string(topic) + "x" + std::to_string(stem) + endings[std::size_t(form)];
}

} // namespace

std::string inflectedText(std::size_t length, std::uint64_t seed)
{
    RandomStream random(seed, 2026);
    std::string text;
    text.reserve(length + 1000);
    while (text.size() < length) {
        const int topic = zipf(topics, random);
        for (std::uint32_t left = 6 + random.below(18); left > 0; --left) {
            const int from = random.uniform() < 0.7 ? topic : zipf(topics, random);
            const int form = int(random.below(forms));
            text += "f" + std::to_string(form) + "v" + std::to_string(random.below(smallWords)) + ' ';
            text += wordOf(from, zipf(stemsOfTopic, random), form);
            text += left > 1 ? ' ' : '\n';
        }
    }
    return text;
}

std::vector<std::array<std::string, 4>> inflectedAnalogies()
{
    RandomStream random(7);
    std::vector<std::array<std::string, 4>> questions;
    while (questions.size() < 2000) {
        const int a = int(random.below(60)), b = int(random.below(60)), stemOfA = int(random.below(10)),
                  stemOfB = int(random.below(10)), from = int(random.below(forms)), to = int(random.below(forms));
        if (from != to && a != b)
            questions.push_back(
                {wordOf(a, stemOfA, from), wordOf(a, stemOfA, to), wordOf(b, stemOfB, from), wordOf(b, stemOfB, to)});
    }
    return questions;
}

} // namespace durchblick
