#pragma once

#include "core/base/id.h"
#include "core/trace/attributes.h"
#include "core/trace/value.h"

#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace durchblick {

struct Operation;
struct ValueTable;
struct StepTable;
using ValueId = Id<ValueTable>;
using StepId = Id<StepTable>;

/// One cell of one value of a trace. Rows and columns count from 0; a piece is (its place, 0).
struct Cell {
    ValueId value;
    int row = 0;
    int column = 0;
    auto operator<=>(const Cell&) const = default;
};

/// One operation applied to values of the trace, yielding new ones.
struct Step {
    const Operation* operation;
    Attributes attributes;
    std::vector<ValueId> inputs;
    std::vector<ValueId> outputs;
};

/// How the output of a step is to be called, and what it serves as. Row labels, if set, take the place of the operation's.
struct Naming {
    std::string symbol;
    Purpose purpose = Purpose::None;
    SharedLabels rows = nullptr;
};

/// A recorded computation: values, and the steps that made them, in the order in which they ran. Grows at its end only;
/// cheap to copy, since the numbers are shared.
class Trace {
public:
    /// Adds a value that no step of this trace made. Its symbol must be new.
    ValueId add(Value value);

    /// Runs an operation that has one output and records it.
    ValueId apply(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs, Naming naming);

    /// The same for an operation with several outputs.
    std::vector<ValueId> applyMany(const Operation& operation, Attributes attributes, std::vector<ValueId> inputs,
                                   std::vector<Naming> namings);

    const Value& value(ValueId id) const { return m_values[std::size_t(id.index)]; }
    const Step& step(StepId id) const { return m_steps[std::size_t(id.index)]; }
    const std::vector<Value>& values() const { return m_values; }
    const std::vector<Step>& steps() const { return m_steps; }

    /// The value with this symbol, if there is one.
    std::optional<ValueId> find(std::string_view symbol) const;
    /// The symbol as it is, or with _2, _3, ... if a value has it.
    std::string unused(const std::string& symbol) const;
    /// The value with this symbol, which must be there.
    ValueId operator[](std::string_view symbol) const;
    /// The step that made a value; none for what was given.
    std::optional<StepId> producer(ValueId id) const;

    double number(const Cell& cell) const { return value(cell.value).matrix()(cell.row, cell.column); }
    bool hasCell(const Cell& cell) const;

    /// Values of the step's inputs, as operations want them.
    std::vector<const Value*> inputsOf(const Step& step) const;

private:
    friend class BackwardPass;
    friend Trace rerun(const Trace&, const std::map<ValueId, SharedMatrix>&);

    std::vector<Value> m_values;
    std::vector<std::optional<StepId>> m_producers; // beside m_values
    std::vector<Step> m_steps;
    std::map<std::string, ValueId, std::less<>> m_bySymbol;
};

/// The same computation with some matrices replaced; values that do not depend on them are shared with the old trace, and
/// every id keeps its meaning. A replacement must have the shape of what it replaces. A replaced value that a step made
/// keeps its replacement and counts as given from then on; what follows uses the new numbers.
Trace rerun(const Trace& trace, const std::map<ValueId, SharedMatrix>& replacements);

} // namespace durchblick
