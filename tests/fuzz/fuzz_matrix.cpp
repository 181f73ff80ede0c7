#include "core/scene/parameters.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace durchblick;

/// Matrices come from addresses, the command line and the clipboard. Whatever is read prints as a matrix that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto matrix = matrixFromText({reinterpret_cast<const char*>(data), size}, "sample");
    if (!matrix)
        return 0;
    const auto again = matrixFromText(matrixToText(*matrix), "print");
    if (!again || again->rows() != matrix->rows() || again->cols() != matrix->cols() || *again != *matrix)
        std::abort();
    return 0;
}
