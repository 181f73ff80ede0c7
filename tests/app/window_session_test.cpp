#include "app/window/session.h"
#include "core/scene/parameters.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace durchblick {
namespace {

class ASession : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(go("self_attention#scores")); }
    bool go(const std::string& address) { return session.go(*readAddress(address)).ok(); }
    std::string stage() const { return session.scene().stages[std::size_t(session.stage())].id; }
    Cell cell(const char* symbol, int row, int column) const { return {(*session.shownTrace())[symbol], row, column}; }
    double number(const char* symbol, int row, int column) const
    {
        return session.scene().trace.number(cell(symbol, row, column));
    }

    Session session;
};

TEST_F(ASession, StandsWhereTheAddressSays)
{
    EXPECT_EQ(session.lesson().id, "self_attention");
    EXPECT_EQ(stage(), "scores");
    EXPECT_EQ(session.subject(), session.shownStage().focus);
}

TEST_F(ASession, StaysAsItIsOnAWrongAddress)
{
    EXPECT_FALSE(go("self_attention#no_such_stage"));
    EXPECT_FALSE(go("no_such_lesson"));
    EXPECT_EQ(stage(), "scores");
}

TEST_F(ASession, BringsTheParametersThatAStageNeeds)
{
    ASSERT_TRUE(go("gradient_descent#race"));
    EXPECT_EQ(stage(), "race");
    session.setParameter("landscape", "bowl");
    EXPECT_EQ(session.scene().parameters.at("example"), "landscape");
    EXPECT_EQ(session.scene().parameters.at("landscape"), "bowl");
    EXPECT_EQ(stage(), "race");
}

TEST_F(ASession, StaysAtAStageThatAnotherExampleHasTooAndElseBeginsWithTheFirst)
{
    ASSERT_TRUE(go("gradient_descent#rates"));
    session.setParameter("example", "landscape");
    EXPECT_EQ(stage(), "rates");
    session.setStage(2);
    EXPECT_EQ(stage(), "walk");
    session.setParameter("example", "slide");
    EXPECT_EQ(stage(), "prediction");
}

TEST_F(ASession, GoesForwardAndBackAndStopsAtBothEnds)
{
    session.forward();
    EXPECT_EQ(stage(), "mask");
    session.back();
    EXPECT_EQ(stage(), "scores");
    session.setStage(1000);
    EXPECT_FALSE(session.canGoForward());
    session.forward();
    EXPECT_EQ(stage(), "heatmap");
    session.setStage(-1);
    EXPECT_FALSE(session.canGoBack());
}

TEST_F(ASession, CountsThroughAStageBeforeItLeavesIt)
{
    ASSERT_TRUE(go("tokenization#merges"));
    ASSERT_TRUE(session.count());
    const int most = session.count()->most;
    ASSERT_GT(most, 3);
    session.setCount(0);
    session.forward();
    EXPECT_EQ(stage(), "merges");
    EXPECT_EQ(session.count()->now, 1);
    session.setCount(most);
    session.forward();
    EXPECT_NE(stage(), "merges");
    session.back();
    EXPECT_EQ(session.count()->now, most) << "who comes from behind finds the end";
    EXPECT_FALSE(session.undoStack().canUndo()) << "playing is no edit";
}

TEST_F(ASession, OpensACellDownToWhatWasGiven)
{
    ASSERT_TRUE(session.open(cell("scores", 4, 3)));
    EXPECT_EQ(session.levels().size(), 1u);
    ASSERT_TRUE(session.open(cell("products", 4, 3)));
    ASSERT_TRUE(session.open(cell("q", 4, 2)));
    EXPECT_FALSE(session.open(cell("x", 4, 2))) << "x was given";
    EXPECT_EQ(session.levels().size(), 3u);
}

TEST_F(ASession, ComesBackToTheCellThatWasOpened)
{
    session.open(cell("scores", 4, 1));
    session.open(cell("products", 4, 1));
    session.closeTo(1);
    EXPECT_EQ(session.subject(), cell("products", 4, 1));
    session.closeTo(0);
    EXPECT_EQ(session.subject(), cell("scores", 4, 1));
    EXPECT_EQ(stage(), "scores");
}

