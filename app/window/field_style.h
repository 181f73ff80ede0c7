#pragma once

#include <QString>

namespace durchblick {

class Appearance;

/// The style sheet of fields for text: 8 px radius, a line that turns into the accent with the focus. `around` keeps pixels
/// free outside, so that a field stands like a button with its room for the focus ring.
QString fieldStyle(const Appearance& appearance, int around = 0);

} // namespace durchblick
