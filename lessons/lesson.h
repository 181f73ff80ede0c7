#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/scene/scene.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace durchblick {

/// A figure that a slide of the lecture prints wrongly: where it stands, what is printed, and the address of the cell that
/// holds what the calculation gives.
struct Erratum {
    int slide;
    std::string id; ///< the lesson's text explains it under "erratum-<id>"
    std::string address;
    std::string printed; ///< as the slide prints it, with a point
};

/// A pure function from parameters to a scene, and what can be known of it without running it.
struct Lesson {
    std::string id;
    std::string chapter;
    std::vector<ParameterSpec> parameters;
    std::vector<std::string>
        stages; ///< ids; a scene has these or, if `needs` names some, a part of them, in this order
    std::vector<Erratum> errata;
    std::function<Result<Scene>(const Parameters&)> scene;
    /// Loads what a scene of these parameters needs and takes long (a file, a training), and keeps it, so that `scene` is quick
    /// afterwards; without it `scene` does it itself. Any thread may call it. Errors: those of the scene; Cancelled.
    std::function<Result<Done>(const Parameters&, const Progress&)> prepare = {};
    /// For a stage that the scene of the defaults does not have: parameters that bring it. An address that names the stage and
    /// leaves these parameters out means them.
    std::map<std::string, std::map<std::string, std::string>, std::less<>> needs = {};
};

} // namespace durchblick
