#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <variant>
#include <vector>

namespace durchblick {

/// How a part of a row keeps its distance to its neighbours (the classes of TeX).
enum class AtomClass { Ordinary, Operator, Binary, Relation, Open, Close, Punctuation, Inner };

/// Text at a point of its baseline, in the formula font.
struct TextMark {
    QPointF at;
    QString text;
    double px;
};

/// What is drawn without a font: fraction bars, roots, grown brackets.
struct PathMark {
    QPainterPath path;
};

struct Mark {
    std::variant<TextMark, PathMark> what;
    QString live; ///< the innermost live term it belongs to; empty: none
};

/// Where a live term stands.
struct LiveBox {
    QString id;
    QRectF rect;
    int group = -1; ///< terms multiplied with each other have the same one, and are lit as one; -1: alone
};

/// A laid-out part of a formula. Its origin is the left end of its baseline; y grows downwards.
struct Box {
    double width = 0;
    double ascent = 0;
    double descent = 0;
    double advance = 0;       ///< where a subscript starts: less than the width if the last letter leans over
    bool isCharacter = false; ///< one piece of text: scripts keep to the font's standard height
    AtomClass atom = AtomClass::Ordinary;
    std::vector<Mark> marks;
    std::vector<LiveBox> lives;

    double height() const { return ascent + descent; }
    QRectF rect() const { return {0, -ascent, width, height()}; }

    /// Takes over the other's marks at an offset; does not change the measures.
    void place(Box other, QPointF offset);
};

} // namespace durchblick
