#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace durchblick {

/// A stretch of an axis: both ends finite, low < high.
struct AxisRange {
    double low = 0, high = 1;

    double span() const { return high - low; }
    double middle() const { return low + span() / 2; }
    bool contains(double number) const { return number >= low && number <= high; }
    bool contains(const AxisRange& other) const { return other.low >= low && other.high <= high; }
    bool operator==(const AxisRange&) const = default;
};

/// Whether a number can be given a place on paper: finite, and far enough from the largest double that ranges stay finite.
bool hasPlace(double number);

/// The stretch that numbers take up, found by adding one after the other. Those without a place count for nothing.
class Extent {
public:
    void add(double number);
    bool isEmpty() const { return m_isEmpty; }
    /// Never empty: equal numbers get room around them, none at all give 0 to 1.
    AxisRange range() const;

private:
    double m_least = 0, m_most = 0;
    bool m_isEmpty = true;
};

/// 1, 2 or 5 times a power of ten: the least such step that cuts the span into at most so many pieces.
double niceStep(double span, int most);
/// The range widened to whole steps.
AxisRange roundedOutwards(const AxisRange& range, int most);

/// Where an axis stays from one moment of a training to the next: as it was while the numbers fit and fill it well enough,
/// otherwise it grows to hold both, and shrinks only if they fill less than two fifths of it.
AxisRange eased(const AxisRange& before, const AxisRange& wanted);

/// A place on an axis and the number as written there.
struct Tick {
    double at;
    QString text;
};
/// A label as an axis' title or a line's name: prose, whose spaces need no signs.
QString asProse(QString label);

/// At most so many steps' ends within the range, all with the same number of decimals.
std::vector<Tick> ticksOf(const AxisRange& range, int most, bool comma);
/// The same for an axis that counts powers of ten; the range is of exponents and so are the ticks' places. Over less than
/// two powers 2 and 5 times a power get ticks, too.
std::vector<Tick> logarithmicTicksOf(const AxisRange& exponents, int most, bool comma);

} // namespace durchblick
