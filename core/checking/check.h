#pragma once

#include "core/checking/blanks.h"
#include "core/checking/slips.h"

#include <map>

namespace durchblick {

/// What became of one entry.
enum class Verdict {
    Empty,
    Unreadable, ///< no number
    Right,      ///< within half of the last digit typed and of the last one required (core/base/accuracy.h)
    Rounded,    ///< right as well, from numbers rounded before: those typed, or those on screen
    Follows,    ///< reckoned rightly from a wrong number of one's own
    Wrong,
};

/// An entry and what became of it.
struct CheckedBlank {
    Verdict verdict = Verdict::Empty;
    std::optional<Entry> entry = {};          ///< of a number that could be read
    std::optional<EntryProblem> problem = {}; ///< if it could not
    std::optional<Slip> slip = {};            ///< of a wrong one, where the evidence is clear
};

struct CheckedSheet {
    std::vector<CheckedBlank> blanks;      ///< one for each blank, in the order of calculation
    std::optional<std::size_t> firstWrong; ///< the first blank that is Wrong
    bool isComplete() const;               ///< nothing is empty or unreadable
    bool isRight() const;                  ///< everything is Right or Rounded
};

/// Marks a hand calculation. `typed` has one text for each blank. An entry is right if it is the number with the accuracy
/// that is asked for (core/base/accuracy.h), and also if it is what one gets from numbers rounded before: one's own earlier ones, or those on screen, or anything
/// between these and the exact one. `decimalsOnScreen`: as the numbers of the panels are written. Entries carry on to whatever is calculated from them; blanks of one value do not carry on to each other.
CheckedSheet check(const Trace& trace, const std::vector<Blank>& blanks, const std::vector<std::string>& typed,
                   int decimalsOnScreen = 2);

/// The blanks whose entries one goes on from: the wrong ones, or those rounded before if none is wrong. What merely follows is
/// calculated again.
std::vector<std::size_t> ownEntries(const CheckedSheet& checked);

/// What a trace takes to go on from these entries (see rerun). Empty if there is none, or if a number that follows could no
/// longer be calculated.
std::map<ValueId, SharedMatrix> ownNumbers(const Trace& trace, const std::vector<Blank>& blanks,
                                           const CheckedSheet& checked);

} // namespace durchblick
