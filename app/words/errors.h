#pragma once

#include "core/base/error.h"

#include <QString>

namespace durchblick {

/// The sentence or two, in the language of the app, that say what is wrong, where, and how to mend it.
QString sentence(const Error& error);

} // namespace durchblick
