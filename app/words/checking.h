#pragma once

#include "core/checking/check.h"

#include <QString>

namespace durchblick {

/// "right", "rounded", ...: for JSON, the same in every language.
const std::string& verdictId(Verdict verdict);
const std::string& slipId(Slip slip);

/// One or two words for a mark ("right", "follows from yours"); empty for what is empty.
QString verdictName(Verdict verdict);
/// What the slip was, as a whole sentence.
QString slipSentence(Slip slip);
/// Why something typed is no number, as a whole sentence.
QString problemSentence(EntryProblem problem);

/// "The first error is in scores (von, Paris), in the step division by √d." and what the slip was, if that is clear.
/// `cell` is how the cell is to be called.
QString firstWrongSentence(const QString& cell, const Trace& trace, const Blank& blank, const CheckedBlank& checked);

/// The id of the operation that made a cell; empty if none did.
std::string operationOf(const Trace& trace, const Cell& cell);

/// What a blank asks for besides a number: "text" or "id"; empty for a number.
QString blankKindName(Blank::Kind kind);

} // namespace durchblick
