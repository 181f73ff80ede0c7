#include "app/commands/command.h"
#include "app/commands/lesson_options.h"
#include "app/commands/plain_text.h"
#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "app/words/errata.h"
#include "core/io/json.h"
#include "core/io/wellformed.h"
#include "core/scene/panel_values.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

constexpr int mostCellsUnasked = 10000; // larger values are printed when they are asked for by name
constexpr int mostCellsInText = 400;    // what a terminal can show without becoming a wall of numbers

struct ShowOptions {
    LessonOptions lesson;
    std::vector<std::string> values;
    std::string decimals = "2";
    bool json = false;
};

/// The symbols of what a stage's panels show, each once.
std::vector<std::string> symbolsOf(const Scene& scene, const Stage& stage)
{
    std::vector<std::string> symbols;
    for (const Panel& panel : stage.panels)
        for (const ValueId id : valuesOf(panel)) {
            const std::string& symbol = scene.trace.value(id).symbol;
            if (std::find(symbols.begin(), symbols.end(), symbol) == symbols.end())
                symbols.push_back(symbol);
        }
    return symbols;
}

Json describe(const Scene& scene, const Stage& stage, const LessonText& text)
{
    Json panels = Json::array();
    for (const Panel& panel : stage.panels)
        panels.push_back({{"kind", panelKindId(panel.kind)},
                          {"value", scene.trace.value(panel.value).symbol},
                          {"focus", panel.focus ? Json{panel.focus->row, panel.focus->column} : Json(nullptr)}});
    const Section* section = text.section(stage.id);
    return {{"id", stage.id},
            {"title", section ? section->title : stage.id},
            {"values", symbolsOf(scene, stage)},
            {"panels", panels}};
}

Json describe(const Value& value, bool isAskedFor)
{
    const double cells = double(value.rowCount()) * value.columnCount();
    if (cells <= mostCellsUnasked || isAskedFor)
        return toJson(value);
    Json json = {{"symbol", value.symbol}, {"role", roleId(value.role)}};
    Json rows = Json::array();
    for (int row = 0; row < value.rowCount(); ++row)
        rows.push_back(wellFormed(value.rowLabel(row)));
    Json columns = Json::array();
    for (int column = 0; column < value.columnCount(); ++column)
        columns.push_back(wellFormed(value.columnLabel(column)));
    json["rows"] = std::move(rows);
    json["columns"] = std::move(columns);
    json["shape"] = {value.rowCount(), value.columnCount()};
    return json;
}

std::string asJson(const Place& place, const ShowOptions& options, const LessonText& text, const std::string& language)
{
    const Scene& scene = place.scene;
    Json stages = Json::array();
    for (const Stage& stage : scene.stages)
        if (place.stage < 0 || &stage == place.currentStage())
            stages.push_back(describe(scene, stage, text));
    Json values = Json::object();
    for (const Value& value : scene.trace.values())
        values[value.symbol] = describe(
            value, std::find(options.values.begin(), options.values.end(), value.symbol) != options.values.end());
    Json parameters = scene.parameters;
    for (const ParameterSpec& spec : place.lesson->parameters)
        if (const auto id = scene.trace.find(spec.name); id && spec.type == ParameterType::Matrix)
            if (const Matrix& matrix = scene.trace.value(*id).matrix(); double(matrix.size()) <= mostCellsUnasked)
                parameters[spec.name] = matrixToText(matrix);
    const Json document = {{"lesson", place.lesson->id},
                           {"language", language},
                           {"parameters", parameters},
                           {"stages", stages},
                           {"values", values}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string stageForPeople(const Scene& scene, const Stage& stage, const LessonText& text, const NumberStyle& style)
{
    std::string result;
    if (const Section* section = text.section(stage.id)) {
        result += section->title + '\n' + std::string(section->title.size(), '=') + '\n';
        result += plainText(fillIn(section->body, scene, style, &stage)) + '\n';
        if (!section->formula.empty())
            result += "\n    " + plainFormula(fillIn(section->formula, scene, style, &stage)) + '\n';
    }
    for (const std::string& symbol : symbolsOf(scene, stage)) {
        const Value& value = scene.trace.value(scene.trace[symbol]);
        result += '\n' + symbol + "  " + std::to_string(value.rowCount()) + " × " + std::to_string(value.columnCount())
            + '\n';
        if (double(value.rowCount()) * value.columnCount() <= mostCellsInText)
            result += plainTable(value, style);
    }
    return result;
}

std::string asText(const Place& place, const LessonText& text, const NumberStyle& style)
{
    std::string result = text.title + '\n' + plainText(text.introduction) + '\n';
    for (const std::string& remark : place.scene.remarks)
        result += '\n' + plainText(fillIn(text.word(remark), place.scene, style)) + '\n';
    for (const Stage& stage : place.scene.stages)
        if (place.stage < 0 || &stage == place.currentStage())
            result += '\n' + stageForPeople(place.scene, stage, text, style);
    for (const Erratum& erratum : place.lesson->errata)
        result += '\n'
            + plainText(utf8(erratumSentence(erratum, style, false)) + ' '
                        + fillIn(text.word("erratum-" + erratum.id), place.scene, style))
            + '\n';
    return result;
}

Result<Output> show(const ShowOptions& options)
{
    const Result<Address> address = options.lesson.address("show");
    if (!address)
        return address.error();
    const Result<Place> place = findPlace(*address);
    if (!place)
        return place.error();
    for (const std::string& symbol : options.values) {
        Address asked = *address;
        asked.value = symbol;
        asked.cell.reset();
        if (const Result<Place> found = findPlace(asked); !found)
            return found.error();
    }
    const Result<int> decimals = readInteger("--decimals", options.decimals, 0, 15);
    if (!decimals)
        return decimals.error();
    const std::string language = utf8(spokenLanguage());
    const LessonText& text = readLessonText(place->lesson->id, language);
    if (options.json)
        return printed(asJson(*place, options, text, language));
    return printed(asText(*place, text, numberStyle(spokenLanguage(), *decimals)));
}
} // namespace

Command showCommand()
{
    const auto options = std::make_shared<ShowOptions>();
    std::vector<Option> list =
        options->lesson.list("LESSON", utf8(Commands::tr("Lesson or address; with a stage, only that stage")));
    list.insert(list.end(),
                {{"--value", "NAME", utf8(Commands::tr("Prints this value in full, however large; may be repeated")),
                  &options->values},
                 {"--decimals", "N", utf8(Commands::tr("Decimals of numbers for people, 0 to 15")), &options->decimals},
                 {"--json", "", utf8(Commands::tr("Prints one JSON document")), &options->json}});
    return {.name = "show",
            .description = utf8(Commands::tr("Prints a lesson: its stages, texts and numbers")),
            .options = std::move(list),
            .run = [options](const Console&) { return show(*options); }};
}

} // namespace durchblick
