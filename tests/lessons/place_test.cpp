#include "lessons/place.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

Result<Place> at(const std::string& address) { return findPlace(*readAddress(address)); }

TEST(Place, IsWhereTheAddressPoints)
{
    const Result<Place> place = at("self_attention?focus=von#softmax:weights@4,0");
    ASSERT_TRUE(place.ok());
    EXPECT_EQ(place->lesson->id, "self_attention");
    EXPECT_EQ(place->currentStage()->id, "softmax");
    EXPECT_EQ(place->trace.value(*place->value).symbol, "weights");
    EXPECT_NEAR(place->trace.number(*place->cell), 0.202727, 1e-6);
}

TEST(Place, IsTheWholeLessonWithoutFurtherParts)
{
    const Result<Place> place = at("self_attention");
    ASSERT_TRUE(place.ok());
    EXPECT_EQ(place->currentStage(), nullptr);
    EXPECT_FALSE(place->value);
    EXPECT_FALSE(place->cell);
}

TEST(Place, OpensStepsInsideOneAnother)
{
    const Result<Place> place = at("tokenization#compare/translated_ids:merged_1@0,0");
    ASSERT_TRUE(place.ok());
    EXPECT_EQ(place->trace.value(place->cell->value).pieces().front().bytes.empty(), false);
    EXPECT_FALSE(place->scene.trace.find("translated_merged_1"));
}

struct Wrong {
    std::string address;
    ErrorCode code;
};

class WrongPlace : public testing::TestWithParam<Wrong> {};

TEST_P(WrongPlace, IsRefusedWithWhatThereIsInstead)
{
    const Result<Place> place = at(GetParam().address);
    ASSERT_FALSE(place.ok());
    EXPECT_EQ(place.error().code, GetParam().code);
    // Where no step opens, the list of those that do is empty.
    std::vector<std::string> arguments = place.error().arguments;
    if (GetParam().code == ErrorCode::UnknownStep)
        arguments.pop_back();
    for (const std::string& argument : arguments)
        EXPECT_FALSE(argument.empty());
}

INSTANTIATE_TEST_SUITE_P(Parts, WrongPlace,
                         testing::Values(Wrong{"alchemy", ErrorCode::UnknownLesson},
                                         Wrong{"self_attention?masks=self", ErrorCode::UnknownParameter},
                                         Wrong{"self_attention?mask=none", ErrorCode::BadParameter},
                                         Wrong{"self_attention?focus=Rom", ErrorCode::UnknownToken},
                                         Wrong{"self_attention#soft", ErrorCode::UnknownStage},
                                         Wrong{"self_attention#softmax/scores", ErrorCode::UnknownStep},
                                         Wrong{"self_attention#softmax:weight", ErrorCode::UnknownValue},
                                         Wrong{"self_attention#softmax:weights@5,0", ErrorCode::CellOutside},
                                         Wrong{"self_attention#@1,1", ErrorCode::BadAddress}));

} // namespace
} // namespace durchblick
