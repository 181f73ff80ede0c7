#include "core/io/write_file.h"

#include "core/io/system_reason.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace durchblick {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostHeld = 1 << 16;

Error unwritable(const std::string& path, int reason)
{
    return {ErrorCode::FileUnwritable, {path, systemReason(reason)}};
}

/// Closed when it is left behind; close() says whether the system is content.
class OutputFile {
public:
    explicit OutputFile(int descriptor) : m_descriptor(descriptor) {}
    ~OutputFile() { close(); }
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    int descriptor() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }
    /// What the system says is wrong, or 0.
    int close() { return isOpen() && ::close(std::exchange(m_descriptor, -1)) != 0 ? errno : 0; }

private:
    int m_descriptor;
};

/// What the system says is wrong, or 0.
int fill(const OutputFile& file, const FileContent& content)
{
    if (!file.isOpen())
        return errno;
    FileSink sink(file.descriptor());
    content(sink);
    return sink.finish();
}

/// A file that is not there yet under its name. Gone again unless it was moved to its place.
class Helper {
public:
    explicit Helper(fs::path path) : m_path(std::move(path)) {}
    ~Helper()
    {
        if (!m_path.empty())
            ::unlink(m_path.c_str());
    }
    Helper(const Helper&) = delete;
    Helper& operator=(const Helper&) = delete;

    int moveTo(const fs::path& place)
    {
        if (::rename(m_path.c_str(), place.c_str()) != 0)
            return errno;
        m_path.clear();
        return 0;
    }

private:
    fs::path m_path;
};

fs::path nameNobodyKnows(const fs::path& target)
{
    std::random_device random;
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), ".durchblick-%08x%08x%08x", random(), random(), random());
    return target.parent_path() / name.data();
}

/// Where the links behind a path lead, which need not be there yet; links behind links are followed, too.
fs::path behindLinks(fs::path path)
{
    std::error_code problem;
    for (int links = 0; links < 40 && fs::is_symlink(fs::symlink_status(path, problem)); ++links) {
        const fs::path next = fs::read_symlink(path, problem);
        path = path.parent_path() / next; // an absolute one takes the place of all
    }
    return path;
}

/// The number of one of this program's own open files, if the path leads to it (/dev/stdout, /proc/self/fd/3, a link to them).
std::optional<int> openDescriptor(fs::path path)
{
    std::error_code problem;
    const fs::path own = "/proc/" + std::to_string(::getpid()) + "/fd";
    for (int links = 0; links < 40; ++links) {
        if (fs::canonical(path.has_parent_path() ? path.parent_path() : ".", problem) == own) {
            int number = -1;
            const std::string name = path.filename();
            const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
            return error == std::errc() && end == name.data() + name.size() ? std::optional(number) : std::nullopt;
        }
        if (!fs::is_symlink(fs::symlink_status(path, problem)))
            return std::nullopt;
        path = path.parent_path() / fs::read_symlink(path, problem);
    }
    return std::nullopt;
}

/// Where the file stands, as whoever opened it wants it: behind what was written before, also of a file.
int writeThroughDescriptor(int number, const FileContent& content)
{
    OutputFile file(::fcntl(number, F_DUPFD_CLOEXEC, 0));
    if (const int reason = fill(file, content))
        return reason;
    return file.close();
}

int writeReplacement(const fs::path& target, const struct stat* old, const FileContent& content)
{
    const fs::path path = nameNobodyKnows(target);
    OutputFile file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, old ? 0600 : 0666));
    if (!file.isOpen())
        return errno;
    Helper helper(path);
    if (const int reason = fill(file, content))
        return reason;
    if (old) {
        // Where the system does not permit it, the file belongs to whoever wrote it.
        [[maybe_unused]] const int owned = ::fchown(file.descriptor(), old->st_uid, old->st_gid);
        ::fchmod(file.descriptor(), old->st_mode & 0777);
    }
    if (::fsync(file.descriptor()) != 0)
        return errno;
    if (const int reason = file.close())
        return reason;
    return helper.moveTo(target);
}

