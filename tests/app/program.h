#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace durchblick {

/// What the program's process said and how it ended.
struct ProgramRun {
    int status = 0; ///< 128 + signal if one ended it, as a shell has it
    std::string out;
    std::string err;
};

/// How a process is started.
struct Surroundings {
    std::map<std::string, std::string> variables = {}; ///< beside those of the test; empty: unset
    std::string input = {};                            ///< a file that standard input is; empty: it is closed
    std::size_t megabytes = 0;                         ///< of address space; 0: no limit
};

/// Runs build/<preset>/durchblick, for what cannot be seen from inside: how a process ends, its streams, its limits.
ProgramRun runProgram(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

} // namespace durchblick
