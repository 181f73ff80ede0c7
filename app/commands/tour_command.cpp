#include "app/commands/command.h"
#include "app/commands/words.h"
#include "app/tour/tour.h"

#include <QRegularExpression>

namespace durchblick {

namespace {
struct TourOptions {
    std::string folder;
    std::string size = "1280x800";
};

/// "1280x800".
std::optional<QSize> sizeFrom(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size.boundedTo({7680, 4320}) == size && size.expandedTo({640, 480}) == size;
    return match.hasMatch() && fits ? std::optional(size) : std::nullopt;
}

Result<Output> tourCall(const TourOptions& options)
{
    if (options.folder.empty())
        return Error{ErrorCode::MissingArgument, {"FOLDER", "tour"}};
    const std::optional<QSize> pixels = sizeFrom(QString::fromStdString(options.size));
    if (!pixels)
        return Error{ErrorCode::BadOption, {"--size", options.size, "640x480 … 7680x4320"}};
    const Result<TourReport> report = tour(options.folder, *pixels);
    if (!report)
        return report.error();
    return printed(utf8(Commands::tr("%n picture(s) written; %1 shows them.", nullptr, report->pictures)
                            .arg(QString::fromStdString(report->index.string())))
                   + '\n');
}
} // namespace

Command tourCommand()
{
    const auto options = std::make_shared<TourOptions>();
    return {.name = "tour",
            .description = utf8(Commands::tr(
                "Writes the window at every stage of every lesson as pictures, in both languages and themes")),
            .options = {{"FOLDER", "", utf8(Commands::tr("Folder for the pictures; it is made if it is not there")),
                         &options->folder},
                        {"--size", "WxH", utf8(Commands::tr("Size of the window in pixels")), &options->size}},
            .run = [options](const Console&) { return tourCall(*options); },
            .paints = true};
}

} // namespace durchblick
