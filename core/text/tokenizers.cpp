#include "core/text/tokenizers.h"

#include "core/io/assets.h"

#include <algorithm>
#include <map>
#include <mutex>

namespace durchblick {

const std::vector<std::string>& tokenizerNames()
{
    static const std::vector<std::string> names{"gpt2", "cl100k_base", "o200k_base"};
    return names;
}

Result<std::shared_ptr<const Tokenizer>> tokenizer(std::string_view name)
{
    const std::vector<std::string>& names = tokenizerNames();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        std::string allowed;
        for (const std::string& known : names)
            allowed += (allowed.empty() ? "" : ", ") + known;
        return Error{ErrorCode::UnknownTokenizer, {std::string(name), allowed}};
    }
    // One lock for all: reading a table takes a few milliseconds, and two threads seldom want different ones at once.
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Tokenizer>, std::less<>> loaded;
    const std::lock_guard lock(mutex);
    if (const auto found = loaded.find(name); found != loaded.end())
        return found->second;
    const std::filesystem::path file = assetsDirectory() / "tokenizers" / (std::string(name) + ".bpe");
    Result<std::shared_ptr<const Tokenizer>> read = Tokenizer::read(std::string(name), file.string());
    if (read)
        loaded.emplace(name, *read);
    return read;
}

} // namespace durchblick
