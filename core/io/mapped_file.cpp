#include "core/io/mapped_file.h"

#include "core/io/paced_progress.h"
#include "core/io/system_reason.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace durchblick {

namespace {

Error unreadable(const std::string& path, int reason)
{
    if (reason == ENOENT || reason == ENOTDIR)
        return {ErrorCode::FileMissing, {path}};
    return {ErrorCode::FileUnreadable, {path, systemReason(reason)}};
}

struct Descriptor {
    int number;

    ~Descriptor()
    {
        if (number >= 0)
            close(number);
    }
};

constexpr std::size_t mostMegabytesRead = 4096;

/// All bytes up to the end, however long the writer takes.
Result<std::string> readToEnd(int file, const std::string& path, const Progress& progress)
{
    constexpr std::size_t step = 1 << 20;
    constexpr int waitMs = 100;
    std::string bytes;
    std::size_t count = 0; // how many of them are read
    for (PacedProgress paced(progress); paced.goesOn(0);) {
        pollfd ready{.fd = file, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, waitMs) == 0)
            continue;
        if (count == bytes.size())
            bytes.resize(count + std::max(step, count / 2));
        const ssize_t more = ::read(file, bytes.data() + count, bytes.size() - count);
        if (more < 0 && errno != EAGAIN && errno != EINTR)
            return unreadable(path, errno);
        if (more == 0) {
            bytes.resize(count);
            return bytes;
        }
        count += more > 0 ? std::size_t(more) : 0;
        if (count > mostMegabytesRead << 20)
            return Error{ErrorCode::TooLarge, {path, std::to_string(count >> 20), std::to_string(mostMegabytesRead)}};
    }
    return Error{ErrorCode::Cancelled, {}};
}

} // namespace

Result<MappedFile> MappedFile::open(const std::string& path, const Progress& progress)
{
    // Not waiting: a pipe without a writer would keep the program, and nobody could cancel it.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status = {};
    if (file.number < 0 || fstat(file.number, &status) != 0)
        return unreadable(path, errno);
    if (S_ISDIR(status.st_mode))
        return unreadable(path, EISDIR);

    MappedFile mapped;
    if (S_ISREG(status.st_mode) && status.st_size > 0) {
        void* const memory = mmap(nullptr, std::size_t(status.st_size), PROT_READ, MAP_PRIVATE, file.number, 0);
        if (memory != MAP_FAILED) {
            mapped.m_mapped = static_cast<const char*>(memory);
            mapped.m_size = std::size_t(status.st_size);
            return mapped;
        }
    }
    // A file of no length may have content all the same: those below /proc do.
    Result<std::string> read = readToEnd(file.number, path, progress);
    if (!read)
        return read.error();
    mapped.m_read = *std::move(read);
    return mapped;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_mapped(std::exchange(other.m_mapped, nullptr)), m_size(std::exchange(other.m_size, 0)),
      m_read(std::move(other.m_read))
{}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    std::swap(m_mapped, other.m_mapped);
    std::swap(m_size, other.m_size);
    std::swap(m_read, other.m_read);
    return *this;
}

MappedFile::~MappedFile()
{
    if (m_mapped)
        munmap(const_cast<char*>(m_mapped), m_size);
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
