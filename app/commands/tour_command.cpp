#include "app/commands/call.h"
#include "app/commands/words.h"
#include "app/tour/tour.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>

namespace durchblick {

namespace {
/// "1280x800".
std::optional<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size.boundedTo({7680, 4320}) == size && size.expandedTo({640, 480}) == size;
    return match.hasMatch() && fits ? std::optional(size) : std::nullopt;
}
} // namespace

void addTourCommand(CLI::App& line, Call& call)
{
    CLI::App* command = line.add_subcommand(
        "tour",
        utf8(Commands::tr(
            "Writes the window at every stage of every lesson as pictures, in both languages and themes")));
    const auto folder = std::make_shared<std::string>();
    command->add_option("FOLDER", *folder, utf8(Commands::tr("Folder for the pictures; it is made if it is not there")))
        ->type_name("");
    const auto size = std::make_shared<std::string>("1280x800");
    command->add_option("--size", *size, utf8(Commands::tr("Size of the window in pixels")))->type_name("WxH");
    command->callback([&call, folder, size] {
        call.command = "tour";
        call.run = [folder, size]() -> Result<std::string> {
            if (folder->empty())
                return Error{ErrorCode::MissingArgument, {"FOLDER", "tour"}};
            const std::optional<QSize> pixels = sizeFrom(QString::fromStdString(*size));
            if (!pixels)
                return Error{ErrorCode::BadOption, {"--size", *size, "640x480 … 7680x4320"}};
            const Result<TourReport> report = tour(QString::fromStdString(*folder), *pixels);
            if (!report)
                return report.error();
            return utf8(Commands::tr("%n picture(s) written; %1 shows them.", nullptr, report->pictures)
                            .arg(report->index))
                + '\n';
        };
    });
}

} // namespace durchblick
