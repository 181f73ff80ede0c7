#include "app/commands/standard_streams.h"

#include "app/commands/words.h"
#include "core/io/system_reason.h"

#include <cerrno>
#include <istream>

#include <fcntl.h>
#include <unistd.h>

namespace durchblick {

Result<std::string> readStandardInput(std::istream& in)
{
    constexpr std::size_t step = 1 << 20;
    std::string text;
    errno = 0;
    while (in) {
        const std::size_t before = text.size();
        text.resize(before + step);
        in.read(text.data() + before, step);
        text.resize(before + std::size_t(in.gcount()));
    }
    if (in.bad())
        return Error{ErrorCode::FileUnreadable,
                     {utf8(Commands::tr("standard input")), systemReason(errno != 0 ? errno : EIO)}};
    return text;
}

Result<std::string> inputFile(const std::string& name)
{
    if (name != "-")
        return name;
    // In place of one that was closed stands what cannot be read, and opened by its name would be an empty file.
    const int flags = fcntl(STDIN_FILENO, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_WRONLY)
        return Error{ErrorCode::FileUnreadable, {utf8(Commands::tr("standard input")), systemReason(EBADF)}};
    return std::string("/dev/stdin");
}

std::string outputFile(const std::string& name) { return name == "-" ? "/dev/stdout" : name; }

} // namespace durchblick
