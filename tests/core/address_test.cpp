#include "core/scene/address.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

TEST(Address, HasEveryPartOfTheContract)
{
    const Result<Address> address =
        readAddress("transformer?model=miniwelt-de&focus=von#answer/block.3/head.5:scores@4,0");
    ASSERT_TRUE(address.ok());
    EXPECT_EQ(address->lesson, "transformer");
    EXPECT_EQ(address->parameters, (std::map<std::string, std::string>{{"model", "miniwelt-de"}, {"focus", "von"}}));
    EXPECT_EQ(address->stage, "answer");
    EXPECT_EQ(address->steps, (std::vector<std::string>{"block.3", "head.5"}));
    EXPECT_EQ(address->value, "scores");
    EXPECT_EQ(address->cell, (std::pair{4, 0}));
}

TEST(Address, MayMissEveryPartButTheLesson)
{
    EXPECT_EQ(*readAddress("self_attention"), (Address{.lesson = "self_attention"}));
    EXPECT_EQ(*readAddress("durchblick:self_attention#softmax"),
              (Address{.lesson = "self_attention", .stage = "softmax"}));
    EXPECT_EQ(*readAddress("self_attention#:scores@4,0"),
              (Address{.lesson = "self_attention", .value = "scores", .cell = std::pair{4, 0}}));
    EXPECT_EQ(*readAddress("self_attention?scaled=no"),
              (Address{.lesson = "self_attention", .parameters = {{"scaled", "no"}}}));
}

TEST(Address, KeepsEveryCharacterOfAParameter)
{
    const Address address{
        .lesson = "tokenization", .parameters = {{"text", "50 % & #4 = a?/:@+\n\tÄ€😀"}}, .stage = "merges"};
    EXPECT_EQ(*readAddress(toText(address)), address);
    EXPECT_EQ(toText(Address{.lesson = "self_attention", .parameters = {{"focus", "#4"}}}),
              "self_attention?focus=%234");
    EXPECT_EQ(readAddress("tokenization?text=1+1")->parameters.at("text"), "1+1");
    EXPECT_EQ(readAddress("tokenization?text=%c3%BC")->parameters.at("text"), "ü");
}

struct WrongText {
    std::string text;
    std::string part;
};

class WrongAddress : public testing::TestWithParam<WrongText> {};

TEST_P(WrongAddress, IsRefusedWithThePartThatCannotBeRead)
{
    const Result<Address> address = readAddress(GetParam().text);
    ASSERT_FALSE(address.ok());
    EXPECT_EQ(address.error().code, ErrorCode::BadAddress);
    EXPECT_EQ(address.error().arguments, (std::vector<std::string>{GetParam().text, GetParam().part}));
}

INSTANTIATE_TEST_SUITE_P(Parts, WrongAddress,
                         testing::Values(WrongText{"", ""}, WrongText{"#softmax", ""}, WrongText{"a?focus", "focus"},
                                         WrongText{"a?=1", "=1"}, WrongText{"a?x=1&x=2", "x=2"},
                                         WrongText{"a?x=%4", "x=%4"}, WrongText{"a?x=%ZZ", "x=%ZZ"},
                                         WrongText{"a?x=%FF", "x=%FF"}, WrongText{"a#s@1", "@1"},
                                         WrongText{"a#s@-1,0", "@-1,0"}, WrongText{"a#s@1,2,3", "@1,2,3"},
                                         WrongText{"a#s@99999999999,0", "@99999999999,0"}, WrongText{"a#s:", ":"},
                                         WrongText{"a#s/", "/"}, WrongText{"a#s//t", "/"}));

} // namespace
} // namespace durchblick
