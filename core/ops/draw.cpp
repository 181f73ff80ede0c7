#include "core/ops/draw.h"

#include <cstdint>
#include <random>

namespace durchblick {

namespace {
using Kind = Expression::Kind;

constexpr double twoTo26 = 67108864.0;
constexpr double twoTo53 = 9007199254740992.0;

struct Bits {
    double high; // 27 bits
    double low;  // 26 bits
};

Bits nextBits(std::mt19937& generator)
{
    const double high = double(generator() >> 5);
    const double low = double(generator() >> 6);
    return {high, low};
}

std::mt19937 generatorOf(double seed) { return std::mt19937(std::uint32_t(seed)); }

} // namespace

Matrix drawnNumbers(double seed, int rows, int columns)
{
    std::mt19937 generator = generatorOf(seed);
    Matrix drawn(rows, columns);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            const Bits bits = nextBits(generator);
            drawn(row, column) = (bits.high * twoTo26 + bits.low) / twoTo53;
        }
    return drawn;
}

const Operation& draw()
{
    static const Operation operation{
        .name = "draw",
        .run = [](const Call& call) -> std::vector<Value> {
            Matrix drawn = drawnNumbers(call.attributes.number("seed"), call.attributes.integer("rows"),
                                        call.attributes.integer("columns"));
            Value output = matrixOutput(std::move(drawn), nullptr, nullptr);
            output.role = Role::Drawn;
            return {std::move(output)};
        },
        .explain =
            [](const RecordedCall& call, std::size_t, int row, int column) {
                const Attributes& attributes = call.step.attributes;
                std::mt19937 generator = generatorOf(attributes.number("seed"));
                generator.discard(2ULL * (unsigned(row) * unsigned(attributes.integer("columns")) + unsigned(column)));
                const Bits bits = nextBits(generator);
                const auto power = [](double exponent) {
                    return Expression(Kind::Power, {Expression::number(2), Expression::number(exponent)});
                };
                const Expression shifted(Kind::Product, {Expression::number(bits.high), power(26)});
                const Expression sum(Kind::Sum, {shifted, Expression::number(bits.low)});
                return Expression(Kind::Quotient, {sum, power(53)});
            },
        .open = nullptr,
    };
    return operation;
}

} // namespace durchblick
