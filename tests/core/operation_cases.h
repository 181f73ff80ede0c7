#pragma once

#include "core/trace/operation.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace durchblick {

/// One operation on sample inputs, for the laws that hold for every operation.
struct OperationCase {
    std::string name; ///< operation, and what is special about these inputs
    const Operation* operation;
    Attributes attributes;
    std::vector<Value> inputs;
    int outputs = 1;
    double tolerance = 1e-12; ///< allowed between fused and opened, relative to 1 + |number|
};
std::ostream& operator<<(std::ostream& stream, const OperationCase& operationCase);

/// At least one for every operation of the registry; a test holds this.
const std::vector<OperationCase>& operationCases();

/// Those of the operations that learning needs: losses, activations and the steps of the backward pass.
std::vector<OperationCase> learningCases();

/// The case recorded: a trace with its inputs and its one step.
struct RecordedCase {
    Trace trace;
    std::vector<ValueId> outputs;
};
RecordedCase record(const OperationCase& operationCase);

} // namespace durchblick
