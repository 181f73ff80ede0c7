#include "core/io/assets.h"
#include "core/io/system_reason.h"
#include "core/training/miniwelt/miniwelt.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <mutex>

namespace durchblick {

namespace {
namespace fs = std::filesystem;
constexpr std::uintmax_t mostMegabytes = 16; // a teacher's facts are kilobytes

Result<Miniwelt> readMiniwelt(const fs::path& folder)
{
    std::vector<fs::path> paths;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem))
        if (entry.path().extension() == ".txt")
            paths.push_back(entry.path());
    if (problem || paths.empty())
        return Error{ErrorCode::FileMissing, {(folder / "topics.txt").string()}};
    std::sort(paths.begin(), paths.end()); // a folder has no order of its own

    std::vector<Miniwelt::File> files;
    for (const fs::path& path : paths) {
        const std::uintmax_t size = fs::file_size(path, problem);
        if (problem)
            return Error{ErrorCode::FileUnreadable, {path.string(), systemReason(problem.value())}};
        if (size > mostMegabytes << 20)
            return Error{ErrorCode::TooLarge,
                         {path.string(), std::to_string(size >> 20), std::to_string(mostMegabytes)}};
        std::ifstream stream(path, std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(stream), {});
        if (!stream)
            return Error{ErrorCode::FileUnreadable, {path.string(), systemReason(EIO)}};
        files.push_back({path.stem().string(), path.string(), std::move(bytes)});
    }
    return Miniwelt::fromFiles(files);
}
} // namespace

Result<std::shared_ptr<const Miniwelt>> miniwelt(std::string_view language)
{
    // One lock for all: reading takes a few milliseconds, and two threads seldom want different languages at once.
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Miniwelt>, std::less<>> loaded;
    const std::lock_guard lock(mutex);
    if (const auto found = loaded.find(language); found != loaded.end())
        return found->second;
    Result<Miniwelt> read = readMiniwelt(assetsDirectory() / "miniwelt" / language);
    if (!read)
        return read.error();
    auto world = std::make_shared<const Miniwelt>(*std::move(read));
    loaded.emplace(language, world);
    return world;
}

} // namespace durchblick
