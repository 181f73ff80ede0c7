#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

// Files from elsewhere often end too early, so each sample is cut short as well, at up to 64 places.
void replay(const std::string& bytes)
{
    const std::size_t stride = bytes.size() / 64 + 1;
    for (std::size_t length = 0; length < bytes.size(); length += stride) {
        const std::string beginning = bytes.substr(0, length); // a copy, so that reading past its end is noticed
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(beginning.data()), beginning.size());
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

} // namespace

/// Runs a fuzz entry on every file of the folders and files named, and fails when there is none.
int main(int argc, char** argv)
try {
    int count = 0;
    const auto replayFile = [&](const std::filesystem::path& path) {
        std::ifstream file(path, std::ios::binary);
        replay(std::string(std::istreambuf_iterator<char>(file), {}));
        ++count;
    };
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) {
            replayFile(argv[i]);
            continue;
        }
        for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
            if (entry.is_regular_file())
                replayFile(entry.path());
    }
    std::printf("%d samples replayed\n", count);
    return count > 0 ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
