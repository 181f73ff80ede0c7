#include "views/panels/marching_squares.h"

#include <array>
#include <cmath>

namespace durchblick {

namespace {

/// Where lines and borders bend: the grid's corners, and one crossing on each side of a mesh. Two meshes with a side in common
/// name its crossing by the same number.
class Knots {
public:
    Knots(const HeightGrid& grid, double level) : m_grid(grid), m_level(level) {}

    int count() const { return 3 * all(); }
    int corner(int row, int column) const { return row * m_grid.columns() + column; }
    /// On the side from this corner to the next one to the right, or upwards.
    int onLower(int row, int column) const { return all() + corner(row, column); }
    int onLeft(int row, int column) const { return 2 * all() + corner(row, column); }

    QPointF place(int knot) const
    {
        const int row = knot % all() / m_grid.columns(), column = knot % all() % m_grid.columns();
        const QPointF here = m_grid.place(row, column);
        if (knot < all())
            return here;
        const int nextRow = knot < 2 * all() ? row : row + 1, nextColumn = knot < 2 * all() ? column + 1 : column;
        const double low = m_grid.heights(row, column), high = m_grid.heights(nextRow, nextColumn);
        return here + (m_grid.place(nextRow, nextColumn) - here) * ((m_level - low) / (high - low));
    }

private:
    int all() const { return m_grid.rows() * m_grid.columns(); }

    const HeightGrid& m_grid;
    double m_level;
};

/// Pieces from knot to knot, put together to lines.
class Chains {
public:
    explicit Chains(int knots) : m_first(std::size_t(knots), -1), m_arriving(std::size_t(knots), 0) {}

    void add(int from, int to)
    {
        m_pieces.push_back({to, m_first[std::size_t(from)]});
        m_first[std::size_t(from)] = int(m_pieces.size()) - 1;
        ++m_arriving[std::size_t(to)];
        m_starts.push_back(from);
    }

    std::vector<LevelLine> join(const Knots& knots)
    {
        std::vector<LevelLine> lines;
        // Those that begin somewhere first; what then is left runs in circles.
        for (const bool wantsOpen : {true, false})
            for (const int start : m_starts)
                if (!wantsOpen || m_arriving[std::size_t(start)] == 0)
                    follow(start, knots, lines);
        return lines;
    }

private:
    struct Piece {
        int to;
        int next; // from the same knot; -1: none
    };

    void follow(int start, const Knots& knots, std::vector<LevelLine>& lines)
    {
        int at = start;
        LevelLine line;
        while (m_first[std::size_t(at)] >= 0) {
            const Piece piece = m_pieces[std::size_t(m_first[std::size_t(at)])];
            m_first[std::size_t(at)] = piece.next;
            if (line.places.isEmpty())
                line.places += knots.place(at);
            at = piece.to;
            line.places += knots.place(at);
        }
        if (line.places.size() < 2)
            return;
        line.isClosed = at == start;
        lines.push_back(std::move(line));
    }

    std::vector<int> m_first, m_arriving, m_starts;
    std::vector<Piece> m_pieces;
};

/// The part of one mesh that is high: its border counterclockwise, piece by piece. side: which side of the mesh a piece lies
/// on (below, right, above, left), -1 for a piece of the level's line.
template <class Visit>
void walkAround(const HeightGrid& grid, const Knots& knots, double level, int row, int column, Visit piece)
{
    const std::array<std::pair<int, int>, 4> at{
        {{row, column}, {row, column + 1}, {row + 1, column + 1}, {row + 1, column}}};
    const std::array<int, 4> crossings{knots.onLower(row, column), knots.onLeft(row, column + 1),
                                       knots.onLower(row + 1, column), knots.onLeft(row, column)};
    std::array<bool, 4> isHigh{};
    std::array<int, 4> corners{};
    double sum = 0;
    int high = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double height = grid.heights(at[i].first, at[i].second);
        isHigh[i] = height >= level;
        corners[i] = knots.corner(at[i].first, at[i].second);
        sum += height;
        high += isHigh[i];
    }
    if (high == 0)
        return;
    const bool isSaddle = high == 2 && isHigh[0] == isHigh[2];
    const bool isJoined = !isSaddle || sum / 4 >= level;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t next = (i + 1) % 4, before = (i + 3) % 4;
        if (isHigh[i])
            piece(corners[i], isHigh[next] ? corners[next] : crossings[i], int(i));
        else if (isHigh[next])
            piece(crossings[i], corners[next], int(i));
        if (!isHigh[i] || isHigh[next])
            continue;
        // Off the side into the mesh: back to where the high part is entered again.
        if (!isJoined) {
            piece(crossings[i], crossings[before], -1);
            continue;
        }
        std::size_t entry = next;
        while (!isHigh[(entry + 1) % 4])
            entry = (entry + 1) % 4;
        piece(crossings[i], crossings[entry], -1);
    }
}

std::vector<LevelLine> collect(const HeightGrid& grid, double level, bool withBorders)
{
    const Knots knots(grid, level);
    Chains chains(knots.count());
    for (int row = 0; row + 1 < grid.rows(); ++row)
        for (int column = 0; column + 1 < grid.columns(); ++column) {
            if (!grid.isWhole(row, column))
                continue;
            walkAround(grid, knots, level, row, column, [&](int from, int to, int side) {
                // Inside, a neighbour's border runs the other way, and both fall away.
                const std::array<std::pair<int, int>, 4> beside{
                    {{row - 1, column}, {row, column + 1}, {row + 1, column}, {row, column - 1}}};
                if (side < 0
                    || (withBorders
                        && !grid.isWhole(beside[std::size_t(side)].first, beside[std::size_t(side)].second)))
                    chains.add(from, to);
            });
        }
    return chains.join(knots);
}

} // namespace

std::vector<LevelLine> levelLines(const HeightGrid& grid, double level) { return collect(grid, level, false); }

std::vector<QPolygonF> regionAbove(const HeightGrid& grid, double level)
{
    std::vector<QPolygonF> rings;
    for (LevelLine& ring : collect(grid, level, true))
        rings.push_back(std::move(ring.places));
    return rings;
}

} // namespace durchblick
