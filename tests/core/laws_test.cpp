#include "core/ops/registry.h"
#include "core/trace/explain.h"
#include "tests/core/operation_cases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace durchblick {
namespace {

/// Equal within the tolerance; infinities (masked) are equal to themselves only.
bool isNear(double a, double b, double tolerance)
{
    if (std::isinf(a) || std::isinf(b))
        return a == b;
    return std::abs(a - b) <= tolerance * (1 + std::abs(b));
}

void forEachCell(const Value& value, const std::function<void(int row, int column)>& visit)
{
    for (int row = 0; row < value.rowCount(); ++row)
        for (int column = 0; column < value.columnCount(); ++column)
            visit(row, column);
}

void forEachLeafCell(const Expression& expression, const std::function<void(const Expression&)>& visit)
{
    if (expression.cell())
        visit(expression);
    for (const Expression& part : expression.parts())
        forEachLeafCell(part, visit);
}

class EveryOperation : public testing::TestWithParam<OperationCase> {};

TEST_P(EveryOperation, OpensIntoTheSameNumbers)
{
    const OperationCase& sample = GetParam();
    EXPECT_NE(bool(sample.operation->explain), bool(sample.operation->open)) << "exactly one of the two is set";
    if (!sample.operation->opens())
        return;
    const RecordedCase recorded = record(sample);
    for (const ValueId output : recorded.outputs) {
        const Value& fused = recorded.trace.value(output);
        const OpenedValue inner = *open(recorded.trace, output);
        const Value& opened = inner.trace.value(inner.value);
        ASSERT_EQ(fused.rowCount(), opened.rowCount());
        ASSERT_EQ(fused.columnCount(), opened.columnCount());
        forEachCell(fused, [&](int row, int column) {
            if (fused.isMatrix()) {
                EXPECT_TRUE(isNear(fused.matrix()(row, column), opened.matrix()(row, column), sample.tolerance))
                    << row << "," << column << ": " << fused.matrix()(row, column) << " and "
                    << opened.matrix()(row, column);
            } else {
                EXPECT_EQ(fused.pieces()[std::size_t(row)].bytes, opened.pieces()[std::size_t(row)].bytes);
                EXPECT_EQ(fused.pieces()[std::size_t(row)].id, opened.pieces()[std::size_t(row)].id);
            }
        });
        std::set<std::string> symbols;
        for (const Value& value : inner.trace.values())
            EXPECT_TRUE(symbols.insert(value.symbol).second) << "two values are called " << value.symbol;
        for (const Step& step : inner.trace.steps())
            EXPECT_NE(step.operation, sample.operation) << "an operation must not open into itself";
    }
}

TEST_P(EveryOperation, OpensWhateverItsInputsAreCalled)
{
    const OperationCase& sample = GetParam();
    if (!sample.operation->opens())
        return;
    const auto openedWith = [&](const std::vector<Value>& inputs) {
        Call call{sample.attributes, {}};
        for (const Value& input : inputs)
            call.inputs.push_back(&input);
        return sample.operation->open(call);
    };
    const OpenedStep usual = openedWith(sample.inputs);
    for (const Value& inner : usual.trace.values())
        for (std::size_t i = 0; i < sample.inputs.size(); ++i) {
            SCOPED_TRACE("input " + std::to_string(i) + " called " + inner.symbol);
            std::vector<Value> inputs = sample.inputs;
            inputs[i].symbol = inner.symbol;
            const OpenedStep opened = openedWith(inputs);
            std::set<std::string> symbols;
            for (const Value& value : opened.trace.values())
                EXPECT_TRUE(symbols.insert(value.symbol).second) << "two values are called " << value.symbol;
            ASSERT_EQ(opened.trace.values().size(), usual.trace.values().size());
            for (std::size_t output = 0; output < usual.outputs.size(); ++output) {
                const Value &value = opened.trace.value(opened.outputs[output]),
                            &expected = usual.trace.value(usual.outputs[output]);
                if (expected.isMatrix()) {
                    EXPECT_TRUE((value.matrix().array() == expected.matrix().array()
                                 || (value.matrix().array().isNaN() && expected.matrix().array().isNaN()))
                                    .all());
                } else {
                    EXPECT_EQ(value.pieces().size(), expected.pieces().size());
                }
            }
        }
}

TEST_P(EveryOperation, ExplainsEachCellByArithmeticThatGivesItsNumber)
{
    const OperationCase& sample = GetParam();
    const RecordedCase recorded = record(sample);
    for (const ValueId output : recorded.outputs) {
        const Value& value = recorded.trace.value(output);
        forEachCell(value, [&](int row, int column) {
            const Explanation explanation = explain(recorded.trace, {output, row, column});
            EXPECT_TRUE(explanation.hasArithmetic());
            if (value.isMatrix()) {
                EXPECT_TRUE(isNear(explanation.expression.evaluate(), value.matrix()(row, column), sample.tolerance))
                    << row << "," << column << ": " << explanation.expression.evaluate() << " and "
                    << value.matrix()(row, column);
            }
        });
    }
}

/// A piece has no number; what its explanation must name are the pieces that hold its bytes, and no others.
TEST_P(EveryOperation, ExplainsEachPieceByThePiecesThatHoldItsBytes)
{
    const OperationCase& sample = GetParam();
    const RecordedCase recorded = record(sample);
    for (const ValueId output : recorded.outputs) {
        const Value& value = recorded.trace.value(output);
        for (int row = 0; !value.isMatrix() && row < value.rowCount(); ++row) {
            const Piece& piece = value.pieces()[std::size_t(row)];
            const Explanation explanation = explain(recorded.trace, {output, row, 0});
            const Trace& trace = explanation.trace(recorded.trace);
            std::size_t begin = std::string::npos;
            std::string bytes;
            forEachLeafCell(explanation.expression, [&](const Expression& leaf) {
                const Piece& source = trace.value(leaf.cell()->value).pieces()[std::size_t(leaf.cell()->row)];
                EXPECT_TRUE(source.begin < piece.end && source.end > piece.begin)
                    << row << " has nothing of " << source.bytes;
                begin = std::min(begin, source.begin);
                bytes += source.bytes;
            });
            ASSERT_LE(begin, piece.begin) << row;
            EXPECT_EQ(bytes.substr(piece.begin - begin, piece.bytes.size()), piece.bytes) << row;
        }
    }
}

TEST_P(EveryOperation, NamesInEachTermTheCellThatHoldsItsNumber)
{
    const OperationCase& sample = GetParam();
    const RecordedCase recorded = record(sample);
    for (const ValueId output : recorded.outputs)
        forEachCell(recorded.trace.value(output), [&](int row, int column) {
            const Explanation explanation = explain(recorded.trace, {output, row, column});
            const Trace& trace = explanation.trace(recorded.trace);
            const Step& step = trace.step(*trace.producer(explanation.cell.value));
            EXPECT_NE(explanation.expression.cell(), explanation.cell) << "a cell is no reason for itself";
            forEachLeafCell(explanation.expression, [&](const Expression& leaf) {
                ASSERT_TRUE(trace.hasCell(*leaf.cell()));
                const auto isAmong = [&](const std::vector<ValueId>& ids) {
                    return std::find(ids.begin(), ids.end(), leaf.cell()->value) != ids.end();
                };
                EXPECT_TRUE(isAmong(step.inputs) || (step.operation->isIterated && isAmong(step.outputs)))
                    << "a term is a cell of an input";
                if (trace.value(leaf.cell()->value).isMatrix()) {
                    EXPECT_TRUE(isNear(leaf.literal(), trace.number(*leaf.cell()), 0));
                }
            });
        });
}

TEST_P(EveryOperation, ExplainsADeeperCellByArithmeticThatGivesItsNumber)
{
    const OperationCase& sample = GetParam();
    const RecordedCase recorded = record(sample);
    for (const ValueId output : recorded.outputs) {
        const Value& value = recorded.trace.value(output);
        if (!value.isMatrix())
            continue;
        forEachCell(value, [&](int row, int column) {
            const Explanation explanation = explain(recorded.trace, {output, row, column}, 4);
            EXPECT_TRUE(isNear(explanation.expression.evaluate(), value.matrix()(row, column), sample.tolerance));
        });
    }
}

INSTANTIATE_TEST_SUITE_P(Operations, EveryOperation, testing::ValuesIn(operationCases()),
                         [](const auto& sample) { return sample.param.name; });

TEST(Registry, HasACaseForEachOperationAndEachCaseIsOfTheRegistry)
{
    std::set<const Operation*> covered;
    for (const OperationCase& sample : operationCases())
        covered.insert(sample.operation);
    EXPECT_EQ(covered, std::set<const Operation*>(operations().begin(), operations().end()));
}

TEST(Registry, GivesEachOperationANameOfItsOwn)
{
    std::set<std::string> names;
    for (const Operation* operation : operations())
        EXPECT_TRUE(names.insert(operation->name).second) << operation->name;
}

} // namespace
} // namespace durchblick
