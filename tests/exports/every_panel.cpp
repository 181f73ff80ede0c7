#include "tests/exports/every_panel.h"

#include "core/scene/panel_values.h"
#include "lessons/catalogue.h"
#include "lessons/place.h"

#include <gtest/gtest.h>

#include <set>

namespace durchblick {

namespace {

using Given = std::map<std::string, std::string>;

std::vector<Given> startsOf(const Lesson& lesson)
{
    std::set<Given> starts{{}};
    for (const ParameterSpec& parameter : lesson.parameters)
        if (parameter.name == "example")
            for (const std::string& choice : parameter.choices)
                if (choice != parameter.standard)
                    starts.insert(Given{{std::pair(parameter.name, choice)}});
    for (const auto& [stage, given] : lesson.needs)
        starts.insert(Given(given.begin(), given.end()));
    return {starts.begin(), starts.end()};
}

} // namespace

std::vector<RealPanel> everyPanel(const Lesson& lesson)
{
    std::vector<RealPanel> all;
    for (const Given& given : startsOf(lesson)) {
        Result<Scene> made = makeScene(lesson, given);
        if (!made) {
            ADD_FAILURE() << lesson.id << ": no scene of " << testing::PrintToString(given);
            continue;
        }
        const auto scene = std::make_shared<const Scene>(std::move(made).value());
        std::string start = lesson.id;
        for (const auto& [name, value] : given)
            start += (start == lesson.id ? '?' : '&') + name + '=' + value;
        for (const Stage& stage : scene->stages)
            for (const Panel& panel : exportedPanels(stage))
                all.push_back({start + '#' + stage.id + ' ' + panelKindId(panel.kind) + ':'
                                   + scene->trace.value(panel.value).symbol,
                               scene, &stage, panel});
    }
    return all;
}

std::vector<std::string> lessonIds()
{
    std::vector<std::string> ids;
    for (const Lesson& lesson : catalogue())
        ids.push_back(lesson.id);
    return ids;
}

} // namespace durchblick