TEST_F(ASession, KeepsWhatWasOpenedWhenANumberChanges)
{
    session.open(cell("scores", 4, 3));
    session.setParameter("W_K", "1 0 0 0; 0 1 0 0; 0 0 1 0; 0 0 0 1");
    ASSERT_EQ(session.levels().size(), 1u);
    EXPECT_DOUBLE_EQ(session.shownTrace()->number(*session.subject()), 2.5);
}

TEST_F(ASession, EditsACellWithUndoAndRedo)
{
    const double before = number("x", 4, 0);
    session.setCell(cell("x", 4, 0), 7);
    EXPECT_EQ(number("x", 4, 0), 7);
    session.undoStack().undo();
    EXPECT_EQ(number("x", 4, 0), before);
    session.undoStack().redo();
    EXPECT_EQ(number("x", 4, 0), 7);
    session.reset();
    EXPECT_EQ(number("x", 4, 0), before);
    EXPECT_TRUE(session.given().empty());
}

TEST_F(ASession, MakesNothingToUndoOfTheSameValueTypedAgain)
{
    ASSERT_TRUE(go("self_attention#vectors"));
    session.setCell(cell("x", 0, 0), number("x", 0, 0));
    session.setParameter("scaled", "yes");
    session.setParameter("x", matrixToText(session.scene().trace.value((*session.shownTrace())["x"]).matrix()));
    EXPECT_EQ(session.undoStack().count(), 0);
    EXPECT_TRUE(session.given().empty());
    // Letter by letter away and back again.
    ASSERT_TRUE(go("next_token"));
    const std::string before = session.scene().parameters.at("temperature");
    session.setParameter("temperature", "5");
    EXPECT_EQ(session.undoStack().count(), 1);
    session.setParameter("temperature", before);
    EXPECT_EQ(session.undoStack().count(), 0);
    EXPECT_FALSE(session.undoStack().canUndo());
    session.setParameter("temperature", "5");
    session.undoStack().undo();
    EXPECT_EQ(session.scene().parameters.at("temperature"), before);
}

TEST_F(ASession, PastesABlockAsASpreadsheetCopiesIt)
{
    session.setBlock(cell("W_Q", 1, 1), QStringLiteral("0,5\t2\r\n-1\t3.25\r\n"));
    EXPECT_EQ(number("W_Q", 1, 1), 0.5);
    EXPECT_EQ(number("W_Q", 1, 2), 2);
    EXPECT_EQ(number("W_Q", 2, 1), -1);
    EXPECT_EQ(number("W_Q", 2, 2), 3.25);
    EXPECT_EQ(number("W_Q", 0, 0), 1) << "what lies outside the block stays";
}

TEST_F(ASession, PastesAColumnWithAnEmptyCellWhereItBelongs)
{
    session.setBlock(cell("W_Q", 0, 0), QStringLiteral("7\r\n\r\n+9\r\n"));
    EXPECT_EQ(number("W_Q", 0, 0), 7);
    EXPECT_EQ(number("W_Q", 1, 0), 0) << "an empty cell leaves what is there";
    EXPECT_EQ(number("W_Q", 2, 0), 9);
}

TEST_F(ASession, RefusesATargetBeyondTheWordsAndLetsItGiveWayToFewerWords)
{
    ASSERT_TRUE(go("jacobian?logits=1 2 3 4&target=3#chain"));
    const QSignalSpy failed(&session, &Session::failed);
    session.setParameter("target", "4");
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.first().first().value<Error>().arguments, (std::vector<std::string>{"target", "4", "0 … 3"}));
    EXPECT_EQ(session.scene().parameters.at("target"), "3");
    session.setParameter("logits", "1 2");
    EXPECT_EQ(session.scene().parameters.at("target"), "0");
    EXPECT_EQ(number("logits", 0, 1), 2);
}

