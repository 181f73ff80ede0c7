#pragma once

#include <QString>

#include <exception>

namespace durchblick {

/// What was thrown, in the language spoken. The library throws where the system has no more to give, and that is anywhere; so
/// whoever starts a whole piece of work catches it and says this.
QString sentence(const std::exception& thrown);

} // namespace durchblick
