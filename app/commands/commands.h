#pragma once

#include "app/commands/command.h"

namespace durchblick {

/// All commands, in the order in which --help lists them.
std::vector<Command> allCommands();

} // namespace durchblick
