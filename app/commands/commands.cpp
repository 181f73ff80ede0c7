#include "app/commands/commands.h"

#include <ostream>

namespace durchblick {

// Each stands in a file of its own.
Command lessonsCommand();
Command showCommand();
Command explainCommand();
Command checkCommand();
Command exportCommand();
Command tokenizeCommand();
Command miniweltCommand();
Command trainVectorsCommand();
Command neighboursCommand();
Command analogyCommand();
Command projectCommand();
Command tourCommand();

Output printed(std::string text)
{
    return [text = std::move(text)](std::ostream& out) { out << text; };
}

std::vector<Command> allCommands()
{
    return {lessonsCommand(),    showCommand(),     explainCommand(),  checkCommand(),
            exportCommand(),     tokenizeCommand(), miniweltCommand(), trainVectorsCommand(),
            neighboursCommand(), analogyCommand(),  projectCommand(),  tourCommand()};
}

} // namespace durchblick
