#pragma once

#include "core/scene/scene.h"

#include <string>
#include <vector>

namespace durchblick {

/// A place in a stage that a learner fills in by hand.
struct Blank {
    enum class Kind {
        Number, ///< a number of a matrix
        Text,   ///< what a piece says
        Id,     ///< the id of a piece
    };
    Cell cell;  ///< where it is calculated: a number of one's own goes on from here
    Cell shown; ///< where the stage shows it, which may be a copy
    Kind kind = Kind::Number;

    bool operator==(const Blank&) const = default;
};

/// More than this nobody fills in at one stage.
constexpr int mostBlanks = 10;

/// What is calculated by hand at a stage, in the order in which it is calculated. Stage::blanks if the stage names them
/// (without those that are given); otherwise what its panels show for the first time in the lesson: the cells that lead to the stage's focus and to what its
/// question asks for, and a few beside them. Numbers that nobody calculates (given, drawn, arranged, masked, copied from what is
/// on screen already) are left out. The stage is one of the scene's.
std::vector<Blank> blanksOf(const Scene& scene, const Stage& stage);

/// The cells of the stage's panels that tell the number or the piece of one of these blanks, copies included.
std::vector<Cell> tellingCells(const Trace& trace, const Stage& stage, const std::vector<Blank>& blanks);

/// What stands in the blank, as a person may type it. Numbers in all their digits, with a point.
std::string solutionOf(const Trace& trace, const Blank& blank);

} // namespace durchblick
