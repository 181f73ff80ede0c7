#pragma once

namespace durchblick {

/// The last digit that a number calculated by hand has to have right, as its place: 0.01 for the second decimal. Required are the
/// decimals that are shown or two significant digits, whichever is less, but always whole numbers, as far as a million; from
/// there four significant digits. A number that would show as zero has to be told from it, but may be rounded to one
/// digit, unless it is below 1e-9: that is what arithmetic leaves over of a zero.
double requiredUnit(double number, int decimalsShown);

/// Whether what was typed is the number, within half of the last digit required. How many digits were typed does not matter: 1
/// is 1.00, and 0.749 is 0.75.
bool isAccurate(double typed, double number, int decimalsShown);

} // namespace durchblick
