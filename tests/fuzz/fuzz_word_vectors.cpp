#include "core/base/utf8.h"
#include "core/io/word_vectors.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace durchblick;

/// Word vectors come from files, in any of the formats. What is read has finite numbers and different words that are text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto file = parseWordVectors(bytes, "fuzzed", {}, {.megabytes = 64});
    if (!file) {
        if (file.error().arguments.size() != (file.error().code == ErrorCode::OtherFormat ? 2 : 3))
            std::abort();
        return 0;
    }
    const VectorTable& read = *file->table;
    if (file->skipped < 0 || read.size() == 0 || read.dimension() == 0 || !read.vectors().allFinite())
        std::abort();
    for (int row = 0; row < read.size(); ++row)
        if (read.word(row).empty() || firstInvalidUtf8(read.word(row)) || read.find(read.word(row)) != row)
            std::abort();
    return 0;
}
