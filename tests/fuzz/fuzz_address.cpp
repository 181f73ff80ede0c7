#include "core/scene/address.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace durchblick;

/// Addresses come from links, saved states and the command line. Whatever is read prints as an address that reads the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto address = readAddress({reinterpret_cast<const char*>(data), size});
    if (!address)
        return 0;
    const auto again = readAddress(toText(*address));
    if (!again || *again != *address)
        std::abort();
    return 0;
}
