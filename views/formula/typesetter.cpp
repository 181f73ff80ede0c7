#include "views/formula/typesetter.h"

#include "views/formula/math_font.h"
#include "views/formula/shapes.h"

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

using Kind = Formula::Kind;

Box filled(QPainterPath path)
{
    Box box;
    box.marks.push_back({PathMark{std::move(path)}, {}});
    return box;
}

void grow(Box& box, double ascent, double descent)
{
    box.ascent = std::max(box.ascent, ascent);
    box.descent = std::max(box.descent, descent);
}

bool isRelation(const std::string& sign)
{
    return sign != "+" && sign != "−" && sign != "·" && sign != "×" && sign != "±" && sign != "⊙";
}

bool isName(const Formula& formula) { return formula.kind == Kind::Upright; }

} // namespace

/// One part of a row.
struct Typesetter::Item {
    const Formula* formula;
    Box box;
    double before = 0;         ///< space in front of it, unless it begins a line
    bool breaksBefore = false; ///< a line may begin with it
};

Typesetter::Typesetter(double px, bool display) : m_px(px), m_display(display) {}

Box Typesetter::set(const Formula& formula, double width)
{
    const Level level = m_display ? 0 : 1;
    if (formula.kind != Kind::Row)
        return part(Formula{Kind::Row, {}, {formula}, 0}, level, width);
    return part(formula, level, width);
}

double Typesetter::pxOf(Level level) const
{
    const MathConstants& constants = mathConstants();
    const double scale = level <= 1 ? 1 : level == 2 ? constants.scriptScale : constants.scriptScriptScale;
    return std::max(1.0, std::round(m_px * scale));
}

Box Typesetter::part(const Formula& formula, Level level, double width)
{
    Box box = natural(formula, level, anyWidth);
    // Only what does not fit is set again with the width to keep: most formulas never come here.
    return box.width <= width ? box : natural(formula, level, width);
}

Box Typesetter::natural(const Formula& formula, Level level, double width)
{
    switch (formula.kind) {
    case Kind::Row: return row(formula, level, width);
    case Kind::Variable: return text(italic(formula.text), level, AtomClass::Ordinary);
    case Kind::Bold: return text(bold(formula.text), level, AtomClass::Ordinary);
    case Kind::Upright: return text(QString::fromStdString(formula.text), level, AtomClass::Operator);
    case Kind::Number:
    case Kind::Symbol: return text(QString::fromStdString(formula.text), level, AtomClass::Ordinary);
    case Kind::Operator:
    case Kind::Punctuation: return sign(formula, level);
    case Kind::Space: return space(formula.text, level);
    case Kind::Fraction: return fraction(formula, level, width);
    case Kind::Root: return root(formula, level, width);
    case Kind::Script: return script(formula, level, width);
    case Kind::BigOperator: return bigOperator(formula, level);
    case Kind::Fence: return fence(formula, level, width);
    case Kind::Matrix: return matrix(formula, level);
    case Kind::Live: return live(formula, level, width);
    }
    return {};
}

Box Typesetter::text(const QString& text, Level level, AtomClass atom) const
{
    const double px = pxOf(level);
    const TextExtent extent = measured(text, px);
    Box box;
    box.advance = extent.advance;
    box.width = std::max(extent.advance, extent.right);
    box.ascent = extent.ascent;
    box.descent = extent.descent;
    box.isCharacter = true;
    box.atom = atom;
    box.marks.push_back({TextMark{{0, 0}, text, px}, {}});
    return box;
}

Box Typesetter::sign(const Formula& formula, Level level) const
{
    const AtomClass atom = formula.kind == Kind::Punctuation ? AtomClass::Punctuation
        : isRelation(formula.text)                           ? AtomClass::Relation
                                                             : AtomClass::Binary;
    return text(QString::fromStdString(formula.text), level, atom);
}

Box Typesetter::space(const std::string& kind, Level level) const
{
    Box box;
    box.width = box.advance = pxOf(level) * (kind == "quad" ? 1.0 : kind == "thick" ? 5.0 / 18 : 3.0 / 18);
    box.atom = AtomClass::Inner;
    return box;
}

