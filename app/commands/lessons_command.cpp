#include "app/commands/command.h"
#include "app/commands/words.h"
#include "app/language/language.h"
#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"

#include <nlohmann/json.hpp>

namespace durchblick {

namespace {
using Json = nlohmann::ordered_json;

const char* typeId(ParameterType type)
{
    switch (type) {
    case ParameterType::Choice: return "choice";
    case ParameterType::Integer: return "integer";
    case ParameterType::Number: return "number";
    case ParameterType::Text: return "text";
    case ParameterType::File: return "file";
    case ParameterType::Token: return "token";
    case ParameterType::Matrix: return "matrix";
    }
    return "";
}

/// The choices, or the least and the most; null where neither applies.
Json rangeOf(const ParameterSpec& spec)
{
    if (spec.type == ParameterType::Choice || spec.type == ParameterType::File)
        return spec.choices;
    if (spec.type == ParameterType::Integer)
        return {std::int64_t(spec.least), std::int64_t(spec.most)};
    if (spec.type == ParameterType::Number)
        return {spec.least, spec.most};
    return nullptr;
}

Json describe(const Lesson& lesson, const LessonText& text)
{
    Json stages = Json::array();
    for (const std::string& stage : lesson.stages)
        stages.push_back({{"id", stage}, {"title", text.section(stage)->title}});
    Json parameters = Json::array();
    for (const ParameterSpec& spec : lesson.parameters)
        parameters.push_back(
            {{"name", spec.name}, {"type", typeId(spec.type)}, {"default", spec.standard}, {"range", rangeOf(spec)}});
    return {{"id", lesson.id},
            {"chapter", lesson.chapter},
            {"title", text.title},
            {"stages", stages},
            {"parameters", parameters}};
}

std::string listForPeople(const std::string& language)
{
    const LessonText& chapterText = readLessonText("chapters", language);
    std::string list;
    for (const std::string& chapter : chapters()) {
        bool isFirst = true;
        for (const Lesson& lesson : catalogue()) {
            if (lesson.chapter != chapter)
                continue;
            if (isFirst)
                list += chapterText.word(chapter) + '\n';
            isFirst = false;
            const LessonText& text = readLessonText(lesson.id, language);
            list += "  " + lesson.id + "  " + text.title + "\n   ";
            for (const std::string& stage : lesson.stages)
                list += ' ' + stage;
            list += '\n';
        }
    }
    return list;
}

std::string listForPrograms(const std::string& language)
{
    Json all = Json::array();
    for (const Lesson& lesson : catalogue())
        all.push_back(describe(lesson, readLessonText(lesson.id, language)));
    return all.dump() + '\n';
}
} // namespace

Command lessonsCommand()
{
    const auto json = std::make_shared<bool>(false);
    return {.name = "lessons",
            .description = utf8(Commands::tr("Lists the lessons with their stages and parameters")),
            .options = {{"--json", "", utf8(Commands::tr("Prints one JSON document")), json.get()}},
            .run = [json](const Console&) -> Result<Output> {
                const std::string language = utf8(spokenLanguage());
                return printed(*json ? listForPrograms(language) : listForPeople(language));
            }};
}

} // namespace durchblick
