#include "app/window/arrangement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace durchblick {

namespace {

constexpr std::size_t mostTried = 12;

struct Row {
    std::size_t first, behind;
    std::vector<double> widths;
    double comfortable = 0, least = 0; // heights
};

/// Widths of one row: comfortable where there is room, otherwise each gives up the same share of what it can give.
Row laidOut(const std::vector<Item>& items, std::size_t first, std::size_t behind, double width, double gap,
            std::size_t columns)
{
    Row row{first, behind, {}, 0, 0};
    const double room = width - gap * double(behind - first - 1);
    double comfortable = 0, least = 0;
    for (std::size_t i = first; i < behind; ++i) {
        comfortable += items[i].comfortable.width();
        least += std::min(items[i].least.width(), items[i].comfortable.width());
    }
    const double share = comfortable <= room ? 0
        : comfortable > least                ? std::min(1.0, (comfortable - room) / (comfortable - least))
                                             : 1;
    for (std::size_t i = first; i < behind; ++i) {
        const Item& item = items[i];
        const double slack = item.comfortable.width() - std::min(item.least.width(), item.comfortable.width());
        // What cannot be made narrow enough stays as wide as the area at most, and is cut there.
        double own = item.isWholeRow ? width : std::min(item.comfortable.width() - share * slack, width);
        if (behind - first == 1)
            own = std::min(own, width);
        if (behind - first == columns)
            own = room / double(columns);
        row.widths.push_back(own);
        const double height = item.heightFor ? item.heightFor(own)
            : item.mostHeightAt              ? std::min(item.comfortable.height(), item.mostHeightAt(own))
                                             : item.comfortable.height();
        row.comfortable = std::max(row.comfortable, height);
        row.least = std::max(row.least, item.heightFor ? height : std::min(item.least.height(), height));
    }
    return row;
}

struct Trial {
    std::vector<Row> rows;
    double comfortable = 0, least = 0;
    double cost = 0;
};

Trial tried(const std::vector<Item>& items, const std::vector<std::size_t>& breaks, QSizeF area, double gap,
            std::size_t columns)
{
    Trial trial;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i)
        trial.rows.push_back(laidOut(items, breaks[i], breaks[i + 1], area.width(), gap, columns));
    const double gaps = gap * double(trial.rows.size() - 1);
    trial.comfortable = trial.least = gaps;
    double lost = 0;
    double ragged = 0;
    for (const Row& row : trial.rows) {
        trial.comfortable += row.comfortable;
        trial.least += row.least;
        double used = gap * double(row.behind - row.first - 1);
        for (std::size_t i = row.first; i < row.behind; ++i) {
            const Item& item = items[i];
            const double own = row.widths[i - row.first];
            used += own;
            if (!item.isWholeRow)
                lost += std::max(0.0, 1 - own / std::max(1.0, item.comfortable.width()));
            // A whole row has none beside it.
            if (item.isWholeRow && row.behind - row.first > 1)
                trial.cost += 1000;
        }
        trial.cost += std::max(0.0, used - area.width() - 0.5) * 10;
        // Of ways that are as good otherwise, the one whose first rows are full, like lines of a text.
        if (&row != &trial.rows.back())
            ragged += std::pow(std::max(0.0, 1 - used / area.width()), 2);
    }
    const double missing = std::max(0.0, trial.comfortable - area.height());
    trial.cost += lost + 2 * missing / std::max(1.0, area.height()) + 0.02 * double(trial.rows.size()) + 0.01 * ragged;
    trial.cost += std::max(0.0, trial.least - area.height() - 0.5) * 0.1;
    return trial;
}

} // namespace

Arrangement arrange(const std::vector<Item>& items, QSizeF area, double gap, int columns)
{
    Arrangement result;
    if (items.empty())
        return result;
    Trial best;
    best.cost = std::numeric_limits<double>::infinity();
    if (columns > 0) {
        std::vector<std::size_t> breaks;
        for (std::size_t i = 0; i < items.size(); i += std::size_t(columns))
            breaks.push_back(i);
        breaks.push_back(items.size());
        best = tried(items, breaks, area, gap, std::size_t(columns));
    } else if (items.size() <= mostTried) {
        // Each bit says whether a row ends behind that item.
        for (std::size_t ends = 0; ends < (std::size_t(1) << (items.size() - 1)); ++ends) {
            std::vector<std::size_t> breaks{0};
            for (std::size_t i = 0; i + 1 < items.size(); ++i)
                if (ends >> i & 1)
                    breaks.push_back(i + 1);
            breaks.push_back(items.size());
            Trial trial = tried(items, breaks, area, gap, std::size_t(columns));
            if (trial.cost < best.cost - 1e-9)
                best = std::move(trial);
        }
    } else {
        std::vector<std::size_t> breaks{0};
        double used = 0;
        for (std::size_t i = 0; i < items.size(); ++i) {
            const double own = items[i].isWholeRow ? area.width() : items[i].comfortable.width();
            if (i > breaks.back() && used + own > area.width()) {
                breaks.push_back(i);
                used = 0;
            }
            used += own + gap;
        }
        breaks.push_back(items.size());
        best = tried(items, breaks, area, gap, std::size_t(columns));
    }

    // Rows give up height like items give up width.
    const double gaps = gap * double(best.rows.size() - 1);
    const double comfortable = best.comfortable - gaps;
    const double least = best.least - gaps;
    const double room = area.height() - gaps;
    // Who has to scroll anyway need not squint as well.
    const double share = comfortable <= room || least > room + 0.5 ? 0
        : comfortable > least ? std::min(1.0, (comfortable - room) / (comfortable - least))
                              : 1;
    double y = 0;
    for (const Row& row : best.rows) {
        const double height = row.comfortable - share * (row.comfortable - row.least);
        double x = 0;
        for (const double width : row.widths) {
            result.places.emplace_back(x, y, width, height);
            x += width + gap;
        }
        y += height + gap;
    }
    result.height = y - gap;
    return result;
}

} // namespace durchblick