Box Typesetter::live(const Formula& formula, Level level, double width)
{
    Box box = part(formula.parts.front(), level, width);
    const QString id = QString::fromStdString(formula.text);
    for (Mark& mark : box.marks)
        if (mark.live.isEmpty())
            mark.live = id;
    // As high as a digit at least, so that a dot can be hit and lit as well as a bracket.
    const double em = pxOf(level);
    QRectF rect = box.rect();
    rect.setTop(std::min(rect.top(), -0.68 * em));
    rect.setBottom(std::max(rect.bottom(), 0.05 * em));
    box.lives.push_back({id, rect, -1});
    return box;
}

// Rows

void Typesetter::collect(const Formula& formula, Level level, std::vector<Item>& items)
{
    const std::size_t begin = items.size();
    for (const Formula& child : formula.parts) {
        if (child.kind == Kind::Row)
            collect(child, level, items);
        else
            items.push_back({&child, part(child, level, anyWidth), 0, false});
    }
    // A product is a row of its own within a sum; its terms are lit together.
    std::vector<Item> own(std::make_move_iterator(items.begin() + std::ptrdiff_t(begin)),
                          std::make_move_iterator(items.end()));
    items.resize(begin);
    joinProducts(own);
    std::move(own.begin(), own.end(), std::back_inserter(items));
}

void Typesetter::joinProducts(std::vector<Item>& items)
{
    const auto aloneLive = [](const Item& item) {
        return item.formula->kind == Kind::Live && item.box.lives.back().group < 0;
    };
    for (std::size_t i = 0; i + 2 < items.size(); ++i) {
        const bool isDot = items[i + 1].formula->kind == Kind::Operator && items[i + 1].formula->text == "·";
        if (!isDot || items[i].formula->kind != Kind::Live || !aloneLive(items[i + 2]))
            continue;
        int& group = items[i].box.lives.back().group;
        if (group < 0)
            group = m_groups++;
        items[i + 2].box.lives.back().group = group;
    }
}

void Typesetter::spaceOut(std::vector<Item>& items, Level level) const
{
    const double em = pxOf(level);
    const bool isScript = level >= 2;
    // A sign with nothing to its left, or nothing it could join to its right, is a sign of a number.
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].box.atom != AtomClass::Binary)
            continue;
        const AtomClass before = i == 0 ? AtomClass::Open : items[i - 1].box.atom;
        const bool nothingBefore = before == AtomClass::Open || before == AtomClass::Binary
            || before == AtomClass::Relation || before == AtomClass::Punctuation;
        const bool nothingBehind = i + 1 == items.size() || items[i + 1].box.atom == AtomClass::Relation
            || items[i + 1].box.atom == AtomClass::Punctuation;
        if (nothingBefore || nothingBehind)
            items[i].box.atom = AtomClass::Ordinary;
    }
    const auto isNumeric = [](const Item& item) {
        const Formula* at = item.formula;
        while (at->kind == Kind::Live)
            at = &at->parts.front();
        return at->kind == Kind::Number || at->kind == Kind::Fence;
    };
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Item& left = items[i - 1];
        Item& right = items[i];
        const AtomClass a = left.box.atom;
        const AtomClass b = right.box.atom;
        const bool isSpace = left.formula->kind == Kind::Space || right.formula->kind == Kind::Space;
        double space = 0;
        if (isSpace) {
            space = 0;
        } else if (a == AtomClass::Relation || b == AtomClass::Relation) {
            space = isScript ? 0 : 5.0 / 18;
        } else if (a == AtomClass::Binary || b == AtomClass::Binary) {
            const Item& sign = a == AtomClass::Binary ? left : right;
            const Item& other = a == AtomClass::Binary ? right : left;
            const bool isDot = sign.formula->text == "·";
            space = isScript ? (isDot ? 0 : 1.0 / 18) : isDot ? (isNumeric(other) ? 1.0 / 18 : 3.5 / 18) : 4.5 / 18;
        } else if (a == AtomClass::Punctuation) {
            space = isScript ? 1.0 / 18 : 3.0 / 18;
        } else if (b == AtomClass::Punctuation) {
            space = 0;
        } else if (a == AtomClass::Operator || b == AtomClass::Operator) {
            const Item& other = a == AtomClass::Operator ? right : left;
            // Words bring their own spaces; a name and its bracket stand together.
            const auto ownsSpace = [](const Item& item, bool atEnd) {
                const std::string& words = item.formula->text;
                return isName(*item.formula) && !words.empty() && (atEnd ? words.back() : words.front()) == ' ';
            };
            const bool isCall = a == AtomClass::Operator && other.formula->kind == Kind::Fence
                && left.formula->kind != Kind::BigOperator;
            space = isCall || ownsSpace(left, true) || ownsSpace(right, false) ? 0 : 3.0 / 18;
        } else if ((a == AtomClass::Inner || b == AtomClass::Inner) && !isScript) {
            space = 2.0 / 18;
        }
        right.before = space * em;
        // Numbers cannot be told apart from their product when they touch.
        const bool isSigned = right.formula->kind == Kind::Operator && b == AtomClass::Ordinary;
        right.breaksBefore = (b == AtomClass::Binary && right.formula->text != "·" && right.formula->text != "×")
            || (b == AtomClass::Relation) || (a == AtomClass::Punctuation && !isSigned)
            || (left.formula->kind == Kind::Space && left.formula->text == "quad");
    }
}

