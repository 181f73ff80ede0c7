#pragma once

#include "core/base/result.h"

#include <functional>
#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace durchblick {

/// Where a command reads and writes: the process's streams, or a test's.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// What a call comes down to once its arguments are read.
struct Call {
    std::istream& in;
    std::string command = {};                      ///< its name; empty: the window is asked for
    std::function<Result<std::string>()> run = {}; ///< does it, and gives what goes to standard output
};

/// Each adds one command with its options to the command line. Choosing it sets the call.
void addLessonsCommand(CLI::App& line, Call& call);
void addShowCommand(CLI::App& line, Call& call);
void addExplainCommand(CLI::App& line, Call& call);
void addCheckCommand(CLI::App& line, Call& call);
void addExportCommand(CLI::App& line, Call& call);
void addTokenizeCommand(CLI::App& line, Call& call);
void addMiniweltCommand(CLI::App& line, Call& call);
void addTrainVectorsCommand(CLI::App& line, Call& call);
void addNeighboursCommand(CLI::App& line, Call& call);
void addAnalogyCommand(CLI::App& line, Call& call);
void addProjectCommand(CLI::App& line, Call& call);
void addTourCommand(CLI::App& line, Call& call);

} // namespace durchblick
