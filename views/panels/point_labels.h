#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <functional>
#include <vector>

namespace durchblick {

/// A point that wants its label shown.
struct LabelWish {
    int point = 0;
    QPointF at;            ///< in pixels
    double clearance = 0;  ///< radius of what is drawn there
    bool isStrong = false; ///< placed even over points and lines, as long as no other label is there
};

struct PlacedLabel {
    int point = 0;
    QRectF rect;
    bool isStrong = false;
    bool coversPoints = false; ///< something lies under it, so it needs a ground of its own
};

/// What labels are placed among.
struct LabelGround {
    QRectF area;                                     ///< no label reaches out of it
    double height = 16;                              ///< of every label
    QSizeF apart = {4, 1};                           ///< least distance between labels
    std::function<double(int, bool)> width;          ///< of a point's label; strong ones are bold
    std::function<bool(const QRectF&)> coversPoints; ///< whether any point's centre lies there
    std::vector<QLineF> lines = {};                  ///< arrows
    std::vector<QRectF> taken = {};                  ///< places of other texts
    bool mayCover = false;                           ///< among very many points: labels that are not strong, too
};

/// Gives each wish in turn the first free place beside its point: right, left, above, below, then the corners. What finds none
/// goes without. The same wishes on the same ground give the same labels.
std::vector<PlacedLabel> placeLabels(const std::vector<LabelWish>& wishes, const LabelGround& ground);

/// Where a label of this size goes beside a point, from the best place to the worst.
std::vector<QRectF> placesBeside(QPointF point, double clearance, QSizeF label);

} // namespace durchblick
