#pragma once

#include <string_view>

namespace durchblick {

/// The Markdown text lessons/<lesson>/<language>.md as it was when the program was built, for example
/// lessonText("self_attention", "de"). Empty when there is no such text. The text lives as long as the program.
std::string_view lessonText(std::string_view lesson, std::string_view language);

} // namespace durchblick
