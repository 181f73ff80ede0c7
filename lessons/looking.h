#pragma once

#include "core/scene/scene.h"

namespace durchblick {

/// Short forms for putting stages together from values that are named by their symbols. Every symbol must be in the trace.
class Looking {
public:
    explicit Looking(const Trace& trace) : m_trace(trace) {}

    ValueId id(const std::string& symbol) const { return m_trace[symbol]; }
    Cell cell(const std::string& symbol, int row = 0, int column = 0) const { return {id(symbol), row, column}; }
    /// The largest number of a row, the leftmost of equals.
    Cell largest(const std::string& symbol, int row = 0) const;
    /// The number farthest from zero of a whole value.
    Cell strongest(const std::string& symbol) const;

    /// The first cells of a row, or of a column, at most so many.
    std::vector<Cell> rowOf(const std::string& symbol, int row = 0, int most = 5) const;
    std::vector<Cell> columnOf(const std::string& symbol, int column = 0, int most = 5) const;

    Panel panel(PanelKind kind, const std::string& symbol) const { return {.kind = kind, .value = id(symbol)}; }
    /// Colours around zero, up to `end` on either side if it is given.
    Panel signedHeatmap(const std::string& symbol, std::optional<double> end = {}) const;
    /// Colours, or bars, from 0 to 1.
    Panel shares(PanelKind kind, const std::string& symbol) const;

    static Question number(const Cell& cell) { return {.kind = Question::Kind::Number, .cells = {cell}}; }
    static Question sign(const Cell& cell) { return {.kind = Question::Kind::Sign, .cells = {cell}}; }
    Question amongRow(const std::string& symbol, int row = 0) const;
    Question amongColumn(const std::string& symbol, int column = 0) const;

private:
    const Trace& m_trace;
};

} // namespace durchblick
