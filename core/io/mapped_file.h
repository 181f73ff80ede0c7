#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace durchblick {

/// A file's bytes as memory. Where the system can map them they are read when they are touched; a pipe, a terminal and the
/// like are read to their end. What differs between systems (mapping, huge pages) stands in mapped_file.cpp and nowhere else.
/// Whoever shortens the file while it is mapped ends the program that reads it (SIGBUS), as with every mapped file; so keep
/// it mapped only as long as it is needed.
class MappedFile {
public:
    /// Waits for what a pipe's writer has not written yet; `progress` ends that.
    /// Errors: FileMissing; FileUnreadable (a folder, no permission, what the system says); TooLarge (what is not mapped,
    /// beyond 4 GB); Cancelled. An empty file has no bytes.
    static Result<MappedFile> open(const std::string& path, const Progress& progress = {});

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return m_mapped ? std::string_view(m_mapped, m_size) : m_read; }

private:
    MappedFile() = default;

    const char* m_mapped = nullptr;
    std::size_t m_size = 0;
    std::string m_read; // what could not be mapped
};

/// Asks the system to back memory that is not written yet with large pages. Many rows that are read one after the other
/// then come up to half as fast again, as fewer addresses have to be translated. Changes nothing else, and never fails.
void preferHugePages(void* memory, std::size_t size);

} // namespace durchblick
