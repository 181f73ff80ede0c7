#pragma once

#include <string>
#include <vector>

namespace durchblick {

/// What went wrong. The app has one sentence for each code in each language; the comment names the arguments that the
/// sentence takes, in order. Codes up to LastOfTheCall mean that the caller asked for something impossible (exit status 2),
/// the others that something outside could not be done (exit status 1).
enum class ErrorCode {
    // The call was wrong.
    UnknownCommand,    ///< given, allowed
    UnknownArgument,   ///< given, command
    MissingArgument,   ///< what is missing, command
    UnknownLesson,     ///< given, allowed
    UnknownStage,      ///< given, lesson, allowed
    UnknownParameter,  ///< given, lesson, allowed
    BadParameter,      ///< parameter, given, allowed
    BadMatrixCell,     ///< parameter, the text that is no number, row (from 1), column (from 1)
    RaggedMatrix,      ///< parameter, row (from 1), its number of columns, number of columns of the first row
    MatrixSize,        ///< parameter, rows given, columns given, rows needed, columns needed
    BadPastedCell,     ///< the text that is no number, its row and column (from 1) in what was pasted
    PastedSize,        ///< matrix, rows and columns that were pasted, rows and columns from the chosen cell to its end
    UnknownToken,      ///< parameter, given, the tokens there are
    UnknownValue,      ///< given, where (lesson and stage), allowed
    UnknownStep,       ///< given, where, allowed
    CellOutside,       ///< value, row, column, rows, columns
    BadAddress,        ///< address, the part that cannot be read
    UnknownTokenizer,  ///< given, allowed
    BadOption,         ///< option, given, allowed
    NoSuchPanel,       ///< given, stage, allowed
    FormatNeedsPanel,  ///< format
    FormatNotForPanel, ///< format, kind of panel, allowed
    NotInLatex,        ///< text, the characters of it that LaTeX cannot write
    TextTooLong,       ///< bytes given, bytes allowed at most
    UnknownFormat,     ///< file, allowed
    SameFile,          ///< file that is read and would be written
    UnknownWord,       ///< given, name of the vector table (or of all that were searched)
    Overflow, ///< value, label of the row, label of the column of the first number that left the range of doubles
    LastOfTheCall = Overflow,

    // It could not be done.
    NoDisplay,      ///< (nothing)
    FileMissing,    ///< file
    FileUnreadable, ///< file, what the system says
    FileUnwritable, ///< file, what the system says
    FileDamaged,    ///< file, place (a line or a byte offset, in words fit for any language), what is wrong there
    OtherFormat,    ///< file, what it is (an id of core/io/foreign_format.h, or "numbers": vectors without words)
    ShiftedVectors, ///< file, byte offset, word (from 1): a binary file of word vectors where no word stands in its place
    InvalidUtf8,    ///< offset of the first bad byte
    TooLarge,       ///< file, megabytes that it would take, megabytes allowed at most
    TextTooSmall,   ///< file, distinct words that are frequent enough, how many are needed
    NoPairs,        ///< file in which no line has two words that are frequent enough
    TooFewWords,    ///< word vectors (a file or a table's name), different words in it, how many are needed
    Diverged,       ///< what was trained, the step at which its numbers were no longer finite
    Cancelled,      ///< (nothing); whoever cancelled knows, so it is never shown
};

/// An error crosses the wall of a module as a value: a code and what the sentence needs. Words are the app's business.
struct Error {
    ErrorCode code;
    std::vector<std::string> arguments;

    bool operator==(const Error&) const = default;
};

inline bool isErrorOfTheCall(ErrorCode code) { return code <= ErrorCode::LastOfTheCall; }

} // namespace durchblick
