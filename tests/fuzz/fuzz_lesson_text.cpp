#include "lessons/catalogue.h"
#include "lessons/lesson_text.h"
#include "lessons/place.h"

#include <cstdint>
#include <cstdlib>

using namespace durchblick;

/// Texts of lessons may come from a deck that somebody else wrote. Any text can be read, and any place in it filled in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scene scene = *makeScene(**findLesson("self_attention"), {});
    const LessonText text = parseLessonText({reinterpret_cast<const char*>(data), size});
    for (const Section& section : text.sections) {
        const std::string filled =
            fillIn(section.body + section.question + section.feedback, scene, {}, &scene.stages.front());
        // What was filled in leaves no place behind that could be filled in: the text ends with one that is open, or has none.
        const std::size_t open = filled.find("{{");
        if (open != filled.npos && filled.find("}}", open + 2) != filled.npos)
            std::abort();
    }
    return 0;
}
