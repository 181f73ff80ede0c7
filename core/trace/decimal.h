#pragma once

#include <string>

namespace durchblick {

/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^point, without zeros at either end. Zero has no digits.
struct Decimal {
    bool negative = false;
    std::string digits;
    int point = 0;

    /// The shortest digits that read back as the same double.
    explicit Decimal(double number);

    bool isZero() const { return digits.empty(); }
    /// Keeps so many digits behind the point, half away from zero, as by hand.
    Decimal roundedTo(int decimals) const;
    /// Keeps so many digits in all.
    Decimal roundedToDigits(int count) const;

    /// The digits without sign: "0.004", "120", with at least `decimals` digits behind the sign if any are asked for.
    std::string fixed(char sign, int decimals = 0) const;
    /// The digits without sign as "1.2e-7".
    std::string scientific(char sign) const;
};

} // namespace durchblick
