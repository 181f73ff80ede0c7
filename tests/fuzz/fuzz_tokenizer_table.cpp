#include "core/text/tokenizer.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace durchblick;

/// Tables come from files. One that is read encodes anything, here its own bytes, and decodes it to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto tokenizer = Tokenizer::fromTable("fuzzed", bytes, "fuzzed.bpe");
    if (!tokenizer)
        return 0;
    const auto ids = (*tokenizer)->encode(bytes);
    if ((*tokenizer)->decode(ids) != bytes || (*tokenizer)->encodeInParallel(bytes) != ids)
        std::abort();
    return 0;
}
