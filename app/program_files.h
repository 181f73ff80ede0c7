#pragma once

namespace durchblick {

/// Tells the core where the assets are: DURCHBLICK_ASSETS if it is set, else "assets" beside the program (as it is built), else
/// ../share/durchblick (as it is installed). Needs an application object.
void findAssets();

} // namespace durchblick