Box Typesetter::line(std::vector<Item>& items, std::size_t begin, std::size_t end) const
{
    Box result;
    for (std::size_t i = begin; i < end; ++i) {
        Box& box = items[i].box;
        const double x = result.width + (i == begin ? 0 : items[i].before);
        grow(result, box.ascent, box.descent);
        result.width = x + box.width;
        result.advance = x + box.advance;
        result.isCharacter = end - begin == 1 && box.isCharacter;
        result.place(std::move(box), {x, 0});
    }
    return result;
}

Box Typesetter::row(const Formula& formula, Level level, double width)
{
    std::vector<Item> items;
    collect(formula, level, items);
    spaceOut(items, level);
    double whole = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        whole += items[i].box.width + (i == 0 ? 0 : items[i].before);
    if (whole > width)
        return lines(items, level, width);
    const bool isOne = items.size() == 1;
    const AtomClass atom = isOne ? items.front().box.atom : AtomClass::Ordinary;
    Box result = line(items, 0, items.size());
    result.atom = atom;
    return result;
}

Box Typesetter::lines(std::vector<Item>& items, Level level, double width)
{
    const double em = pxOf(level);
    const double indent = std::min(1.2 * em, 0.2 * width);

    // What lies between two places to break stays together; if it is too wide, its widest part must break inside.
    std::vector<std::size_t> starts{0};
    for (std::size_t i = 1; i < items.size(); ++i)
        if (items[i].breaksBefore)
            starts.push_back(i);
    starts.push_back(items.size());
    const auto widthOf = [&items](std::size_t begin, std::size_t end) {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            sum += items[i].box.width + (i == begin ? 0 : items[i].before);
        return sum;
    };
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        const double room = width - (s == 0 ? 0 : indent);
        const double needed = widthOf(starts[s], starts[s + 1]);
        if (needed <= room)
            continue;
        const auto widest =
            std::max_element(items.begin() + std::ptrdiff_t(starts[s]), items.begin() + std::ptrdiff_t(starts[s + 1]),
                             [](const Item& a, const Item& b) { return a.box.width < b.box.width; });
        const AtomClass atom = widest->box.atom;
        const int group = widest->box.lives.empty() ? -1 : widest->box.lives.back().group;
        widest->box = part(*widest->formula, level, std::max(2 * em, room - (needed - widest->box.width)));
        widest->box.atom = atom;
        if (widest->formula->kind == Kind::Live)
            widest->box.lives.back().group = group;
    }

    std::vector<Box> done;
    std::size_t begin = 0;
    for (std::size_t s = 1; s < starts.size(); ++s) {
        const bool isLast = s + 1 == starts.size();
        const double room = width - (begin == 0 ? 0 : indent);
        if (isLast || widthOf(begin, starts[s + 1]) > room) {
            done.push_back(line(items, begin, starts[s]));
            begin = starts[s];
        }
    }

    Box result;
    const double gap = 0.4 * em;
    double y = 0;
    for (std::size_t i = 0; i < done.size(); ++i) {
        const double x = i == 0 ? 0 : indent;
        if (i == 0)
            result.ascent = done[i].ascent;
        else
            y += done[i].ascent;
        result.width = std::max(result.width, x + done[i].width);
        const double descent = done[i].descent;
        result.place(std::move(done[i]), {x, y});
        result.descent = y + descent;
        y += descent + gap;
    }
    result.advance = result.width;
    result.atom = AtomClass::Inner;
    return result;
}

