#include "core/scene/parameters.h"

#include <gtest/gtest.h>

namespace durchblick {
namespace {

const std::vector<ParameterSpec> specs = {
    {.name = "mask", .type = ParameterType::Choice, .standard = "slide", .choices = {"slide", "self", "causal"}},
    {.name = "seed", .type = ParameterType::Integer, .standard = "42", .least = 0, .most = 1000},
    {.name = "rate", .type = ParameterType::Number, .standard = "0.1", .least = 0, .most = 2},
    {.name = "text", .type = ParameterType::Text, .standard = "Paris", .most = 12},
    {.name = "focus", .type = ParameterType::Token, .standard = "von"},
    {.name = "x", .type = ParameterType::Matrix, .standard = "1 0; 0 1"},
};

Result<Parameters> read(const std::map<std::string, std::string>& given)
{
    return Parameters::read(specs, "lesson", given);
}

Error errorOf(const std::map<std::string, std::string>& given)
{
    const Result<Parameters> result = read(given);
    return result ? Error{ErrorCode::FileMissing, {"there was no error"}} : result.error();
}

TEST(Parameters, StandAtTheirDefaultsUntilGiven)
{
    const Parameters parameters = *read({{"seed", "7"}});
    EXPECT_EQ(parameters.integer("seed"), 7);
    EXPECT_TRUE(parameters.isSet("seed"));
    EXPECT_FALSE(parameters.isSet("mask"));
    EXPECT_TRUE(parameters.is("mask", "slide"));
    EXPECT_DOUBLE_EQ(parameters.number("rate"), 0.1);
    EXPECT_EQ(parameters.matrix("x"), (Matrix(2, 2) << 1, 0, 0, 1).finished());
    EXPECT_EQ(parameters.given().size(), 1u);
}

TEST(Parameters, NameAnUnknownOneAndListTheOthers)
{
    const Error error = errorOf({{"masks", "slide"}});
    EXPECT_EQ(error.code, ErrorCode::UnknownParameter);
    EXPECT_EQ(error.arguments, (std::vector<std::string>{"masks", "lesson", "mask, seed, rate, text, focus, x"}));
}

TEST(Parameters, SayWhatAChoiceAllows)
{
    const Error error = errorOf({{"mask", "none"}});
    EXPECT_EQ(error.code, ErrorCode::BadParameter);
    EXPECT_EQ(error.arguments, (std::vector<std::string>{"mask", "none", "slide|self|causal"}));
}

TEST(Parameters, RefuseNumbersOutOfRangeOrWithRests)
{
    for (const char* seed : {"-1", "1001", "1.5", "7x", "", "+-7", " 7"})
        EXPECT_EQ(errorOf({{"seed", seed}}).code, ErrorCode::BadParameter) << seed;
    for (const char* rate : {"2.1", "nan", "inf", "0,1", "1e999"})
        EXPECT_EQ(errorOf({{"rate", rate}}).code, ErrorCode::BadParameter) << rate;
    EXPECT_EQ(errorOf({{"seed", "1001"}}).arguments.back(), "0 … 1000");
    EXPECT_DOUBLE_EQ(read({{"rate", "+1e-3"}})->number("rate"), 0.001);
}

TEST(Parameters, RefuseTextThatIsTooLongOrNotUtf8)
{
    EXPECT_TRUE(read({{"text", "zwölf Bytes"}}).ok());
    const Error tooLong = errorOf({{"text", "dreizehn Byte"}});
    EXPECT_EQ(tooLong.code, ErrorCode::TextTooLong);
    EXPECT_EQ(tooLong.arguments, (std::vector<std::string>{"13", "12"}));
    const Error invalid = errorOf({{"text", "ab\xFF"}});
    EXPECT_EQ(invalid.code, ErrorCode::InvalidUtf8);
    EXPECT_EQ(invalid.arguments, (std::vector<std::string>{"2"}));
    EXPECT_EQ(errorOf({{"focus", ""}}).code, ErrorCode::BadParameter);
}

TEST(MatrixText, ReadsRowsThatEndWithASemicolonOrALine)
{
    const Matrix expected = (Matrix(2, 3) << 1, -2.5, 3e-2, 4, 5, 6).finished();
    EXPECT_EQ(*matrixFromText("1 -2.5 3e-2; 4 5 6", "x"), expected);
    EXPECT_EQ(*matrixFromText("  1\t-2.5  0.03 ;\t4 5 6 ; ", "x"), expected);
    EXPECT_EQ(*matrixFromText("1 -2.5 0.03\r\n4 5 6\n", "x"), expected);
}

TEST(MatrixText, SaysWhichCellIsNoNumber)
{
    const Result<Matrix> result = matrixFromText("1 0; 0 1,5", "W_Q");
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::BadMatrixCell);
    EXPECT_EQ(result.error().arguments, (std::vector<std::string>{"W_Q", "1,5", "2", "2"}));
}

TEST(MatrixText, SaysWhichRowHasAnotherLength)
{
    const Result<Matrix> result = matrixFromText("1 0; 0 1; 3", "x");
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::RaggedMatrix);
    EXPECT_EQ(result.error().arguments, (std::vector<std::string>{"x", "3", "1", "2"}));
}

TEST(MatrixText, HasAtLeastOneCell)
{
    for (const char* text : {"", "  ", ";", ";;1"})
        EXPECT_FALSE(matrixFromText(text, "x").ok()) << text;
}

TEST(MatrixText, IsReadBackAsItWasWritten)
{
    const Matrix matrix = (Matrix(2, 2) << 0.1, -1e-300, 12345.678901234567, 0).finished();
    EXPECT_EQ(*matrixFromText(matrixToText(matrix), "x"), matrix);
    EXPECT_EQ(matrixToText((Matrix(2, 2) << 1, 0, 0.5, -2).finished()), "1 0; 0.5 -2");
}

} // namespace
} // namespace durchblick
