#include "lessons/gradient_descent/landscape.h"

#include "core/trace/print.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace durchblick {

namespace {

constexpr double usualRate = 0.05;
constexpr int usualSteps = 40;

double toTwoDigits(double number) // as one would choose a rate
{
    const double scale = std::pow(10, 1 - std::floor(std::log10(number)));
    return std::round(number * scale) / scale;
}

} // namespace

double Landscape::curvatureAt(const Matrix& place) const
{
    constexpr double apart = 1e-4;
    Eigen::Matrix2d second;
    for (int i = 0; i < 2; ++i) {
        Eigen::RowVector2d more = place.row(0), less = place.row(0);
        more(i) += apart;
        less(i) -= apart;
        const Eigen::RowVector2d rise =
            tinyLoss(model, more, inputs, targets).gradient - tinyLoss(model, less, inputs, targets).gradient;
        second.row(i) = rise / (2 * apart);
    }
    const Eigen::Matrix2d symmetric = (second + second.transpose()) / 2;
    return Eigen::SelfAdjointEigenSolver<Eigen::Matrix2d>(symmetric).eigenvalues().cwiseAbs().maxCoeff();
}

Landscape landscapeOf(const std::string& id)
{
    // The targets lie a little off what the model can say, as measured ones do: the lowest loss is not zero.
    if (id == "bowl")
        return {.model = TinyModel::Linear,
                .inputs = Matrix{{1, 0.5, -1, 0.5}, {0.5, 1, 0.5, -1}},
                .targets = Matrix{{0.81, 0, -1.15, 1.08}},
                .lowest = Matrix{{1, -0.5}},
                .start = Matrix{{-1.5, 1.5}},
                .radius = 2};
    if (id == "saddle")
        return {.model = TinyModel::Product,
                .inputs = Matrix{{1, -1}},
                .targets = Matrix{{1.1, -0.9}},
                .lowest = Matrix{{1, 1}},
                .start = Matrix{{-1.5, 1.4}},
                .radius = 3};
    if (id == "minima")
        return {.model = TinyModel::Rectified,
                .inputs = Matrix{{-2, -1, 1, 2}},
                .targets = Matrix{{0.96, 0.58, 0.9, 2.05}},
                .lowest = Matrix{{1, -0.5}},
                .start = Matrix{{1.5, 1.2}},
                .radius = 2};
    return {.model = TinyModel::Linear,
            .inputs = Matrix{{4, 2, -4, 2}, {0.5, 1, 0.5, -1}},
            .targets = Matrix{{1.31, 1, -0.65, 0.08}},
            .lowest = Matrix{{0.25, 0.5}},
            .start = Matrix{{-1, -1.5}},
            .radius = 2};
}

Result<WalkSetup> readWalkSetup(const Parameters& parameters)
{
    WalkSetup setup{.landscape = landscapeOf(parameters.text("landscape")),
                    .optimizer = usualSettings(optimizerOf(parameters.text("optimizer")))};
    const int steps = parameters.isSet("steps") ? parameters.integer("steps") : usualSteps;
    const double rate = parameters.isSet("rate") ? parameters.number("rate") : usualRate;
    setup.schedule = usualSchedule(scheduleOf(parameters.text("schedule")), rate, steps);
    setup.step = std::min(parameters.integer("step"), steps);
    if (parameters.isSet("start")) {
        const Matrix start = parameters.matrix("start");
        if (start.rows() != 1 || start.cols() != 2)
            return Error{ErrorCode::MatrixSize,
                         {"start", std::to_string(start.rows()), std::to_string(start.cols()), "1", "2"}};
        const double radius = setup.landscape.radius;
        if (const double farthest = start.cwiseAbs().maxCoeff(); !(farthest <= radius))
            return Error{ErrorCode::BadParameter,
                         {"start", matrixToText(start), '-' + shortest(radius) + " … " + shortest(radius)}};
        setup.landscape.start = start;
    }
    return setup;
}

std::vector<double> comparedRates(const Landscape& landscape)
{
    const double curvature = std::max(landscape.curvatureAt(landscape.lowest), landscape.curvatureAt(landscape.start));
    std::vector<double> rates;
    for (const double share : {0.02, 0.5, 0.95, 1.1})
        rates.push_back(toTwoDigits(share * 2 / curvature));
    return rates;
}

} // namespace durchblick
