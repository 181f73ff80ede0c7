#include "app/commands/command.h"
#include "app/commands/lesson_options.h"
#include "app/commands/read_option.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "app/words/checking.h"
#include "app/words/names.h"
#include "core/checking/check.h"
#include "core/io/wellformed.h"
#include "lessons/place.h"

#include <nlohmann/json.hpp>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

struct CheckOptions {
    LessonOptions lesson;
    std::vector<std::string> entries; // VALUE,ROW,COLUMN=NUMBER
    std::string decimals = "2";
    bool json = false;
};

std::string keyOf(const Trace& trace, const Cell& cell)
{
    return trace.value(cell.value).symbol + ',' + std::to_string(cell.row) + ',' + std::to_string(cell.column);
}

/// One text for each blank. Error: BadOption for what names no blank.
Result<std::vector<std::string>> typedInto(const Trace& trace, const std::vector<Blank>& blanks,
                                           const std::vector<std::string>& entries)
{
    std::vector<std::string> typed(blanks.size());
    std::string allowed;
    for (const Blank& blank : blanks)
        allowed += (allowed.empty() ? "" : " | ") + keyOf(trace, blank.shown) + "=NUMBER";
    for (const std::string& entry : entries) {
        const std::size_t equals = entry.find('=');
        const std::string key = entry.substr(0, equals);
        bool isKnown = false;
        for (std::size_t i = 0; i < blanks.size() && equals != entry.npos; ++i)
            if (key == keyOf(trace, blanks[i].shown) || key == keyOf(trace, blanks[i].cell)) {
                typed[i] = entry.substr(equals + 1);
                isKnown = true;
            }
        if (!isKnown)
            return Error{ErrorCode::BadOption, {"--entry", entry, allowed}};
    }
    return typed;
}

std::string asJson(const Place& place, const std::vector<Blank>& blanks, const std::vector<std::string>& typed,
                   const CheckedSheet& checked)
{
    const Trace& trace = place.scene.trace;
    const auto orNull = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(wellFormed(text)); };
    Json all = Json::array();
    for (std::size_t i = 0; i < blanks.size(); ++i) {
        const CheckedBlank& one = checked.blanks[i];
        const Cell& cell = blanks[i].shown;
        const Value& value = trace.value(cell.value);
        const bool isNumber = blanks[i].kind == Blank::Kind::Number;
        all.push_back(
            {{"value", value.symbol},
             {"row", cell.row},
             {"column", cell.column},
             {"labels", {wellFormed(value.rowLabel(cell.row)), wellFormed(value.columnLabel(cell.column))}},
             {"operation", orNull(operationOf(trace, blanks[i].cell))},
             {"solution", isNumber ? Json(trace.number(cell)) : Json(wellFormed(solutionOf(trace, blanks[i])))},
             {"entry", orNull(typed[i])},
             {"verdict", verdictId(one.verdict)},
             {"slip", one.slip ? Json(slipId(*one.slip)) : Json(nullptr)}});
    }
    const Json document = {{"lesson", place.lesson->id},
                           {"stage", place.currentStage()->id},
                           {"blanks", all},
                           {"first_wrong", checked.firstWrong ? Json(*checked.firstWrong) : Json(nullptr)}};
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string asText(const Trace& trace, const std::vector<Blank>& blanks, const std::vector<std::string>& typed,
                   const CheckedSheet& checked)
{
    QString text;
    for (std::size_t i = 0; i < blanks.size(); ++i) {
        text += QStringLiteral("%1  %2").arg(QString::fromStdString(keyOf(trace, blanks[i].shown)),
                                             cellName(trace, blanks[i].shown));
        if (const std::string operation = operationOf(trace, blanks[i].cell); !operation.empty())
            text += QStringLiteral(" · ") + operationName(operation);
        if (const QString verdict = verdictName(checked.blanks[i].verdict); !verdict.isEmpty())
            text += QStringLiteral(": %1 – %2").arg(QString::fromStdString(wellFormed(typed[i])), verdict);
        text += QLatin1Char('\n');
        if (checked.blanks[i].problem)
            text += QStringLiteral("    ") + problemSentence(*checked.blanks[i].problem) + QLatin1Char('\n');
    }
    if (checked.firstWrong)
        text += firstWrongSentence(cellName(trace, blanks[*checked.firstWrong].shown), trace,
                                   blanks[*checked.firstWrong], checked.blanks[*checked.firstWrong])
            + QLatin1Char('\n');
    else if (checked.isRight())
        text += Commands::tr("Everything is right.") + QLatin1Char('\n');
    return utf8(text);
}

Result<Output> checkCall(const CheckOptions& options)
{
    const Result<Address> address = options.lesson.address("check");
    if (!address)
        return address.error();
    const Result<int> decimals = readInteger("--decimals", options.decimals, 0, 15);
    if (!decimals)
        return decimals.error();
    const Result<Place> place = findPlace(*address);
    if (!place)
        return place.error();
    if (!place->currentStage())
        return Error{ErrorCode::MissingArgument, {"#STAGE", "check"}};
    const Trace& trace = place->scene.trace;
    const std::vector<Blank> blanks = blanksOf(place->scene, *place->currentStage());
    const Result<std::vector<std::string>> typed = typedInto(trace, blanks, options.entries);
    if (!typed)
        return typed.error();
    const CheckedSheet checked = durchblick::check(trace, blanks, *typed, *decimals);
    return printed(options.json ? asJson(*place, blanks, *typed, checked) : asText(trace, blanks, *typed, checked));
}
} // namespace

Command checkCommand()
{
    const auto options = std::make_shared<CheckOptions>();
    std::vector<Option> list = options->lesson.list("ADDRESS", utf8(Commands::tr("Address of a stage")));
    list.insert(list.end(),
                {{"--entry", "VALUE,ROW,COLUMN=NUMBER",
                  utf8(Commands::tr("What was calculated for a cell, with comma or point; may be repeated")),
                  &options->entries},
                 {"--decimals", "N",
                  utf8(Commands::tr("Decimals that numbers were read with before they were calculated with, 0 to 15")),
                  &options->decimals},
                 {"--json", "", utf8(Commands::tr("Prints one JSON document")), &options->json}});
    return {.name = "check",
            .description = utf8(Commands::tr("Lists what is calculated by hand at a stage, and marks a calculation")),
            .options = std::move(list),
            .run = [options](const Console&) { return checkCall(*options); }};
}

} // namespace durchblick