// Fractions, roots

Box Typesetter::fraction(const Formula& formula, Level level, double width)
{
    const MathConstants& constants = mathConstants();
    const double em = pxOf(level);
    const bool display = level == 0;
    const double side = 0.1 * em;
    const double overhang = 0.06 * em;
    const double room = width - 2 * (side + overhang);
    const Level inner = std::min(level + 1, 3);
    Box above = part(formula.parts[0], inner, room);
    Box below = part(formula.parts[1], inner, room);

    const double axis = constants.axis * em;
    const double rule = std::max(1.0, constants.rule * em);
    // A little more air than the font asks for: frames of lit terms stand between the numbers and the bar.
    const double air = display ? 0.08 * em : 0;
    const double gapAbove = (display ? constants.numeratorGapDisplay : constants.numeratorGap) * em + air;
    const double gapBelow = (display ? constants.denominatorGapDisplay : constants.denominatorGap) * em + air;
    const double up = std::max((display ? constants.numeratorUpDisplay : constants.numeratorUp) * em,
                               axis + rule / 2 + gapAbove + above.descent);
    const double down = std::max((display ? constants.denominatorDownDisplay : constants.denominatorDown) * em,
                                 -axis + rule / 2 + gapBelow + below.ascent);

    const double bar = std::max(above.width, below.width) + 2 * overhang;
    QPainterPath path;
    path.addRect(QRectF(side, -axis - rule / 2, bar, rule));
    Box result = filled(std::move(path));
    result.width = result.advance = bar + 2 * side;
    result.ascent = up + above.ascent;
    result.descent = down + below.descent;
    const double xAbove = side + (bar - above.width) / 2;
    const double xBelow = side + (bar - below.width) / 2;
    result.place(std::move(above), {xAbove, -up});
    result.place(std::move(below), {xBelow, down});
    result.atom = AtomClass::Inner;
    return result;
}

Box Typesetter::root(const Formula& formula, Level level, double width)
{
    const MathConstants& constants = mathConstants();
    const double em = pxOf(level);
    Box inner = part(formula.parts[0], level, width - 0.95 * em);
    const double bar = std::max(1.0, constants.radicalRule * em);
    const double gap = (level == 0 ? constants.radicalGapDisplay : constants.radicalGap) * em;
    // Roots side by side look alike when small letters do not pull the bar down.
    const double ascent = std::max(inner.ascent, 0.6 * em);
    const double descent = std::max(inner.descent, 0.06 * em) + 0.08 * em;
    const double height = bar + gap + ascent + descent;
    RootSign sign = rootSign(inner.width, height, bar, em);
    sign.path.translate(0, -(bar + gap + ascent));
    Box result = filled(std::move(sign.path));
    result.width = result.advance = sign.contentX + inner.width + 0.1 * em;
    result.ascent = bar + gap + ascent + constants.radicalExtra * em;
    result.descent = descent;
    result.place(std::move(inner), {sign.contentX, 0});
    return result;
}

// Scripts, limits

Box Typesetter::script(const Formula& formula, Level level, double width)
{
    Box base = part(formula.parts[0], level, width);
    return withScripts(std::move(base), formula.parts[1], formula.parts[2], level, width);
}

