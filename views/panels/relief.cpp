#include "views/panels/relief.h"

#include "views/panels/tile_colours.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace durchblick {

namespace {

/// Units of both directions are drawn equal unless one would be so many times as long as the other.
constexpr double mostOblong = 3;

std::optional<double> numberIn(const std::string& label)
{
    double number = 0;
    const char* end = label.data() + label.size();
    const auto [read, error] = std::from_chars(label.data(), end, number);
    return error == std::errc() && read == end && hasPlace(number) ? std::optional(number) : std::nullopt;
}

/// The numbers in labels, from the least to the largest, and whose each is. Labels that are no numbers, or twice the same
/// one, stand at 0, 1, 2, ...
template <class Label>
std::vector<double> placesOf(int count, Label label, std::vector<int>& order)
{
    std::vector<double> numbers;
    for (int i = 0; i < count; ++i)
        if (const auto number = numberIn(label(i)))
            numbers.push_back(*number);
    order.resize(std::size_t(count));
    std::iota(order.begin(), order.end(), 0);
    std::vector<double> places(std::size_t(count), 0.0);
    if (int(numbers.size()) == count) {
        std::stable_sort(order.begin(), order.end(),
                         [&](int a, int b) { return numbers[std::size_t(a)] < numbers[std::size_t(b)]; });
        std::transform(order.begin(), order.end(), places.begin(), [&](int i) { return numbers[std::size_t(i)]; });
        if (std::adjacent_find(places.begin(), places.end(), std::greater_equal<>()) == places.end())
            return places;
    }
    std::iota(order.begin(), order.end(), 0);
    std::iota(places.begin(), places.end(), 0.0);
    return places;
}

} // namespace

bool Relief::fits(const PictureSource& source)
{
    if (!source.trace->value(source.panel.value).isMatrix())
        return false;
    const Shown shown(source);
    return shown.rowCount() > 1 && shown.columnCount() > 1;
}

Relief::Relief(const PictureSource& source)
    : m_shown(source), m_trace(source.trace), m_look(source.look),
      m_colours(colourMapOf(source, m_shown.value().purpose), source.look.theme), m_picks(!source.panel.picks.empty())
{
    readPlaces();
    std::vector<double> heights;
    for (int row = 0; row < m_grid.rows(); ++row)
        for (int column = 0; column < m_grid.columns(); ++column)
            if (m_grid.hasHeight(row, column))
                heights.push_back(m_grid.heights(row, column));
    std::optional<std::pair<double, double>> fixed = source.look.range ? source.look.range : source.panel.range;
    if (fixed && !(fixed->first < fixed->second))
        fixed.reset();
    m_scale = heightScale(std::move(heights), fixed);
    readWalks(source);
}

void Relief::readPlaces()
{
    const Value& value = m_shown.value();
    m_grid.x = placesOf(
        m_shown.columnCount(), [&](int i) { return value.columnLabel(m_shown.columns()[std::size_t(i)]); }, m_columnOf);
    m_grid.y = placesOf(
        m_shown.rowCount(), [&](int i) { return value.rowLabel(m_shown.rows()[std::size_t(i)]); }, m_rowOf);
    m_grid.heights.resize(m_grid.rows(), m_grid.columns());
    for (int row = 0; row < m_grid.rows(); ++row)
        for (int column = 0; column < m_grid.columns(); ++column)
            m_grid.heights(row, column) = m_trace->number(cellOf(row, column));
}

void Relief::readWalks(const PictureSource& source)
{
    for (const Path& path : source.panel.paths) {
        const Value& points = m_trace->value(path.points);
        if (!points.isMatrix() || points.columnCount() < 2)
            continue;
        Walk walk{QString::fromStdString(path.name), path.points, int(m_walks.size())};
        const int count = path.last < 0 ? points.rowCount() : std::min(points.rowCount(), path.last + 1);
        for (int row = 0; row < count; ++row) {
            const QPointF at(points.matrix()(row, 0), points.matrix()(row, 1));
            walk.places.push_back(hasPlace(at.x()) && hasPlace(at.y()) ? std::optional(at) : std::nullopt);
        }
        if (m_walks.empty()) {
            m_xName = asProse(visibleText(points.columnLabel(0)));
            m_yName = asProse(visibleText(points.columnLabel(1)));
        }
        m_walks.push_back(std::move(walk));
    }
}

double Relief::aspect() const
{
    const double aspect = yRange().span() / xRange().span();
    return aspect <= mostOblong && aspect >= 1 / mostOblong ? aspect : 0;
}

