#pragma once

#include "core/io/write_file.h"

#include <QString>

namespace durchblick {

/// What to say about the way in which a file was written; empty if it went as one expects.
QString remark(Written written, const QString& file);

} // namespace durchblick
