#include "core/embedding/word2vec/held_out_loss.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {
/// -log sigmoid(x), without overflow on either side.
double minusLogSigmoid(double x) { return x > 0 ? std::log1p(std::exp(-x)) : std::log1p(std::exp(x)) - x; }
} // namespace

double heldOutLoss(const FloatMatrix& inputs, const FloatMatrix& outputs, const WordText& text,
                   const NegativeSampler& sampler, int window, int negatives, std::uint64_t seed)
{
    double sum = 0;
    std::int64_t pairs = 0;
    for (std::size_t s = 0; s < text.sentenceCount(); ++s) {
        const std::span<const int> sentence = text.sentence(s);
        RandomStream random(seed, s);
        for (std::size_t middle = 0; middle < sentence.size(); ++middle) {
            const std::size_t reach = 1 + random.below(std::uint64_t(window));
            const std::size_t last = std::min(middle + reach, sentence.size() - 1);
            for (std::size_t other = middle - std::min(reach, middle); other <= last; ++other) {
                if (other == middle)
                    continue;
                const auto input = inputs.row(sentence[other]);
                sum += minusLogSigmoid(double(input.dot(outputs.row(sentence[middle]))));
                for (int i = 0; i < negatives; ++i)
                    sum += minusLogSigmoid(-double(input.dot(outputs.row(sampler.draw(random)))));
                ++pairs;
            }
        }
    }
    return pairs > 0 ? sum / double(pairs) : 0;
}

} // namespace durchblick
