#pragma once

#include "core/base/result.h"

#include <QSize>

#include <filesystem>

namespace durchblick {

struct TourReport {
    int pictures = 0;            ///< how many were written
    std::filesystem::path index; ///< the page that shows them all
};

/// Writes the whole window, of a size in pixels, at every stage of every lesson as a png, in every language and theme, and beside it the
/// stage as it is exported; index.html shows them. The folder is made if it is not there; files of the same names are
/// overwritten. Needs a QApplication. Error: FileUnwritable.
Result<TourReport> tour(const std::filesystem::path& folder, QSize size);

} // namespace durchblick
