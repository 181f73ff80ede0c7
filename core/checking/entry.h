#pragma once

#include <optional>
#include <string_view>

namespace durchblick {

/// A number as a person typed it, with the rounding that its digits tell.
struct Entry {
    double number = 0;
    double unit = 1;        ///< of the last digit typed: 0.01 for "0,33", 1 for "4"; of "33 %" it is 0.01
    int decimals = 0;       ///< digits behind the sign, as typed
    bool isPercent = false; ///< "33 %" was typed, and `number` is 0.33
};

/// Why something typed is no number.
enum class EntryProblem {
    NotANumber, ///< letters, two signs, nothing but a sign
    TooLarge,   ///< beyond ±1e15: nothing that is calculated by hand reaches that far
};

struct ReadEntry {
    std::optional<Entry> entry;
    std::optional<EntryProblem> problem; ///< set exactly when `entry` is not
};

/// Reads a number with decimal comma or point, with -, − or + in front, spaces (also narrow and no-break ones) anywhere between
/// digits, a percent sign behind it, and "1e-3". Any bytes can be read; infinities and NaN are no numbers.
ReadEntry readEntry(std::string_view text);

/// Whether nothing was typed at all: no bytes, or spaces alone.
bool isBlank(std::string_view text);

} // namespace durchblick
