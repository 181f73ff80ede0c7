# Writes OUT, a C++ file that holds every Markdown text of LISTING (paths below ROOT) and lessonText() of lessons/texts.h.
# The folder is the lesson, the file name without .md the language: self_attention/de.md is ("self_attention", "de").
file(READ ${LISTING} texts)
set(entries "")
foreach(text IN LISTS texts)
    file(RELATIVE_PATH name ${ROOT} ${text})
    get_filename_component(lesson ${name} DIRECTORY)
    get_filename_component(language ${name} NAME_WE)
    file(READ ${text} content)
    string(FIND "${content}" ")durchblick\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "${text} contains )durchblick\", the end mark of the embedded texts; write it differently")
    endif()
    string(APPEND entries "    {\"${lesson}\", \"${language}\", R\"durchblick(${content})durchblick\"},\n")
endforeach()
file(WRITE ${OUT}.new "// Written by cmake/embed_texts.cmake; change the Markdown files in lessons/ instead.
#include \"lessons/texts.h\"

namespace durchblick {
namespace {

struct Text
{
    std::string_view lesson;
    std::string_view language;
    std::string_view content;
};

constexpr Text texts[] = {
${entries}    {},
};

} // namespace

std::string_view lessonText(std::string_view lesson, std::string_view language)
{
    for (const Text& text : texts)
        if (text.lesson == lesson && text.language == language)
            return text.content;
    return {};
}

} // namespace durchblick
")
file(RENAME ${OUT}.new ${OUT})
