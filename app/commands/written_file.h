#pragma once

#include "app/commands/command.h"
#include "core/io/write_file.h"

namespace durchblick {

/// Passes an error on; else says on standard error what there is to say about the way in which the file was written.
Result<Done> tell(const Result<Written>& written, const std::string& file, const Console& console);

} // namespace durchblick
