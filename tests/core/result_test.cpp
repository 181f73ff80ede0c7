#include "core/base/result.h"

#include <gtest/gtest.h>

#include <string>

namespace durchblick {
namespace {

TEST(AResult, IsNeverReadAsWhatItIsNot)
{
    const Result<std::string> failed(Error{ErrorCode::FileMissing, {"vectors.vec"}});
    EXPECT_THROW(failed.value(), WrongReading);
    EXPECT_THROW(*failed, WrongReading);
    EXPECT_THROW(failed->size(), WrongReading);
    EXPECT_THROW(Result<std::string>(failed).value(), WrongReading);
    EXPECT_THROW(Result<std::string>(std::string("read")).error(), WrongReading);
}

TEST(AResult, SaysWhichErrorWasNotLookedAt)
{
    const Result<int> failed(Error{ErrorCode::FileMissing, {"vectors.vec"}});
    try {
        failed.value();
        FAIL();
    } catch (const WrongReading& wrong) {
        EXPECT_NE(std::string(wrong.what()).find("vectors.vec"), std::string::npos);
    }
}

} // namespace
} // namespace durchblick
