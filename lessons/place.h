#pragma once

#include "core/scene/address.h"
#include "lessons/lesson.h"

#include <optional>

namespace durchblick {

/// Checks the parameters and runs the lesson. Errors: those of Parameters::read and of the lesson; Overflow if a number of
/// the scene has become too large for a double or has no value. So every number on screen is finite, masked, or infinite by
/// itself (ln 0).
Result<Scene> makeScene(const Lesson& lesson, const std::map<std::string, std::string>& parameters);

/// The address with the parameters that its stage needs, or, if it names a value and no stage, those of the first stage whose
/// scene has that value where the defaults' has not; unless it sets them itself.
Address completed(const Lesson& lesson, Address address);

/// What an address stands for. Parts that the address leaves out are empty.
struct Place {
    const Lesson* lesson = nullptr;
    Scene scene;
    int stage = -1;               ///< index in the scene's stages
    Trace trace;                  ///< the scene's, or the finer one of the last step opened
    std::optional<ValueId> value; ///< in `trace`
    std::optional<Cell> cell;     ///< in `trace`

    const Stage* currentStage() const { return stage < 0 ? nullptr : &scene.stages[std::size_t(stage)]; }
};

/// Follows an address, completed. A cell without a value is one of the value that the stage's focus lies in.
/// Errors: UnknownLesson, those of makeScene, UnknownStage, UnknownStep, UnknownValue, CellOutside, BadAddress (a cell of no
/// value).
Result<Place> findPlace(const Address& address);
/// The same in a lesson that need not be of the catalogue, whatever the address calls it.
Result<Place> findPlace(const Lesson& lesson, const Address& address);

} // namespace durchblick
