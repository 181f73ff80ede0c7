#include "core/io/assets.h"

namespace durchblick {

// Part of every test program: tests read the source tree's assets, whatever folder they are started in.
[[maybe_unused]] const bool sourceAssetsAreUsed = (setAssetsDirectory(DURCHBLICK_SOURCE_DIR "/assets"), true);

} // namespace durchblick
