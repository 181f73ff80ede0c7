#include "core/checking/entry.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace durchblick;

/// A learner types anything. What is read is a finite number of a finite unit; everything else says why it is none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ReadEntry read = readEntry({reinterpret_cast<const char*>(data), size});
    if (read.entry.has_value() == read.problem.has_value())
        std::abort();
    if (read.entry && !(std::abs(read.entry->number) <= 1e15 && read.entry->unit >= 0 && read.entry->decimals >= 0))
        std::abort();
    return 0;
}
