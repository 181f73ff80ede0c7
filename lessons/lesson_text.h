#pragma once

#include "core/scene/scene.h"
#include "core/trace/print.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace durchblick {

/// The words of one stage.
struct Section {
    std::string id;
    std::string title;      ///< "Scores: wie gut passt es?"
    std::string shortTitle; ///< what stands before the colon: "Scores"
    std::string body;       ///< Markdown with $formulas$, {{numbers}} and links
    std::string formula;    ///< LaTeX of the stage's general formula ($$ ... $$); may be empty
    std::string question;   ///< the paragraph that begins with "? "; may be empty
    std::string feedback;   ///< the paragraph that begins with "! ": says which cell decides
};

/// The words of one lesson in one language. The file begins with "# Title" and a paragraph; "## Title {#stage}" begins a
/// stage; the section {#names} lists names: "- `focus` Fokus" for a parameter, "- `mask=slide` wie auf der Folie" for a
/// choice, "- `drawn` ..." for a remark, "- `erratum-sum` ..." for an erratum, "- `value-ids` ..." for a value above its panel.
struct LessonText {
    std::string title;
    std::string introduction;
    std::vector<Section> sections;
    std::map<std::string, std::string, std::less<>> words;

    const Section* section(std::string_view id) const;
    /// The word for an id, or the id itself.
    const std::string& word(const std::string& id) const;
};

/// Reads such a file. Any text can be read: what is not of this form ends up in a body or in no place at all.
LessonText parseLessonText(std::string_view markdown);

/// Reads the file of a lesson in "de" or "en" (built into the program, so it is always there; empty for any other name).
const LessonText& readLessonText(const std::string& lesson, const std::string& language);

/// Fills in the numbers of a trace: {{scores[focus,Paris]}} becomes the cell's number, {{label:weights[focus,max]}} the label
/// of the cell's column, {{row:weights[max,0]}} the label of its row, {{text:pieces[3]}} and {{id:ids[3]}} what a piece says and its id,
/// {{rows:x}} and {{columns:x}} a shape, {{parameter:focus}} what a parameter stands at.
/// A row or column is `focus` (the parameter of that name, a token or "#4"), `max` or `min` (of its row; as a row, of its
/// column), a label, or a number from 0. In the words of a stage, `focus` and `answer` also stand for a whole cell: the one
/// that the stage is about and the one that decides its question ({{answer}}, {{label:answer}}, {{row:focus}}).
/// What cannot be resolved reads "–", and the number of a hidden cell "?". Tokens and parameters come quoted (lessons/quoted.h): unquote once Markdown is read.
std::string fillIn(std::string_view text, const Scene& scene, const NumberStyle& style, const Stage* stage = nullptr,
                   const std::vector<Cell>& hidden = {});

} // namespace durchblick
