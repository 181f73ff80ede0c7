#pragma once

#include "lessons/lesson.h"

#include <atomic>
#include <chrono>
#include <thread>

namespace durchblick {

/// A lesson for tests of the window: its stage "run" plays like a film, "count" counts, "rest" does neither. What a file
/// named "slow..." holds is prepared until it is let go; "broken..." cannot be. Its words are those of tokenization.
struct FilmLesson {
    std::atomic<bool> isLetGo = false;
    std::atomic<int> prepared = 0; ///< how often
    std::atomic<int> aside = 0;    ///< how often on another thread
    std::atomic<int> cancelled = 0;
    std::thread::id windowThread = std::this_thread::get_id();
    Lesson lesson{
        .id = "tokenization",
        .chapter = "transformer",
        .parameters = {{.name = "step", .type = ParameterType::Integer, .standard = "0", .least = 0, .most = 100},
                       {.name = "text",
                        .type = ParameterType::File,
                        .standard = "slide",
                        .choices = {"slide", "other"},
                        .most = 4096}},
        .stages = {"run", "count", "rest"},
        .errata = {},
        .scene = [](const Parameters& parameters) { return scene(parameters); },
        .prepare = [this](const Parameters& parameters,
                          const Progress& progress) { return prepare(parameters, progress); }};

    Result<const Lesson*> find(std::string_view id) const
    {
        if (id == lesson.id)
            return &lesson;
        return Error{ErrorCode::UnknownLesson, {std::string(id), lesson.id}};
    }

private:
    static Result<Scene> scene(const Parameters& parameters)
    {
        Scene made;
        Matrix numbers = Matrix::Constant(2, 2, parameters.integer("step"));
        const ValueId x =
            made.trace.add({.symbol = "x", .content = share(std::move(numbers)), .rows = nullptr, .columns = nullptr});
        made.parameters = {{"step", std::to_string(parameters.integer("step"))}, {"text", parameters.text("text")}};
        const Cell first{x, 0, 0};
        made.stages = {
            {.id = "run", .panels = {{.value = x}}, .plays = Count{"step", 100, 25, true}},
            {.id = "count", .panels = {{.value = x}}, .plays = Count{"step", 3, 1, false}},
            {.id = "rest", .panels = {{.value = x}}, .focus = first},
        };
        return made;
    }

    Result<Done> prepare(const Parameters& parameters, const Progress& progress)
    {
        ++prepared;
        if (std::this_thread::get_id() != windowThread)
            ++aside;
        const std::string& file = parameters.text("text");
        if (file.starts_with("/broken"))
            return Error{ErrorCode::FileMissing, {file}};
        while (file.starts_with("/slow") && !isLetGo) {
            progress.say(0.25);
            if (progress.isCancelled()) {
                ++cancelled;
                return Error{ErrorCode::Cancelled, {}};
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return Done{};
    }
};

} // namespace durchblick
