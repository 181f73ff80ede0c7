#include "core/embedding/neighbours.h"
#include "tests/bench/made_up_vectors.h"
#include "tests/bench/measure.h"

#include <array>
#include <cstdio>
#include <thread>

using namespace durchblick;

namespace {

constexpr int rounds = 15;
using Lanes = Eigen::Array<float, 8, 1>;

void inTwo(const std::function<void(int)>& work)
{
    std::jthread other([&] { work(1); });
    work(0);
}

/// Adds up half of the numbers, to read them.
float sumOf(const FloatMatrix& vectors, int half)
{
    const Eigen::Index length = vectors.size() / 2;
    const float* const first = vectors.data() + half * length;
    std::array<Lanes, 8> sums;
    sums.fill(Lanes::Zero());
    for (Eigen::Index i = 0; i + 64 <= length; i += 64)
        for (std::size_t k = 0; k < sums.size(); ++k)
            sums[k] += Eigen::Map<const Lanes>(first + i + Eigen::Index(k) * 8);
    Lanes sum = Lanes::Zero();
    for (const Lanes& part : sums)
        sum += part;
    return sum.sum();
}

constexpr int multiplications = 20'000'000;
/// Multiplies and adds in registers, as fast as the processor can.
float multiply()
{
    std::array<Lanes, 12> sums;
    for (std::size_t k = 0; k < sums.size(); ++k)
        sums[k] = Lanes::Constant(float(k));
    const Lanes factor = Lanes::Constant(0.999f), summand = Lanes::Constant(1e-3f);
    for (int i = 0; i < multiplications / int(sums.size()); ++i)
        for (Lanes& sum : sums)
            sum = sum * factor + summand;
    Lanes all = Lanes::Zero();
    for (const Lanes& sum : sums)
        all += sum;
    return all.sum();
}

} // namespace

/// Nearest of 400,000 x 300 exactly: one word beside reading the table once, 64 at once beside multiplying as often in registers,
/// both on two threads and in turns.
int main()
{
    const SharedVectorTable table = madeUpVectors(400'000, 300);
    const NeighbourIndex index(table);
    const Eigen::RowVectorXd one = table->vectors().row(12'345).cast<double>();
    const Matrix many = table->vectors().topRows(64).cast<double>();
    std::vector<double> read, nearest, multiplied, nearestToMany;
    volatile float sink = 0; // so that nothing is left out
    for (int round = 0; round < rounds + 1; ++round) {
        const double a = millisecondsOf([&] { inTwo([&](int half) { sink = sumOf(table->vectors(), half); }); });
        const double b = millisecondsOf([&] { sink = float(index.nearest(one, 10).front().similarity); });
        const double c = millisecondsOf([&] { inTwo([&](int) { sink = multiply(); }); });
        const double d = millisecondsOf([&] { sink = float(index.nearestToEach(many, 10).size()); });
        if (round == 0)
            continue; // to warm up
        read.push_back(a);
        nearest.push_back(b);
        multiplied.push_back(c);
        nearestToMany.push_back(d);
    }
    const double needed = double(table->vectors().size()) * double(many.rows());
    const double limit = median(multiplied) * needed / (2.0 * multiplications * 8);
    std::printf(
        "{\"name\": \"neighbours_one_word\", \"median_ms\": %.2f, \"read_ms\": %.2f, \"ratio\": %.2f, \"aim\": 1.25}\n",
        median(nearest), median(read), median(nearest) / median(read));
    std::printf(
        "{\"name\": \"neighbours_64_words\", \"median_ms\": %.1f, \"multiply_limit_ms\": %.1f, \"ratio\": %.2f}\n",
        median(nearestToMany), limit, median(nearestToMany) / limit);
    return 0;
}
