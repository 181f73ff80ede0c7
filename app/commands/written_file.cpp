#include "app/commands/written_file.h"

#include "app/commands/words.h"
#include "app/words/written.h"

#include <ostream>

namespace durchblick {

Result<Done> tell(const Result<Written>& written, const std::string& file, const Console& console)
{
    if (!written)
        return written.error();
    if (const QString said = remark(*written, QString::fromStdString(file)); !said.isEmpty())
        console.err << utf8(said) << std::endl;
    return Done{};
}

} // namespace durchblick
