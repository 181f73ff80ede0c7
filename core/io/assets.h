#pragma once

#include <filesystem>

namespace durchblick {

/// The folder with tokenizers/ and fonts/. Until it is set: the environment variable DURCHBLICK_ASSETS, else
/// "assets" in the current folder.
std::filesystem::path assetsDirectory();

/// Says where the assets are. Call it once, before anything is loaded: what is loaded already stays.
void setAssetsDirectory(std::filesystem::path directory);

} // namespace durchblick
