#include "core/embedding/word2vec/pair_arithmetic.h"

#include <cmath>

namespace durchblick {

namespace {

double sigmoidOf(double x) { return 1 / (1 + std::exp(-x)); }

/// -ln sigmoid(x); of a drawn word with x = -product, as 1 - sigmoid(p) = sigmoid(-p). Does not overflow on either side.
double lossOf(double x) { return x > 0 ? std::log1p(std::exp(-x)) : std::log1p(std::exp(x)) - x; }

} // namespace

double dotOf(const double* a, const double* b, int size)
{
    double sum = 0;
    for (int i = 0; i < size; ++i)
        sum += a[i] * b[i];
    return sum;
}

double movePair(double* centre, double* const* outputs, int count, int dimension, double rate, double* gradient,
                double* products, double* sigmoids, double* errors)
{
    double loss = 0;
    for (int d = 0; d < dimension; ++d)
        gradient[d] = 0;
    for (int j = 0; j < count; ++j) {
        products[j] = dotOf(centre, outputs[j], dimension);
        sigmoids[j] = sigmoidOf(products[j]);
        errors[j] = sigmoids[j] - (j == 0 ? 1 : 0);
        loss += lossOf(j == 0 ? products[j] : -products[j]);
        for (int d = 0; d < dimension; ++d) {
            gradient[d] += errors[j] * outputs[j][d];
            outputs[j][d] -= rate * (errors[j] * centre[d]);
        }
    }
    for (int d = 0; d < dimension; ++d)
        centre[d] -= rate * gradient[d];
    return loss;
}

} // namespace durchblick
