#pragma once

#include "core/base/result.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace durchblick {

/// Where a command reads and writes: the process's streams, or a test's.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

/// Something that a command can be told, and where it goes. With dashes in front it is an option ("--count"), without
/// an argument, told by its place.
struct Option {
    std::string name;
    std::string type; ///< what --help writes for the value; empty for flags and arguments
    std::string description;
    /// bool: a flag. One text: of several given the last counts. Many: all count.
    std::variant<bool*, std::string*, std::optional<std::string>*, std::vector<std::string>*> target;
    std::string group = {}; ///< the heading that --help lists it under; empty: where most are

    bool isArgument() const { return !name.starts_with('-'); }
    bool isFlag() const { return std::holds_alternative<bool*>(target); }
    bool takesAll() const { return std::holds_alternative<std::vector<std::string>*>(target); }
};

/// What a command says. It is written to standard output once nothing but the writing can go wrong any more, so that
/// whoever reads it reads no half of an answer; and piece by piece, so that it need not fit into memory. Empty: nothing.
using Output = std::function<void(std::ostream&)>;
/// What is short enough to be one text.
Output printed(std::string text);

/// One command of the command line, as data. Its words are in the language spoken when it was made.
struct Command {
    std::string name;
    std::string description;
    std::vector<Option> options; ///< arguments in the order of their places
    std::function<Result<Output>(const Console&)> run;
    bool paints = false; ///< needs a QApplication
};

} // namespace durchblick
