#pragma once

class QWidget;

namespace durchblick {

class Appearance;

/// Shows what the keys do; any key or click closes it.
void showKeys(const Appearance& appearance, QWidget* parent);

} // namespace durchblick
