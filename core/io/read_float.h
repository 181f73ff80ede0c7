#pragma once

namespace durchblick {

/// What a decimal number turned out to be.
enum class FloatText { Number, NotANumber, TooLarge };

/// Reads a decimal number that fills all of [first, last): sign, digits, point, exponent ("-0.25", "+1e-3", ".5", "1.").
/// `number` becomes the nearest float, ties to even, so it is exact; too small for a float becomes 0 or a subnormal number.
/// "nan" and "inf" are NotANumber. The same in every locale; several times as fast as std::from_chars.
FloatText readFloat(const char* first, const char* last, float& number);

} // namespace durchblick
