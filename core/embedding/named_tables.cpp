#include "core/embedding/named_tables.h"

#include "core/embedding/ranking.h"
#include "core/embedding/slide_table.h"
#include "core/io/assets.h"
#include "core/io/word_vectors.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <mutex>

namespace durchblick {

namespace {

constexpr std::size_t mostKept = 4;

struct FileTable {
    std::string path;
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed = {};
    std::shared_ptr<const NeighbourIndex> index = {};
    int skipped = 0;

    bool isSameFile(const FileTable& other) const
    {
        return path == other.path && size == other.size && changed == other.changed;
    }
};

struct Kept {
    std::mutex mutex;
    std::deque<FileTable> tables; // last used first
};

Kept& kept()
{
    static Kept kept;
    return kept;
}

Result<FileTable> fileTable(const std::string& path, const Progress& progress)
{
    FileTable wanted{.path = path};
    std::error_code error;                               // what is wrong with a file is said by whoever reads it
    if (std::filesystem::is_regular_file(path, error)) { // a pipe is read once, whatever its writer does
        wanted.size = std::filesystem::file_size(path, error);
        wanted.changed = std::filesystem::last_write_time(path, error);
    }
    {
        const std::lock_guard lock(kept().mutex);
        std::deque<FileTable>& tables = kept().tables;
        const auto known = std::find_if(tables.begin(), tables.end(),
                                        [&](const FileTable& table) { return table.isSameFile(wanted); });
        if (known != tables.end()) {
            std::rotate(tables.begin(), known, known + 1);
            return tables.front();
        }
    }
    const Result<WordVectorFile> file = readWordVectors(path, progress);
    if (!file)
        return file.error();
    wanted.index = std::make_shared<const NeighbourIndex>(file->table);
    wanted.skipped = file->skipped;
    const std::lock_guard lock(kept().mutex);
    std::deque<FileTable>& tables = kept().tables;
    std::erase_if(tables, [&](const FileTable& other) { return other.path == path; });
    tables.push_front(wanted);
    if (tables.size() > mostKept)
        tables.pop_back();
    return wanted;
}

Result<NamedTable> openTable(const std::string& name, const Progress& progress)
{
    if (name == "slide") {
        static const auto index = std::make_shared<const NeighbourIndex>(slideTable());
        return NamedTable{name, index, slideDimensions()};
    }
    std::string path = name;
    if (name == "miniwelt-de" || name == "miniwelt-en")
        path = (assetsDirectory() / "models" / ("vectors-" + name.substr(name.size() - 2) + ".vec")).string();
    const Result<FileTable> file = fileTable(path, progress);
    if (!file)
        return file.error();
    return NamedTable{.name = name, .index = file->index, .skipped = file->skipped};
}

std::vector<std::string> candidates(const std::string& name, const std::string& language)
{
    const bool isEnglish = language == "en";
    const std::vector<std::string> learned{isEnglish ? "miniwelt-en" : "miniwelt-de",
                                           isEnglish ? "miniwelt-de" : "miniwelt-en"};
    if (name.empty())
        return {learned[0], learned[1], "slide"};
    return name == "miniwelt" ? learned : std::vector<std::string>{name};
}

} // namespace

Result<NamedTable> findTable(const std::string& name, const std::vector<std::string>& words,
                             const std::string& language, const Progress& progress)
{
    std::string searched;
    std::vector<NamedTable> tables;
    for (const std::string& candidate : candidates(name, language)) {
        const Result<NamedTable> opened = openTable(candidate, progress);
        if (!opened && name.empty() && opened.error().code == ErrorCode::FileMissing)
            continue;
        if (!opened)
            return opened.error();
        if (findWords(opened->table(), words, candidate))
            return *opened;
        searched += (searched.empty() ? "" : ", ") + candidate;
        tables.push_back(*opened);
    }
    // A word that no table holds says more than one that is only not beside the others.
    const auto isInNone = [&](const std::string& word) {
        return std::none_of(tables.begin(), tables.end(),
                            [&](const NamedTable& table) { return table.table().find(word).has_value(); });
    };
    const auto nowhere = std::find_if(words.begin(), words.end(), isInNone);
    if (nowhere != words.end())
        return Error{ErrorCode::UnknownWord, {*nowhere, searched}};
    return findWords(tables.front().table(), words, tables.front().name).error();
}

} // namespace durchblick
