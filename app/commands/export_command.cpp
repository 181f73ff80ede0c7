#include "app/commands/command.h"
#include "app/commands/figure_arguments.h"
#include "app/commands/lesson_options.h"
#include "app/commands/words.h"
#include "app/commands/written_file.h"
#include "app/words/names.h"
#include "core/io/write_file.h"
#include "core/scene/panel_values.h"
#include "lessons/place.h"
#include "views/export/export.h"

namespace durchblick {

namespace {
struct ExportOptions {
    LessonOptions lesson;
    std::string stage;
    std::string panel;
    std::string out;
    FigureArguments figure;
};

/// [KIND:]VALUE; without a kind the first panel that shows the value.
Result<Panel> findPanel(const Scene& scene, const Stage& stage, const std::string& asked)
{
    std::string allowed;
    for (const Panel& panel : exportedPanels(stage)) {
        const std::string& value = scene.trace.value(panel.value).symbol;
        const std::string name = panelKindId(panel.kind) + ':' + value;
        if (asked == name || asked == value)
            return panel;
        if (allowed.find(name) == allowed.npos)
            allowed += (allowed.empty() ? "" : ", ") + name;
    }
    return Error{ErrorCode::NoSuchPanel, {asked, stage.id, allowed}};
}

Result<Output> exportCall(const ExportOptions& options, const Console& console)
{
    Result<Address> address = options.lesson.address("export");
    if (!address)
        return address.error();
    if (!options.stage.empty())
        address.value().stage = options.stage;
    if (address->stage.empty())
        return Error{ErrorCode::MissingArgument, {"--stage ID", "export"}};
    if (options.out.empty())
        return Error{ErrorCode::MissingArgument, {"--out FILE", "export"}};
    const QString file = QString::fromStdString(options.out);
    const Result<FigureFormat> format = formatOf(file);
    if (!format)
        return format.error();
    const Result<FigureOptions> figure = options.figure.read();
    if (!figure)
        return figure.error();
    for (const auto& [name, value] : address->parameters) // one may be a file that the lesson reads
        if (isSameFile(value, options.out))
            return Error{ErrorCode::SameFile, {options.out}};
    const Result<Place> place = findPlace(*address);
    if (!place)
        return place.error();

    const Scene& scene = place->scene;
    const Stage& stage = *place->currentStage();
    const LessonText& text = readLessonText(place->lesson->id, utf8(figure->language));
    const auto bytes = [&]() -> Result<QByteArray> {
        if (options.panel.empty())
            return exportStage(scene, stage, panelTitles(scene, stage, text), *format, *figure);
        const Result<Panel> panel = findPanel(scene, stage, options.panel);
        if (!panel)
            return panel.error();
        return exportPanel(scene.trace, *panel, panelTitle(scene.trace, *panel, text), *format, *figure);
    }();
    if (!bytes)
        return bytes.error();
    const Result<Written> written = writeFile(options.out, {bytes->data(), std::size_t(bytes->size())});
    if (const Result<Done> done = tell(written, options.out, console); !done)
        return done.error();
    return Output();
}
} // namespace

Command exportCommand()
{
    const auto options = std::make_shared<ExportOptions>();
    std::vector<Option> list = options->lesson.list("LESSON", utf8(Commands::tr("Lesson or address")));
    list.insert(
        list.end(),
        {{"--stage", "ID", utf8(Commands::tr("Stage of the lesson")), &options->stage},
         {"--panel", "[KIND:]VALUE",
          utf8(Commands::tr("One panel of the stage, for example heatmap:weights; otherwise the whole stage")),
          &options->panel},
         {"--out", "FILE", utf8(Commands::tr("File to write; its end says the format: png svg pdf csv npy json tex")),
          &options->out}});
    const std::vector<Option> figure = options->figure.list();
    list.insert(list.end(), figure.begin(), figure.end());
    return {.name = "export",
            .description = utf8(Commands::tr("Writes a stage or one of its panels as a picture or as numbers")),
            .options = std::move(list),
            .run = [options](const Console& console) { return exportCall(*options, console); },
            .paints = true};
}

} // namespace durchblick
