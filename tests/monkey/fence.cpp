#include "tests/monkey/fence.h"

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

char fence[PATH_MAX] = ""; // ends with a slash; empty: no fence yet

bool isInside(const char* path) { return std::strncmp(path, fence, std::strlen(fence)) == 0; }

/// Whether what the path names, or would name, lies inside: by what its folder really is, and by where a link leads.
bool mayChange(const char* path)
{
    if (fence[0] == '\0')
        return true;
    char real[PATH_MAX + 2];
    if (::realpath(path, real))
        return isInside(std::strcat(real, "/")) && std::strcmp(real, fence) != 0;
    char folder[PATH_MAX];
    if (std::strlen(path) >= PATH_MAX)
        return false;
    std::strcpy(folder, path);
    if (char* slash = std::strrchr(folder, '/'); !slash)
        std::strcpy(folder, ".");
    else
        slash[slash == folder ? 1 : 0] = '\0';
    return ::realpath(folder, real) && isInside(std::strcat(real, "/"));
}

int refuse()
{
    errno = EACCES;
    return -1;
}

bool changes(int flags) { return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)); }

template <class Function>
Function* next(const char* name)
{
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

mode_t modeOf(int flags, va_list rest) { return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; }

} // namespace

// In place of the system's: the program's own come first wherever a library asks for them.
extern "C" {

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return changes(flags) && !mayChange(path) ? refuse() : next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = modeOf(flags, rest);
    va_end(rest);
    return changes(flags) && !mayChange(path) ? refuse()
                                              : next<int(const char*, int, ...)>("open64")(path, flags, mode);
}

FILE* fopen(const char* path, const char* mode)
{
    if (std::strpbrk(mode, "wa+") && !mayChange(path))
        return refuse(), nullptr;
    return next<FILE*(const char*, const char*)>("fopen")(path, mode);
}

FILE* fopen64(const char* path, const char* mode)
{
    if (std::strpbrk(mode, "wa+") && !mayChange(path))
        return refuse(), nullptr;
    return next<FILE*(const char*, const char*)>("fopen64")(path, mode);
}

int rename(const char* from, const char* to) noexcept
{
    return mayChange(from) && mayChange(to) ? next<int(const char*, const char*)>("rename")(from, to) : refuse();
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    // Qt names files from the current folder on.
    const bool may = fromFolder == AT_FDCWD && toFolder == AT_FDCWD && mayChange(from) && mayChange(to);
    return may
        ? next<int(int, const char*, int, const char*, unsigned)>("renameat2")(fromFolder, from, toFolder, to, flags)
        : refuse();
}

int link(const char* from, const char* to) noexcept
{
    return mayChange(to) ? next<int(const char*, const char*)>("link")(from, to) : refuse();
}

int symlink(const char* target, const char* path) noexcept
{
    return mayChange(path) ? next<int(const char*, const char*)>("symlink")(target, path) : refuse();
}

int unlink(const char* path) noexcept { return mayChange(path) ? next<int(const char*)>("unlink")(path) : refuse(); }
int remove(const char* path) noexcept { return mayChange(path) ? next<int(const char*)>("remove")(path) : refuse(); }
int rmdir(const char* path) noexcept { return mayChange(path) ? next<int(const char*)>("rmdir")(path) : refuse(); }
int mkdir(const char* path, mode_t mode) noexcept
{
    return mayChange(path) ? next<int(const char*, mode_t)>("mkdir")(path, mode) : refuse();
}
int chmod(const char* path, mode_t mode) noexcept
{
    return mayChange(path) ? next<int(const char*, mode_t)>("chmod")(path, mode) : refuse();
}
int truncate(const char* path, off_t size) noexcept
{
    return mayChange(path) ? next<int(const char*, off_t)>("truncate")(path, size) : refuse();
}

} // extern "C"

namespace durchblick::monkey {

void fenceIn(const std::string& folder)
{
    char real[PATH_MAX + 2];
    if (!::realpath(folder.c_str(), real))
        std::abort();
    std::strcat(real, "/");
    std::memcpy(fence, real, sizeof fence);
}

} // namespace durchblick::monkey
