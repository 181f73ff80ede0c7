// Formulas come out of lesson files that anybody may write. Whatever is read can be printed, and what is printed reads back
// as what prints the same again.
#include "core/formula/formula.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view latex(reinterpret_cast<const char*>(data), size);
    const auto formula = durchblick::parseFormula(latex, "fuzz");
    if (!formula)
        return 0;
    durchblick::toText(*formula);
    const std::string printed = durchblick::toLatex(*formula);
    const auto again = durchblick::parseFormula(printed, "fuzz");
    if (!again) {
        // Brackets that printing adds may cross the limit of depth; nothing else may fail.
        if (again.error().arguments.back() != "nested too deeply")
            std::abort();
    } else if (durchblick::toLatex(*again) != printed) {
        std::abort();
    }
    return 0;
}