Box Typesetter::withScripts(Box base, const Formula& lower, const Formula& upper, Level level, double width)
{
    const MathConstants& constants = mathConstants();
    const double em = pxOf(level);
    const Level inner = level <= 1 ? 2 : 3;
    const double room = std::max(2 * em, width - base.width);
    Box result;
    result.atom = base.atom;
    result.width = result.advance = base.width;
    grow(result, base.ascent, base.descent);

    double up = 0;
    double down = 0;
    Box above;
    Box below;
    if (!upper.isEmpty()) {
        above = part(upper, inner, room);
        up =
            std::max({constants.superscriptUp * em, base.isCharacter ? 0 : base.ascent - constants.superscriptDrop * em,
                      above.descent + constants.superscriptBottom * em});
    }
    if (!lower.isEmpty()) {
        below = part(lower, inner, room);
        down =
            std::max({constants.subscriptDown * em, base.isCharacter ? 0 : base.descent + constants.subscriptDrop * em,
                      below.ascent - constants.subscriptTop * em});
    }
    if (!upper.isEmpty() && !lower.isEmpty()) {
        const double gap = up - above.descent - (below.ascent - down);
        down += std::max(0.0, constants.scriptGap * em - gap);
    }
    const double after = constants.spaceAfterScript * em;
    const double baseAdvance = base.advance;
    const double baseWidth = base.width;
    result.place(std::move(base), {0, 0});
    if (!upper.isEmpty()) {
        grow(result, up + above.ascent, above.descent - up);
        result.width = std::max(result.width, baseWidth + above.width + after);
        result.place(std::move(above), {baseWidth, -up});
    }
    if (!lower.isEmpty()) {
        grow(result, below.ascent - down, down + below.descent);
        result.width = std::max(result.width, baseAdvance + below.width + after);
        result.place(std::move(below), {baseAdvance, down});
    }
    result.advance = result.width;
    return result;
}

Box Typesetter::withLimits(Box base, const Formula& lower, const Formula& upper, Level level)
{
    const MathConstants& constants = mathConstants();
    const double em = pxOf(level);
    const Level inner = level <= 1 ? 2 : 3;
    Box above = upper.isEmpty() ? Box{} : part(upper, inner, anyWidth);
    Box below = lower.isEmpty() ? Box{} : part(lower, inner, anyWidth);
    Box result;
    result.atom = AtomClass::Operator;
    result.width = result.advance = std::max({base.width, above.width, below.width});
    grow(result, base.ascent, base.descent);
    const double baseAscent = base.ascent;
    const double baseDescent = base.descent;
    const double x = (result.width - base.width) / 2;
    result.place(std::move(base), {x, 0});
    if (!upper.isEmpty()) {
        const double up =
            baseAscent + std::max(constants.upperLimitRise * em, constants.upperLimitGap * em + above.descent);
        result.ascent = up + above.ascent;
        const double left = (result.width - above.width) / 2;
        result.place(std::move(above), {left, -up});
    }
    if (!lower.isEmpty()) {
        const double down =
            baseDescent + std::max(constants.lowerLimitDrop * em, constants.lowerLimitGap * em + below.ascent);
        result.descent = down + below.descent;
        const double left = (result.width - below.width) / 2;
        result.place(std::move(below), {left, down});
    }
    return result;
}

Box Typesetter::bigOperator(const Formula& formula, Level level)
{
    const bool isWord = formula.text.front() >= 'a' && formula.text.front() <= 'z';
    Box base = text(QString::fromStdString(formula.text), level, AtomClass::Operator);
    if (!isWord) {
        // The sign is centred on the axis, and larger where there is room.
        const double em = pxOf(level);
        const double px = std::round(level == 0 ? 1.35 * em : em);
        const TextExtent extent = measured(QString::fromStdString(formula.text), px);
        const double down = (extent.ascent - extent.descent) / 2 - mathConstants().axis * em;
        auto& mark = std::get<TextMark>(base.marks.front().what);
        mark.px = px;
        mark.at = {0, down};
        base.width = base.advance = std::max(extent.advance, extent.right);
        base.ascent = extent.ascent - down;
        base.descent = extent.descent + down;
        base.isCharacter = false;
    }
    if (level == 0)
        return withLimits(std::move(base), formula.parts[0], formula.parts[1], level);
    Box result = withScripts(std::move(base), formula.parts[0], formula.parts[1], level, anyWidth);
    result.atom = AtomClass::Operator;
    return result;
}

