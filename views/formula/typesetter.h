#pragma once

#include "core/formula/formula.h"
#include "views/formula/box.h"

#include <limits>

namespace durchblick {

/// Sets a formula by TeX's rules with the constants of the formula font.
class Typesetter {
public:
    static constexpr double anyWidth = std::numeric_limits<double>::infinity();

    /// px: size of the type. display: fractions at full size and limits above and below; otherwise fit for a line of text.
    Typesetter(double px, bool display);

    /// Not wider than `width` if breaking lines can achieve it: a row breaks before + − = and the like and behind commas,
    /// the next lines are indented; what is in a fraction, a root, a bracket or a script breaks there.
    Box set(const Formula& formula, double width = anyWidth);

private:
    /// Style of a part: 0 display, 1 text, 2 script, 3 script of a script.
    using Level = int;
    struct Item;

    double pxOf(Level level) const;
    Box part(const Formula& formula, Level level, double width);
    Box natural(const Formula& formula, Level level, double width);

    Box text(const QString& text, Level level, AtomClass atom) const;
    Box sign(const Formula& formula, Level level) const;
    Box space(const std::string& kind, Level level) const;
    Box row(const Formula& formula, Level level, double width);
    Box fraction(const Formula& formula, Level level, double width);
    Box root(const Formula& formula, Level level, double width);
    Box script(const Formula& formula, Level level, double width);
    Box bigOperator(const Formula& formula, Level level);
    Box fence(const Formula& formula, Level level, double width);
    Box matrix(const Formula& formula, Level level);
    Box live(const Formula& formula, Level level, double width);

    Box withScripts(Box base, const Formula& lower, const Formula& upper, Level level, double width);
    Box withLimits(Box base, const Formula& lower, const Formula& upper, Level level);
    Box bracketed(Box inner, char open, char close, Level level) const;

    void collect(const Formula& formula, Level level, std::vector<Item>& items);
    void spaceOut(std::vector<Item>& items, Level level) const;
    void joinProducts(std::vector<Item>& items);
    Box line(std::vector<Item>& items, std::size_t begin, std::size_t end) const;
    Box lines(std::vector<Item>& items, Level level, double width);

    double m_px;
    bool m_display;
    int m_groups = 0;
};

} // namespace durchblick
