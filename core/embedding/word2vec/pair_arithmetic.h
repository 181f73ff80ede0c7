#pragma once

namespace durchblick {

/// The arithmetic of a pair, compiled once for the run and for the step that is shown, so that both give the same bits. Sums
/// run from the first to the last. Does the step on the rows: `outputs[0]` belongs to the centre, the others were drawn; all
/// are different rows of `dimension` numbers. `gradient` is room for the centre's. Gives the loss; `products`, `sigmoids` and
/// `errors`, one number an output, are filled.
double movePair(double* centre, double* const* outputs, int count, int dimension, double rate, double* gradient,
                double* products, double* sigmoids, double* errors);

/// The dot product as it is computed there.
double dotOf(const double* a, const double* b, int size);

} // namespace durchblick
