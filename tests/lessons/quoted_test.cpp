#include "lessons/quoted.h"

#include "lessons/lesson_text.h"
#include "lessons/place.h"
#include "lessons/self_attention/lesson.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

TEST(Quoted, HidesEveryMarkAndGivesItBack)
{
    std::string all;
    for (char c = 1; c < 0x7F; ++c)
        all += c;
    all += "ä␣€🍎\xEF\x84";
    EXPECT_EQ(quoteMarks(all).find_first_of("*_`$[]()<>#!|~\\&{}+-."), std::string::npos);
    EXPECT_EQ(unquoteMarks(quoteMarks(all)), all);
    EXPECT_EQ(unquoteMarks(all), all) << "what was never quoted stays";
}

TEST(Quoted, KeepsTheReadersTokensOutOfTheTextsMarks)
{
    const Result<Scene> scene =
        makeScene(selfAttentionLesson(), {{"sentence", "$5 *6* [a](b) in_the"}, {"focus", "#2"}});
    ASSERT_TRUE(scene.ok());
    const std::string filled = fillIn("**{{row:weights[focus,0]}}** and {{label:weights[focus,1]}}", *scene, {});
    EXPECT_EQ(filled.find_first_of("[]()_$"), std::string::npos);
    EXPECT_EQ(unquoteMarks(filled), "**[a](b)** and *6*");
}

} // namespace
} // namespace durchblick
