#include "app/commands/command.h"
#include "app/commands/explain_cell.h"
#include "app/commands/lesson_options.h"
#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "core/io/json.h"
#include "lessons/place.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

constexpr int mostDepth = 16; // deeper than any lesson's trace, and the arithmetic grows with each step

struct ExplainOptions {
    LessonOptions lesson;
    std::vector<std::string> cell; // VALUE ROW COLUMN
    std::string depth = "1";
    std::string decimals = "4";
    bool json = false;
};

/// Null for a piece and for what is masked.
Json numberOrNull(const std::optional<double>& number, bool isMasked)
{
    return number && !isMasked ? toJson(*number) : Json(nullptr);
}

std::string asJson(const ExplainedCell& cell)
{
    Json terms = Json::array();
    for (const ExplainedTerm& term : cell.terms) {
        Json json = {{"value", term.value},
                     {"row", term.row},
                     {"column", term.column},
                     {"number", numberOrNull(term.number, term.isMasked)},
                     {"contribution", numberOrNull(term.contribution, term.isMasked)}};
        if (!term.number)
            json["text"] = term.piece;
        terms.push_back(std::move(json));
    }
    const Json document = {{"value", cell.number ? numberOrNull(cell.number, cell.isMasked) : Json(cell.piece)},
                           {"text", utf8(cell.text)},
                           {"expression", cell.expression},
                           {"terms", terms},
                           {"omitted", {{"count", cell.omittedCount}, {"sum", toJson(cell.omittedSum)}}}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// The address with the cell in it: from the address itself or from VALUE ROW COLUMN. If neither says so, the stage's focus.
Result<Place> placeOf(const ExplainOptions& options)
{
    Result<Address> address = options.lesson.address("explain");
    if (!address)
        return address.error();
    if (!options.cell.empty()) {
        if (options.cell.size() > 3)
            return Error{ErrorCode::UnknownArgument, {options.cell[3], "explain"}};
        if (options.cell.size() < 3)
            return Error{ErrorCode::MissingArgument, {options.cell.size() == 1 ? "ROW COLUMN" : "COLUMN", "explain"}};
        const Result<int> row = readInteger("ROW", options.cell[1], 0, std::numeric_limits<int>::max());
        if (!row)
            return row.error();
        const Result<int> column = readInteger("COLUMN", options.cell[2], 0, std::numeric_limits<int>::max());
        if (!column)
            return column.error();
        address.value().value = options.cell[0];
        address.value().cell = std::pair{*row, *column};
    }
    Result<Place> place = findPlace(*address);
    if (!place || place->cell)
        return place;
    const Stage* stage = place->currentStage();
    if (stage && stage->focus && address->steps.empty() && (!place->value || *place->value == stage->focus->value)) {
        place.value().cell = stage->focus;
        return place;
    }
    return Error{ErrorCode::MissingArgument, {address->value.empty() ? "VALUE ROW COLUMN" : "@ROW,COLUMN", "explain"}};
}

Result<Output> explainCall(const ExplainOptions& options)
{
    const Result<int> depth = readInteger("--depth", options.depth, 1, mostDepth);
    if (!depth)
        return depth.error();
    const Result<int> decimals = readInteger("--decimals", options.decimals, 0, 15);
    if (!decimals)
        return decimals.error();
    const Result<Place> place = placeOf(options);
    if (!place)
        return place.error();
    const ExplainedCell cell =
        explainCell(place->trace, *place->cell, *depth, numberStyle(spokenLanguage(), *decimals));
    if (options.json)
        return printed(asJson(cell));
    return printed(utf8(cell.text) + '\n');
}
} // namespace

Command explainCommand()
{
    const auto options = std::make_shared<ExplainOptions>();
    std::vector<Option> list =
        options->lesson.list("ADDRESS", utf8(Commands::tr("Address of a cell, or a lesson with the cell behind it")));
    list.insert(
        list.end(),
        {{"CELL", "", utf8(Commands::tr("Value, row and column, counted from 0")), &options->cell},
         {"--depth", "N", utf8(Commands::tr("How many steps back the arithmetic goes, 1 to 16")), &options->depth},
         {"--decimals", "N", utf8(Commands::tr("Decimals of numbers for people, 0 to 15")), &options->decimals},
         {"--json", "", utf8(Commands::tr("Prints one JSON document")), &options->json}});
    return {.name = "explain",
            .description =
                utf8(Commands::tr("Shows the arithmetic that made one number, or the merge that made one piece")),
            .options = std::move(list),
            .run = [options](const Console&) { return explainCall(*options); }};
}

} // namespace durchblick
