#include "lessons/place.h"

#include "core/trace/explain.h"
#include "core/trace/operation.h"
#include "core/trace/overflow.h"
#include "lessons/catalogue.h"

namespace durchblick {

namespace {
void append(std::string& list, const std::string& entry) { list += (list.empty() ? "" : ", ") + entry; }

/// "self_attention#scores/head.2": where something was looked for.
std::string whereOf(const Address& address)
{
    Address where{.lesson = address.lesson};
    where.stage = address.stage;
    where.steps = address.steps;
    return toText(where);
}

Result<int> findStage(const Scene& scene, const Address& address)
{
    std::string allowed;
    for (std::size_t i = 0; i < scene.stages.size(); ++i) {
        if (scene.stages[i].id == address.stage)
            return int(i);
        append(allowed, scene.stages[i].id);
    }
    return Error{ErrorCode::UnknownStage, {address.stage, address.lesson, allowed}};
}

/// A step is named by the symbol of what it yields.
Result<Trace> openStep(const Trace& trace, const std::string& name, const Address& address)
{
    if (const std::optional<ValueId> id = trace.find(name))
        if (std::optional<OpenedValue> opened = open(trace, *id))
            return std::move(opened->trace);
    std::string allowed;
    for (int i = 0; i < int(trace.values().size()); ++i)
        if (const auto step = trace.producer(ValueId{i}); step && trace.step(*step).operation->opens())
            append(allowed, trace.value(ValueId{i}).symbol);
    return Error{ErrorCode::UnknownStep, {name, whereOf(address), allowed}};
}

Result<ValueId> findValue(const Trace& trace, const Address& address)
{
    if (const std::optional<ValueId> id = trace.find(address.value))
        return *id;
    std::string allowed;
    for (const Value& value : trace.values())
        append(allowed, value.symbol);
    return Error{ErrorCode::UnknownValue, {address.value, whereOf(address), allowed}};
}
} // namespace

Result<Scene> makeScene(const Lesson& lesson, const std::map<std::string, std::string>& parameters)
{
    const Result<Parameters> read = Parameters::read(lesson.parameters, lesson.id, parameters);
    if (!read)
        return read.error();
    Result<Scene> scene = lesson.scene(*read);
    if (!scene)
        return scene;
    if (const std::optional<Cell> cell = firstOverflow(scene->trace)) {
        const Value& value = scene->trace.value(cell->value);
        return Error{ErrorCode::Overflow, {value.symbol, value.rowLabel(cell->row), value.columnLabel(cell->column)}};
    }
    return scene;
}

Address completed(const Lesson& lesson, Address address)
{
    if (const auto needed = lesson.needs.find(address.stage); needed != lesson.needs.end())
        address.parameters.insert(needed->second.begin(), needed->second.end());
    if (!address.stage.empty() || address.value.empty() || !address.steps.empty() || lesson.needs.empty())
        return address;
    // A value by itself stands for the first scene that has it.
    const auto hasValue = [&](const std::map<std::string, std::string>& parameters) {
        const Result<Scene> scene = makeScene(lesson, parameters);
        return scene && scene->trace.find(address.value);
    };
    if (hasValue(address.parameters))
        return address;
    for (const auto& [stage, parameters] : lesson.needs) {
        std::map<std::string, std::string> other = address.parameters;
        other.insert(parameters.begin(), parameters.end());
        if (other != address.parameters && hasValue(other)) {
            address.parameters = std::move(other);
            return address;
        }
    }
    return address;
}

Result<Place> findPlace(const Address& address)
{
    const Result<const Lesson*> lesson = findLesson(address.lesson);
    if (!lesson)
        return lesson.error();
    return findPlace(**lesson, address);
}

Result<Place> findPlace(const Lesson& lesson, const Address& address)
{
    Result<Scene> scene = makeScene(lesson, completed(lesson, address).parameters);
    if (!scene)
        return scene.error();
    Place place{.lesson = &lesson, .scene = *std::move(scene), .trace = {}, .value = {}, .cell = {}};
    place.trace = place.scene.trace;

    if (!address.stage.empty()) {
        const Result<int> stage = findStage(place.scene, address);
        if (!stage)
            return stage.error();
        place.stage = *stage;
    }
    Address sofar = address; // an error names the place where the step is missing, not the one that was hoped for
    sofar.steps.clear();
    for (const std::string& step : address.steps) {
        Result<Trace> finer = openStep(place.trace, step, sofar);
        if (!finer)
            return finer.error();
        place.trace = *std::move(finer);
        sofar.steps.push_back(step);
    }
    if (!address.value.empty()) {
        const Result<ValueId> value = findValue(place.trace, address);
        if (!value)
            return value.error();
        place.value = *value;
    } else if (address.cell && address.steps.empty() && place.currentStage() && place.currentStage()->focus) {
        place.value = place.currentStage()->focus->value;
    }
    if (!address.cell)
        return place;

    const auto [row, column] = *address.cell;
    const std::string cell = std::to_string(row) + ',' + std::to_string(column);
    if (!place.value)
        return Error{ErrorCode::BadAddress, {toText(address), '@' + cell}};
    const Value& value = place.trace.value(*place.value);
    if (!value.hasCell(row, column))
        return Error{ErrorCode::CellOutside,
                     {value.symbol, std::to_string(row), std::to_string(column), std::to_string(value.rowCount()),
                      std::to_string(value.columnCount())}};
    place.cell = Cell{*place.value, row, column};
    return place;
}

} // namespace durchblick
