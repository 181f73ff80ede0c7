#include "core/io/mapped_file.h"

#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace durchblick {

namespace {

Error unreadable(const std::string& path, int reason)
{
    if (reason == ENOENT || reason == ENOTDIR)
        return {ErrorCode::FileMissing, {path}};
    return {ErrorCode::FileUnreadable, {path, std::generic_category().message(reason)}};
}

struct Descriptor {
    int number;

    ~Descriptor()
    {
        if (number >= 0)
            close(number);
    }
};

} // namespace

Result<MappedFile> MappedFile::open(const std::string& path)
{
    // Not waiting: a pipe without a writer would keep the program for ever.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.number < 0)
        return unreadable(path, errno);
    struct stat status = {};
    if (fstat(file.number, &status) != 0)
        return unreadable(path, errno);
    if (S_ISDIR(status.st_mode))
        return unreadable(path, EISDIR);
    if (!S_ISREG(status.st_mode)) // a pipe or a device has no length to map
        return unreadable(path, EINVAL);

    MappedFile mapped;
    if (status.st_size == 0)
        return mapped;
    void* const memory = mmap(nullptr, std::size_t(status.st_size), PROT_READ, MAP_PRIVATE, file.number, 0);
    if (memory == MAP_FAILED)
        return unreadable(path, errno);
    mapped.m_bytes = static_cast<const char*>(memory);
    mapped.m_size = std::size_t(status.st_size);
    return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)), m_size(std::exchange(other.m_size, 0))
{}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_bytes)
        munmap(const_cast<char*>(m_bytes), m_size);
}

void preferHugePages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t size)
{
#ifdef MADV_HUGEPAGE // Linux
    // Only whole pages, so that nothing of a neighbour is touched.
    const auto page = std::uintptr_t(sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    const std::uintptr_t begin = (address + page - 1) / page * page;
    const std::uintptr_t end = (address + size) / page * page;
    if (begin < end)
        madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace durchblick
