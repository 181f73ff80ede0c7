#include "app/commands/call.h"
#include "app/commands/words.h"
#include "app/tour/tour.h"

#include <CLI/CLI.hpp>

namespace durchblick {

void addTourCommand(CLI::App& line, Call& call)
{
    CLI::App* command = line.add_subcommand(
        "tour",
        utf8(Commands::tr(
            "Writes the window at every stage of every lesson as pictures, in both languages and themes")));
    const auto folder = std::make_shared<std::string>();
    command->add_option("FOLDER", *folder, utf8(Commands::tr("Folder for the pictures; it is made if it is not there")))
        ->type_name("");
    command->callback([&call, folder] {
        call.command = "tour";
        call.run = [folder]() -> Result<std::string> {
            if (folder->empty())
                return Error{ErrorCode::MissingArgument, {"FOLDER", "tour"}};
            const Result<TourReport> report = tour(QString::fromStdString(*folder));
            if (!report)
                return report.error();
            return utf8(Commands::tr("%n picture(s) written; %1 shows them.", nullptr, report->pictures)
                            .arg(report->index))
                + '\n';
        };
    });
}

} // namespace durchblick
