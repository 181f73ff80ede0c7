#include "lessons/lesson_text.h"

#include "lessons/texts.h"
#include "lessons/trimmed.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace durchblick {

namespace {
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

/// "Title {#id}" in its two parts; the id is empty if there is none.
std::pair<std::string, std::string> titleAndId(std::string_view heading)
{
    const std::size_t open = heading.rfind("{#");
    if (open == heading.npos || !heading.ends_with('}'))
        return {std::string(trimmed(heading)), {}};
    return {std::string(trimmed(heading.substr(0, open))),
            std::string(heading.substr(open + 2, heading.size() - open - 3))};
}

void addParagraph(std::string& text, std::string_view paragraph)
{
    if (!text.empty())
        text += "\n\n";
    text += paragraph;
}

/// Sorts one paragraph of a stage into its place.
void addTo(Section& section, std::string_view paragraph)
{
    if (paragraph.starts_with("? "))
        section.question = trimmed(paragraph.substr(2));
    else if (paragraph.starts_with("! "))
        section.feedback = trimmed(paragraph.substr(2));
    else if (paragraph.size() >= 4 && paragraph.starts_with("$$") && paragraph.ends_with("$$"))
        section.formula = trimmed(paragraph.substr(2, paragraph.size() - 4));
    else
        addParagraph(section.body, paragraph);
}

/// "- `id` word", also over several lines, the further ones indented.
void addWords(std::map<std::string, std::string, std::less<>>& words, std::string_view paragraph)
{
    std::string* last = nullptr;
    while (!paragraph.empty()) {
        const std::string_view line = trimmed(takeLine(paragraph));
        if (!line.starts_with("- `")) {
            if (last && !line.empty())
                *last += ' ' + std::string(line);
            continue;
        }
        const std::size_t end = line.find('`', 3);
        if (end == line.npos)
            continue;
        last = &words[std::string(line.substr(3, end - 3))];
        *last = trimmed(line.substr(end + 1));
    }
}

class Parser {
public:
    explicit Parser(std::string_view markdown) : m_rest(markdown) {}

    LessonText parse()
    {
        while (!m_rest.empty()) {
            const std::string_view line = takeLine(m_rest);
            const std::string_view content = trimmed(line);
            if (content.starts_with("## ")) {
                finishParagraph();
                beginSection(content.substr(3));
            } else if (content.starts_with("# ") && m_place == Place::Introduction) {
                finishParagraph();
                m_text.title = trimmed(content.substr(2));
            } else if (content.empty()) {
                finishParagraph();
            } else {
                if (!m_paragraph.empty())
                    m_paragraph += '\n';
                m_paragraph += line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
            }
        }
        finishParagraph();
        return std::move(m_text);
    }

private:
    enum class Place { Introduction, Section, Words };

    void beginSection(std::string_view heading)
    {
        auto [title, id] = titleAndId(heading);
        if (id == "names") {
            m_place = Place::Words;
            return;
        }
        m_place = Place::Section;
        std::string shortTitle = title.substr(0, title.find(':'));
        m_text.sections.push_back({.id = std::move(id),
                                   .title = std::move(title),
                                   .shortTitle = std::move(shortTitle),
                                   .body = {},
                                   .formula = {},
                                   .question = {},
                                   .feedback = {}});
    }

    void finishParagraph()
    {
        if (m_paragraph.empty())
            return;
        switch (m_place) {
        case Place::Introduction: addParagraph(m_text.introduction, m_paragraph); break;
        case Place::Section: addTo(m_text.sections.back(), m_paragraph); break;
        case Place::Words: addWords(m_text.words, m_paragraph); break;
        }
        m_paragraph.clear();
    }

    std::string_view m_rest;
    Place m_place = Place::Introduction;
    std::string m_paragraph;
    LessonText m_text;
};
} // namespace

const Section* LessonText::section(std::string_view id) const
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.id == id; });
    return found == sections.end() ? nullptr : &*found;
}

const std::string& LessonText::word(const std::string& id) const
{
    const auto found = words.find(id);
    return found == words.end() ? id : found->second;
}

LessonText parseLessonText(std::string_view markdown) { return Parser(markdown).parse(); }

const LessonText& readLessonText(const std::string& lesson, const std::string& language)
{
    // Entries of a map stay where they are, so what was given out remains valid.
    static std::map<std::pair<std::string, std::string>, LessonText> read;
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    const auto key = std::pair(lesson, language);
    if (const auto found = read.find(key); found != read.end())
        return found->second;
    return read.emplace(key, parseLessonText(lessonText(lesson, language))).first->second;
}

} // namespace durchblick
