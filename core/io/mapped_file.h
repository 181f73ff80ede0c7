#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace durchblick {

/// A file's bytes as memory, read by the system when they are touched. What differs between systems (mapping, huge pages)
/// stands in mapped_file.cpp and nowhere else.
/// Whoever shortens the file while it is mapped ends the program that reads it (SIGBUS), as with every mapped file; so keep
/// it mapped only as long as it is needed.
class MappedFile {
public:
    /// Errors: FileMissing; FileUnreadable (a folder, no permission, what the system says). An empty file has no bytes.
    static Result<MappedFile> open(const std::string& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::string_view bytes() const { return {m_bytes, m_size}; }

private:
    MappedFile() = default;

    const char* m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// Asks the system to back memory that is not written yet with large pages. Many rows that are read one after the other
/// then come up to half as fast again, as fewer addresses have to be translated. Changes nothing else, and never fails.
void preferHugePages(void* memory, std::size_t size);

} // namespace durchblick
