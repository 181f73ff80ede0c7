#pragma once

#include <QFont>
#include <QString>

#include <string>

namespace durchblick {

/// What the font's MATH table says about setting formulas, in ems.
struct MathConstants {
    double axis = 0.25; ///< height of the fraction bar and the minus sign above the baseline
    double scriptScale = 0.7;
    double scriptScriptScale = 0.55;

    double subscriptDown = 0;
    double subscriptTop = 0;  ///< a subscript's top is at most this high
    double subscriptDrop = 0; ///< and its baseline at least so far below the base's bottom
    double superscriptUp = 0;
    double superscriptBottom = 0; ///< a superscript's bottom is at least this high
    double superscriptDrop = 0;   ///< and its baseline at most so far below the base's top
    double scriptGap = 0;         ///< between superscript and subscript
    double spaceAfterScript = 0;

    double upperLimitGap = 0;
    double upperLimitRise = 0;
    double lowerLimitGap = 0;
    double lowerLimitDrop = 0;

    double numeratorUp = 0;
    double numeratorUpDisplay = 0;
    double denominatorDown = 0;
    double denominatorDownDisplay = 0;
    double numeratorGap = 0;
    double numeratorGapDisplay = 0;
    double denominatorGap = 0;
    double denominatorGapDisplay = 0;
    double rule = 0.05;

    double radicalGap = 0;
    double radicalGapDisplay = 0;
    double radicalRule = 0.05;
    double radicalExtra = 0; ///< air above the rule
};

/// The constants of the bundled formula font; read once.
const MathConstants& mathConstants();

/// A measured piece of text in the formula font.
struct TextExtent {
    double advance;
    double right;   ///< where the ink ends: slanted letters lean over their advance
    double ascent;  ///< of the ink, above the baseline
    double descent; ///< of the ink, below it
};
TextExtent measured(const QString& text, double px);

/// Letters as the formula font has them: one letter in italics (Greek capitals upright), digits and letters in bold.
QString italic(const std::string& letter);
QString bold(const std::string& letters);

} // namespace durchblick
