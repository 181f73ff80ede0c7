#include "core/io/read_float.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

using namespace durchblick;

/// Whatever is a decimal number becomes the float that the standard library reads, too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const char* const first = reinterpret_cast<const char*>(data);
    const char* const last = first + size;
    float ours = 0;
    const FloatText kind = readFloat(first, last, ours);
    float theirs = 0;
    const char* const digits = size > 0 && *first == '+' ? first + 1 : first;
    const auto [end, error] = std::from_chars(digits, last, theirs);
    const bool isSigned = size > 1 && digits > first && (*digits == '-' || *digits == '+');
    const bool isNumber = error != std::errc::invalid_argument && end == last && !isSigned
        && (error == std::errc::result_out_of_range || std::isfinite(theirs));
    if (isNumber != (kind != FloatText::NotANumber))
        std::abort();
    if (kind == FloatText::Number && error == std::errc{}
        && (ours != theirs || std::signbit(ours) != std::signbit(theirs)))
        std::abort();
    return 0;
}
