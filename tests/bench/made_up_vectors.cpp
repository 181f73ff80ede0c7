#include "tests/bench/made_up_vectors.h"

#include "core/io/mapped_file.h"

#include <cstdint>

namespace durchblick {

namespace {

class Drawer {
public:
    /// Nearly normally distributed, spread 1.
    float draw()
    {
        float sum = -2;
        for (int i = 0; i < 4; ++i) {
            m_state = m_state * 6364136223846793005u + 1442695040888963407u;
            sum += float(m_state >> 40) / float(1 << 24);
        }
        return sum * 1.732f;
    }
    FloatMatrix matrix(int rows, int columns, float spread)
    {
        FloatMatrix matrix(rows, columns);
        for (Eigen::Index i = 0; i < matrix.size(); ++i)
            matrix.data()[i] = draw() * spread;
        return matrix;
    }

private:
    std::uint64_t m_state = 1;
};

} // namespace

SharedVectorTable madeUpVectors(int words, int dimension)
{
    constexpr int groups = 40, hidden = 8;
    Drawer drawer;
    const FloatMatrix middles = drawer.matrix(groups, hidden, 1);
    const FloatMatrix plane = drawer.matrix(hidden, dimension, 0.3f);
    FloatMatrix vectors(words, dimension);
    preferHugePages(vectors.data(), std::size_t(vectors.size()) * sizeof(float));
    std::vector<std::string> names;
    names.reserve(std::size_t(words));
    for (int word = 0; word < words; ++word) {
        const FloatMatrix place = middles.row(word % groups) + drawer.matrix(1, hidden, 0.5f);
        const FloatMatrix exact = place * plane + drawer.matrix(1, dimension, 0.1f);
        vectors.row(word) = (exact * 1e5f).array().round() / 1e5f;
        names.push_back("w" + std::to_string(word));
    }
    return std::make_shared<const VectorTable>(std::move(names), std::move(vectors));
}

} // namespace durchblick