int writeInPlace(const std::string& path, const FileContent& content)
{
    OutputFile file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (const int reason = fill(file, content))
        return reason;
    struct stat status = {};
    if (::fstat(file.descriptor(), &status) == 0 && S_ISREG(status.st_mode)) {
        // Not shortened before: whoever is interrupted early loses less.
        if (::ftruncate(file.descriptor(), ::lseek(file.descriptor(), 0, SEEK_CUR)) != 0
            || ::fsync(file.descriptor()) != 0)
            return errno;
    }
    return file.close();
}

/// A folder that is not ours, one where only owners replace their files, a file on which another is mounted.
bool forbidsReplacing(int reason) { return reason == EACCES || reason == EPERM || reason == EBUSY || reason == EXDEV; }

bool isAt(const fs::path& path, const struct stat& status)
{
    struct stat there = {};
    return ::stat(path.c_str(), &there) == 0 && there.st_dev == status.st_dev && there.st_ino == status.st_ino;
}

} // namespace

void FileSink::write(std::string_view bytes)
{
    if (m_held.size() + bytes.size() > mostHeld)
        flush();
    if (bytes.size() > mostHeld)
        writeThrough(bytes);
    else
        m_held += bytes;
}

int FileSink::finish()
{
    flush();
    return m_reason;
}

void FileSink::flush()
{
    writeThrough(m_held);
    m_held.clear();
}

void FileSink::writeThrough(std::string_view bytes)
{
    while (!bytes.empty() && !isFailed()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count >= 0)
            bytes.remove_prefix(std::size_t(count));
        else if (errno != EINTR)
            m_reason = errno;
    }
}

Result<Written> writeFile(const std::string& path, const FileContent& content)
{
    if (std::optional<Error> obstacle = obstacleToWriting(path))
        return *std::move(obstacle);
    if (const std::optional<int> descriptor = openDescriptor(path)) {
        if (const int reason = writeThroughDescriptor(*descriptor, content))
            return unwritable(path, reason);
        return Written::Through;
    }
    struct stat old = {};
    const bool exists = ::stat(path.c_str(), &old) == 0;
    const fs::path target = behindLinks(path);
    // What another process has open looks like a link, and may lead to a file that has no name any more.
    if (exists && (!S_ISREG(old.st_mode) || !isAt(target, old))) {
        const int reason = writeInPlace(path, content);
        if (reason != 0)
            return unwritable(path, reason);
        return S_ISREG(old.st_mode) ? Written::Over : Written::Through;
    }
    int reason = writeReplacement(target, exists ? &old : nullptr, content);
    if (reason == 0)
        return Written::Whole;
    if (exists && forbidsReplacing(reason)) {
        reason = writeInPlace(path, content);
        if (reason == 0)
            return Written::Over;
    }
    return unwritable(path, reason);
}

Result<Written> writeFile(const std::string& path, std::string_view bytes)
{
    return writeFile(path, [bytes](FileSink& sink) { sink.write(bytes); });
}

std::optional<Error> obstacleToWriting(const std::string& path)
{
    const auto mayNot = [&](const fs::path& what, int mode) {
        return ::faccessat(AT_FDCWD, what.empty() ? "." : what.c_str(), mode, AT_EACCESS) != 0;
    };
    struct stat there = {};
    if (::stat(path.c_str(), &there) == 0) {
        if (S_ISDIR(there.st_mode))
            return unwritable(path, EISDIR);
        if (mayNot(path, W_OK))
            return unwritable(path, errno);
        return std::nullopt;
    }
    if (errno != ENOENT || path.empty())
        return unwritable(path, errno);
    const fs::path target = behindLinks(path);
    if (!target.has_filename()) // "folder/"
        return unwritable(path, EISDIR);
    if (mayNot(target.parent_path(), W_OK | X_OK))
        return unwritable(path, errno);
    return std::nullopt;
}

bool isSameFile(const std::string& one, const std::string& other)
{
    struct stat status = {};
    return ::stat(one.c_str(), &status) == 0 && isAt(other, status);
}

} // namespace durchblick
