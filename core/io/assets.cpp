#include "core/io/assets.h"

#include <cstdlib>
#include <mutex>
#include <utility>

namespace durchblick {

namespace {

struct Place {
    std::mutex mutex;
    std::filesystem::path directory;
};

Place& place()
{
    static Place place;
    return place;
}

} // namespace

std::filesystem::path assetsDirectory()
{
    Place& known = place();
    const std::lock_guard lock(known.mutex);
    if (!known.directory.empty())
        return known.directory;
    const char* const fromEnvironment = std::getenv("DURCHBLICK_ASSETS");
    return fromEnvironment && *fromEnvironment ? fromEnvironment : "assets";
}

void setAssetsDirectory(std::filesystem::path directory)
{
    Place& known = place();
    const std::lock_guard lock(known.mutex);
    known.directory = std::move(directory);
}

} // namespace durchblick
