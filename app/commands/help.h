#pragma once

#include <string>

namespace durchblick {

class Invocation;

/// What --help says: about the command that is called, or about the program if none is.
std::string helpOf(const Invocation& call);

} // namespace durchblick
