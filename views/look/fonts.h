#pragma once

#include <QFont>

namespace durchblick {

/// Makes the bundled fonts known; the first call does it, later ones cost nothing. Needs a QGuiApplication. The functions
/// below call it themselves.
void loadFonts();

/// Inter, Regular, DemiBold or Bold. Sizes are pixels. All fonts come without hinting and with grey antialiasing, so that
/// every machine draws the same picture; missing signs are taken from what the machine has.
QFont textFont(double px, QFont::Weight weight = QFont::Normal);
/// JetBrains Mono, for tokens and numbers; without ligatures, which would change what a token looks like.
QFont monoFont(double px, bool bold = false);
/// STIX Math, for formulas.
QFont mathFont(double px);

} // namespace durchblick
