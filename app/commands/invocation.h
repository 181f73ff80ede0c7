#pragma once

#include "app/commands/command.h"
#include "app/window/open_window.h"

namespace durchblick {

/// A call of the program, read by CLI11: its command with all options set, or what is wrong with it.
///
/// As is usual, options may stand anywhere, "--count 5" and "--count=5" say the same, and behind "--" nothing is an option.
/// An option begins with one or two dashes and a letter: "-", "-5" and "--- 8< ---" are words.
class Invocation {
public:
    /// arguments: without the program's name.
    explicit Invocation(const std::vector<std::string>& arguments);
    Invocation(const Invocation&) = delete; // options point into it
    Invocation& operator=(const Invocation&) = delete;

    /// UnknownCommand, UnknownArgument, MissingArgument: the first that was found. Help and version are given all the same.
    const std::optional<Error>& error() const { return m_error; }

    /// What --help says, about the command or about the program, if it is asked for.
    const std::optional<std::string>& help() const { return m_help; }
    bool asksForVersion() const { return m_version; }
    const std::optional<std::string>& language() const { return m_language; }
    const Command* command() const { return m_command; } ///< none if there is none
    /// Without a command, or anything else to say, the window is asked for.
    std::optional<WindowRequest> window() const;

private:
    std::optional<std::string> m_help;
    bool m_version = false;
    bool m_measureStart = false;
    std::optional<std::string> m_language;
    std::string m_address;
    std::vector<Command> m_commands;
    const Command* m_command = nullptr;
    std::optional<Error> m_error;
};

} // namespace durchblick
