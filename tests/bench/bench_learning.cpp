#include "core/io/assets.h"
#include "lessons/catalogue.h"
#include "lessons/place.h"
#include "tests/bench/measure.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

using namespace durchblick;

namespace {

constexpr int rounds = 41;
constexpr double limit = 16; // a picture at 60 a second
using Given = std::map<std::string, std::string>;

const ParameterSpec* spec(const Lesson& lesson, const std::string& name)
{
    const auto found = std::find_if(lesson.parameters.begin(), lesson.parameters.end(),
                                    [&](const ParameterSpec& one) { return one.name == name; });
    return found == lesson.parameters.end() ? nullptr : &*found;
}

/// The next step of a lesson's training: forward, backward and update, as a scene that can be shown.
bool measure(const Lesson& lesson, Given given, const std::string& name)
{
    const ParameterSpec* step = spec(lesson, "step");
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        if (step)
            given["step"] = std::to_string(int(step->least) + i % std::max(1, int(step->most - step->least)));
        bool isMade = false;
        times.push_back(millisecondsOf([&] { isMade = makeScene(lesson, given).ok(); }));
        if (!isMade) {
            std::fprintf(stderr, "%s gave no scene\n", name.c_str());
            return false;
        }
    }
    const double middle = median(times);
    std::printf("{\"name\": \"learning_step_%s\", \"median_ms\": %.3f, \"slowest_ms\": %.3f, \"limit\": %.0f, "
                "\"ratio\": %.3f}\n",
                name.c_str(), middle, *std::max_element(times.begin(), times.end()), limit, middle / limit);
    std::fflush(stdout);
    return true;
}

/// Each of its examples, and in a landscape each optimizer.
bool measureAll(const Lesson& lesson)
{
    const ParameterSpec* example = spec(lesson, "example");
    if (!example)
        return measure(lesson, {}, lesson.id);
    for (const std::string& choice : example->choices) {
        const ParameterSpec* optimizer = choice == "landscape" ? spec(lesson, "optimizer") : nullptr;
        for (const std::string& by : optimizer ? optimizer->choices : std::vector<std::string>{""}) {
            Given given{{"example", choice}};
            if (!by.empty())
                given["optimizer"] = by;
            if (!measure(lesson, given, lesson.id + '_' + choice + (by.empty() ? "" : '_' + by)))
                return false;
        }
    }
    return true;
}

} // namespace

/// What one step of every lesson on learning costs, from its parameters to the scene.
int main()
{
    setAssetsDirectory(DURCHBLICK_SOURCE_DIR "/assets");
    for (const Lesson& lesson : catalogue())
        for (const char* learning : {"gradient_descent", "cross_entropy", "jacobian", "backpropagation"})
            if (lesson.id == learning && !measureAll(lesson))
                return 1;
    return 0;
}
