#include "lessons/lesson_text.h"
#include "lessons/quoted.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

const LessonText& sample()
{
    static const LessonText text =
        parseLessonText("# Title\n\nFirst.\nStill first.\n\nSecond.\n\n"
                        "## Scores: how well? {#scores}\n\nBody $a$.\n\n$$a = b$$\n\n"
                        "? Who\nwins?\n\n! It is {{answer}}.\n\nMore.\n\n"
                        "## Words {#names}\n\n- `focus` The token\n  that asks\n- `mask=slide` as on the slide\n");
    return text;
}

TEST(LessonText, SortsParagraphsIntoTheirPlaces)
{
    EXPECT_EQ(sample().title, "Title");
    EXPECT_EQ(sample().introduction, "First.\nStill first.\n\nSecond.");
    ASSERT_EQ(sample().sections.size(), 1u);
    const Section& section = *sample().section("scores");
    EXPECT_EQ(section.title, "Scores: how well?");
    EXPECT_EQ(section.shortTitle, "Scores");
    EXPECT_EQ(section.body, "Body $a$.\n\nMore.");
    EXPECT_EQ(section.formula, "a = b");
    EXPECT_EQ(section.question, "Who\nwins?");
    EXPECT_EQ(section.feedback, "It is {{answer}}.");
}

TEST(LessonText, FindsWordsAndKeepsIdsWithoutOne)
{
    EXPECT_EQ(sample().word("focus"), "The token that asks");
    EXPECT_EQ(sample().word("mask=slide"), "as on the slide");
    const std::string unknown = "mask=self";
    EXPECT_EQ(sample().word(unknown), "mask=self");
    EXPECT_EQ(sample().section("nothing"), nullptr);
}

TEST(LessonText, TakesAnythingAsText)
{
    EXPECT_TRUE(parseLessonText("").title.empty());
    EXPECT_EQ(parseLessonText("## No id").sections.front().title, "No id");
    EXPECT_EQ(parseLessonText("## Open {#id").sections.front().id, "");
    EXPECT_TRUE(parseLessonText("## W {#names}\n\n- `open\n- nothing\n").words.empty());
    EXPECT_EQ(parseLessonText("## S {#s}\n\n$$\n").sections.front().body, "$$");
}

Scene sampleScene()
{
    Scene scene;
    const SharedLabels tokens = share(Labels{"Paris", " ist", "von"});
    const ValueId scores =
        scene.trace.add({.symbol = "scores",
                         .content = share(Matrix((Matrix(3, 3) << 1, 2, 3, 4, 5, 6, 9, 8, -7.125).finished())),
                         .rows = tokens,
                         .columns = tokens});
    scene.trace.add({.symbol = "ids",
                     .content = share(Pieces{{"Paris", 0, 5, 40313}, {" is", 5, 8, 318}}),
                     .rows = {},
                     .columns = {}});
    scene.parameters = {{"focus", "#2"}, {"rate", "0.05"}, {"seed", "42"}};
    scene.stages = {{.id = "scores",
                     .panels = {},
                     .focus = Cell{scores, 0, 1},
                     .question = Question{.cells = {{scores, 1, 0}, {scores, 1, 2}}}}};
    return scene;
}

std::string filled(std::string_view text, bool comma = false)
{
    const Scene scene = sampleScene();
    return fillIn(text, scene, {.decimals = 2, .comma = comma}, &scene.stages.front());
}

TEST(FillIn, PutsNumbersOfTheTraceIntoTheText)
{
    EXPECT_EQ(filled("a {{scores[0,1]}} b {{scores[Paris,von]}}."), "a 2 b 3.");
    EXPECT_EQ(filled("{{scores[focus,Paris]}}"), "9");
    EXPECT_EQ(filled("{{scores[focus,min]}}"), "−7.13");
    EXPECT_EQ(filled("{{scores[focus,min]}}", true), "−7,13");
    EXPECT_EQ(filled("{{scores[max,0]}} {{scores[max,max]}}"), "9 9");
}

TEST(FillIn, NamesRowsColumnsShapesAndParameters)
{
    EXPECT_EQ(filled("{{label:scores[0,max]}} {{row:scores[max,1]}}"), "von von");
    EXPECT_EQ(filled("{{label:scores[1,1]}}"), "␣ist") << "spaces of tokens can be seen";
    EXPECT_EQ(filled("{{rows:scores}} {{columns:ids}} {{parameter:seed}}"), "3 1 42");
    EXPECT_EQ(unquoteMarks(filled("{{parameter:rate}} {{parameter:focus}}", true)), "0,05 #2");
    EXPECT_EQ(unquoteMarks(filled("{{parameter:rate}}")), "0.05");
    EXPECT_EQ(filled("{{text:ids[1]}} {{id:ids[1]}}"), "␣is 318");
}

TEST(FillIn, KnowsTheStagesFocusAndTheAnswerToItsQuestion)
{
    EXPECT_EQ(filled("{{focus}} {{row:focus}} {{answer}} {{label:answer}}"), "2 Paris 6 von");
}

TEST(FillIn, MarksWhatCannotBeResolvedAndKeepsTheRest)
{
    for (const char* text :
         {"{{nothing}}", "{{scores}}", "{{scores[9,0]}}", "{{scores[0,Rom]}}", "{{scores[-1,0]}}", "{{ids[0,0]}}",
          "{{label:nothing[0,0]}}", "{{parameter:none}}", "{{}}", "{{[,]}}", "{{ids[max,0]}}", "{{text:scores[0,0]}}"})
        EXPECT_EQ(filled(text), "–") << text;
    EXPECT_EQ(filled("open {{scores[0,0]"), "open {{scores[0,0]");
}

} // namespace
} // namespace durchblick
