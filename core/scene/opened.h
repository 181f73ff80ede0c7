#pragma once

#include "core/scene/scene.h"

#include <memory>
#include <string>

namespace durchblick {

/// What is looked at when a cell is opened: a stage of its own, made from the trace instead of a lesson.
struct OpenedCell {
    std::shared_ptr<const Trace> trace; ///< where the stage's panels and its focus live
    Stage stage;                        ///< no id, no question; its focus is the cell opened
    std::string operation;              ///< name of the operation that made the cell
};

/// The panels for one step: its inputs, then its output, each with the rows only that the cell came from, and coloured by
/// purpose or sign. Empty if no step made the value. The cell must exist.
Stage openedStage(const Trace& trace, const Cell& cell);

/// Opens a cell: a step that is made of smaller ones shows its finer trace, any other one its inputs and its output.
/// A cell that no step made cannot be opened.
std::optional<OpenedCell> openCell(const std::shared_ptr<const Trace>& trace, const Cell& cell);

} // namespace durchblick
