#include "app/commands/standard_input.h"

#include "app/commands/words.h"
#include "core/io/system_reason.h"

#include <cerrno>
#include <istream>

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

std::string inputFile(const std::string& name) { return name == "-" ? "/dev/stdin" : name; }

} // namespace durchblick