QString Relief::written(double height, bool isLevel) const
{
    NumberStyle style = m_look.numbers;
    style.keepZeros = false;
    // A level is a round number: all its digits. An end is written so finely that bands can be told apart by it.
    const double band = (m_scale.most - m_scale.least) / m_scale.bandCount();
    style.decimals = isLevel ? 12 : std::max(style.decimals, std::min(12, int(std::ceil(-std::log10(band)))));
    return QString::fromStdString(toText(height, style));
}

QByteArray Relief::key() const
{
    QByteArray key;
    QDataStream out(&key, QIODevice::WriteOnly);
    const auto add = [&](const double* numbers, std::size_t count) {
        out.writeRawData(reinterpret_cast<const char*>(numbers), int(count * sizeof(double)));
    };
    add(m_grid.x.data(), m_grid.x.size());
    add(m_grid.y.data(), m_grid.y.size());
    add(m_grid.heights.data(), std::size_t(m_grid.heights.size()));
    out << m_scale.least << m_scale.most << int(m_colours.kind()) << m_xName << m_yName << m_look.theme.isDark
        << m_look.theme.surface << m_look.fontSize << m_look.textFamily << m_look.numbers.decimals
        << m_look.numbers.comma << m_look.showNumbers << m_look.showLegend << QLocale().name();
    for (const Walk& walk : m_walks)
        out << walk.name;
    return key;
}

QString Relief::writtenPlace(double coordinate, bool isOnWalk) const
{
    NumberStyle style = m_look.numbers;
    style.keepZeros = isOnWalk;
    if (!isOnWalk)
        style.decimals = 6;
    return QString::fromStdString(toText(coordinate, style));
}

QString Relief::wordsFor(const Cell& cell) const
{
    if (const auto step = stepOf(cell)) {
        const Walk& walk = m_walks[std::size_t(step->walk)];
        const QString row = visibleText(m_trace->value(walk.points).rowLabel(step->row));
        return walk.name.isEmpty() ? row : QStringLiteral("%1 · %2").arg(walk.name, row);
    }
    return m_trace->hasCell(cell) ? m_shown.written(m_trace->number(cell)) : QString();
}

std::vector<std::vector<Cell>> Relief::cells() const
{
    std::vector<std::vector<Cell>> all;
    for (int row = m_grid.rows(); row-- > 0;) {
        all.emplace_back();
        for (int column = 0; column < m_grid.columns(); ++column)
            all.back().push_back(cellOf(row, column));
    }
    // Rows of a table are equally long: a walk is broken into lines, and its last point fills the last of them.
    const std::size_t width = std::size_t(m_grid.columns());
    for (const Walk& walk : m_walks) {
        std::vector<Cell> points;
        for (int row = 0; row < int(walk.places.size()); ++row)
            for (const int column : {0, 1})
                points.push_back({walk.points, row, column});
        if (points.empty())
            continue;
        points.resize((points.size() + width - 1) / width * width, points.back());
        for (std::size_t first = 0; first < points.size(); first += width)
            all.emplace_back(points.begin() + std::ptrdiff_t(first), points.begin() + std::ptrdiff_t(first + width));
    }
    return all;
}

std::optional<std::pair<int, int>> Relief::meshOf(const Cell& cell) const
{
    const auto place = m_shown.place(cell);
    if (!place)
        return std::nullopt;
    const auto at = [](const std::vector<int>& order, int shown) {
        return int(std::find(order.begin(), order.end(), shown) - order.begin());
    };
    return std::pair(at(m_rowOf, place->first), at(m_columnOf, place->second));
}

std::optional<Relief::Step> Relief::stepOf(const Cell& cell) const
{
    for (int walk = 0; walk < int(m_walks.size()); ++walk) {
        const Walk& one = m_walks[std::size_t(walk)];
        if (one.points == cell.value && cell.row >= 0 && cell.row < int(one.places.size()) && cell.column >= 0
            && cell.column < 2)
            return Step{walk, cell.row};
    }
    return std::nullopt;
}

std::optional<QPointF> Relief::placeOf(const Cell& cell) const
{
    if (const auto at = meshOf(cell))
        return m_grid.place(at->first, at->second);
    if (const auto step = stepOf(cell))
        return m_walks[std::size_t(step->walk)].places[std::size_t(step->row)];
    return std::nullopt;
}

double roundedToPixel(double coordinate, double pixelsPerUnit, const AxisRange& range)
{
    const int decimals = int(std::ceil(std::log10(pixelsPerUnit) - 1e-9));
    const double power = std::pow(10.0, std::abs(decimals));
    const double rounded =
        decimals >= 0 ? std::round(coordinate * power) / power : std::round(coordinate / power) * power;
    return std::clamp(rounded, range.low, range.high);
}

} // namespace durchblick
