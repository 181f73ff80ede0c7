#include "core/scene/block.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace durchblick;

/// The clipboard holds whatever another program put there. What is read is finite numbers, and no row is empty.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto block = blockFromText({reinterpret_cast<const char*>(data), size});
    if (!block)
        return 0;
    for (const auto& row : *block) {
        if (row.empty())
            std::abort();
        for (const auto& number : row)
            if (number && !std::isfinite(*number))
                std::abort();
    }
    return 0;
}