// Brackets, matrices

Box Typesetter::bracketed(Box inner, char open, char close, Level level) const
{
    const double em = pxOf(level);
    const double axis = mathConstants().axis * em;
    const double reach = std::max(inner.ascent - axis, inner.descent + axis);
    const bool grows = reach > 0.62 * em;
    const double height = 2 * reach + 0.08 * em;
    const auto bracket = [&](char c, AtomClass atom) {
        if (!grows)
            return text(QString(QLatin1Char(c)), level, atom);
        GrownBracket grown = grownBracket(c, height, em);
        grown.path.translate(0, -axis - height / 2);
        Box box = filled(std::move(grown.path));
        box.width = box.advance = grown.width;
        box.ascent = height / 2 + axis;
        box.descent = height / 2 - axis;
        return box;
    };
    Box left = bracket(open, AtomClass::Open);
    Box right = bracket(close, AtomClass::Close);
    Box result;
    for (Box* box : {&left, &inner, &right}) {
        grow(result, box->ascent, box->descent);
        const double x = result.width;
        result.width += box->width;
        result.place(std::move(*box), {x, 0});
    }
    result.advance = result.width;
    result.isCharacter = !grows;
    return result;
}

Box Typesetter::fence(const Formula& formula, Level level, double width)
{
    const double em = pxOf(level);
    // Two brackets at their widest, and the padding of several lines.
    const double padding = 0.12 * em;
    Box inner = part(formula.parts.front(), level, width - 1.6 * em - 2 * padding);
    // Several lines stand around the axis, so that the brackets need not reach twice as far down as there is text.
    if (inner.descent > 2 * inner.ascent) {
        const double shift = (inner.ascent - inner.descent) / 2 - mathConstants().axis * em;
        Box centred;
        centred.width = inner.width + 2 * padding;
        centred.ascent = inner.ascent - shift;
        centred.descent = inner.descent + shift;
        centred.place(std::move(inner), {padding, shift});
        inner = std::move(centred);
    }
    return bracketed(std::move(inner), formula.text.front(), formula.text.back(), level);
}

Box Typesetter::matrix(const Formula& formula, Level level)
{
    const double em = pxOf(level);
    const Level inner = std::max(level, 1);
    const std::size_t columns = std::size_t(std::max(1, formula.columns));
    const std::size_t rows = formula.parts.size() / columns;
    std::vector<Box> cells;
    std::vector<double> widths(columns, 0.0);
    std::vector<double> ascents(rows, 0.62 * em);
    std::vector<double> descents(rows, 0.14 * em);
    for (std::size_t i = 0; i < rows * columns; ++i) {
        cells.push_back(part(formula.parts[i], inner, anyWidth));
        widths[i % columns] = std::max(widths[i % columns], cells.back().width);
        ascents[i / columns] = std::max(ascents[i / columns], cells.back().ascent);
        descents[i / columns] = std::max(descents[i / columns], cells.back().descent);
    }
    const double columnGap = 0.9 * em;
    const double rowGap = 0.42 * em;
    Box body;
    double y = 0;
    for (std::size_t r = 0; r < rows; ++r) {
        y += ascents[r];
        double x = 0.1 * em;
        for (std::size_t c = 0; c < columns; ++c) {
            Box& cell = cells[r * columns + c];
            const double left = x + (widths[c] - cell.width) / 2;
            body.place(std::move(cell), {left, y});
            x += widths[c] + (c + 1 < columns ? columnGap : 0.1 * em);
        }
        body.width = body.advance = x;
        y += descents[r] + (r + 1 < rows ? rowGap : 0);
    }
    Box centred;
    const double up = y / 2 + mathConstants().axis * em;
    centred.width = centred.advance = body.width;
    centred.ascent = up;
    centred.descent = y - up;
    centred.place(std::move(body), {0, -up});
    Box result = bracketed(std::move(centred), '(', ')', level);
    result.atom = AtomClass::Inner;
    return result;
}

} // namespace durchblick