TEST_F(ASession, RefusesNumbersThatBecomeTooLarge)
{
    const QSignalSpy failed(&session, &Session::failed);
    session.setCell(cell("x", 0, 0), 1e200);
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.first().first().value<Error>().code, ErrorCode::Overflow);
    EXPECT_EQ(number("x", 0, 0), 2);
}

TEST_F(ASession, RefusesABlockThatReachesBeyondTheMatrix)
{
    const QSignalSpy failed(&session, &Session::failed);
    session.setBlock(cell("W_Q", 3, 3), QStringLiteral("5\t6\n7\t8"));
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.first().first().value<Error>().code, ErrorCode::PastedSize);
    EXPECT_EQ(number("W_Q", 3, 3), 1);
}

TEST_F(ASession, SaysWhichPastedCellIsNoNumberAndKeepsThePicture)
{
    const QSignalSpy failed(&session, &Session::failed);
    session.setBlock(cell("W_Q", 0, 0), QStringLiteral("1\tzwei"));
    ASSERT_EQ(failed.count(), 1);
    const Error error = failed.first().first().value<Error>();
    EXPECT_EQ(error.code, ErrorCode::BadPastedCell);
    EXPECT_EQ(error.arguments, (std::vector<std::string>{"zwei", "1", "2"}));
    EXPECT_EQ(number("W_Q", 0, 1), 0);
}

TEST_F(ASession, KeepsTheLastGoodPictureWhenAParameterCannotBe)
{
    const QSignalSpy failed(&session, &Session::failed);
    session.setParameter("W_Q", "1 0; 0");
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(number("W_Q", 3, 3), 1);
    EXPECT_TRUE(session.given().empty());
}

TEST_F(ASession, LetsAnEditedMatrixGiveWayToANewSentence)
{
    const QSignalSpy fell(&session, &Session::fellBack);
    session.setCell(cell("x", 4, 0), 7);
    session.setParameter("sentence", "Der Hund jagt die Katze heute");
    EXPECT_EQ(session.scene().trace.value(cell("x", 0, 0).value).rowCount(), 6);
    ASSERT_EQ(fell.count(), 1);
    EXPECT_TRUE(fell.first().first().toStringList().contains(QStringLiteral("x")));
    session.undoStack().undo();
    EXPECT_EQ(number("x", 4, 0), 7) << "both come back together";
}

TEST_F(ASession, HidesNumbersThatWouldGiveTheAnswerAwayUntilItIsSettled)
{
    ASSERT_TRUE(go("self_attention#products"));
    ASSERT_FALSE(session.isSettled());
    EXPECT_FALSE(session.hidden().empty());
    session.settle();
    EXPECT_TRUE(session.hidden().empty());
    session.forward();
    session.back();
    EXPECT_TRUE(session.isSettled()) << "asked once";
}

TEST_F(ASession, NeverHidesWhatWasGiven)
{
    ASSERT_TRUE(go("self_attention#vectors"));
    EXPECT_FALSE(session.isSettled());
    EXPECT_TRUE(session.hidden().empty()) << "the question asks about x, which is there to be read";
}

TEST_F(ASession, GivesAnAddressThatLeadsBack)
{
    session.setParameter("mask", "causal");
    ASSERT_TRUE(go(toText(session.address())));
    const Address address = session.address();
    EXPECT_EQ(address.parameters.at("mask"), "causal");
    EXPECT_EQ(address.stage, "scores");
    EXPECT_EQ(address.value, "scores");
    Session other;
    ASSERT_TRUE(other.go(address));
    EXPECT_EQ(other.address(), address);
}

TEST_F(ASession, OpensACellOfAnAddressThatItsStageDoesNotShow)
{
    ASSERT_TRUE(go("self_attention#scores:weights@4,3"));
    ASSERT_EQ(session.levels().size(), 1u);
    EXPECT_EQ(session.levels().front().symbol, "weights");
    ASSERT_TRUE(go("self_attention#scores:scores@4,1"));
    EXPECT_TRUE(session.levels().empty());
    EXPECT_EQ(session.subject(), cell("scores", 4, 1));
}

} // namespace
} // namespace durchblick
