#include "core/embedding/pca.h"

#include <Eigen/Eigenvalues>
#include <oneapi/tbb/parallel_for.h>

#include <cassert>

namespace durchblick {

namespace {

constexpr Eigen::Index slabRows = 2048;   // that are held as double at once
constexpr Eigen::Index panelColumns = 64; // of the result, that one thread sums up

Matrix centred(const FloatMatrix& vectors, const Eigen::RowVectorXd& mean, Eigen::Index first, Eigen::Index count)
{
    return vectors.middleRows(first, count).cast<double>().rowwise() - mean;
}

double freedom(const FloatMatrix& vectors) { return double(std::max<Eigen::Index>(vectors.rows() - 1, 1)); }

/// Aᵀ·B added to the upper triangle of the sum; each of its cells is added up by one thread, in the order of the rows.
void addProduct(const Matrix& slab, Eigen::MatrixXd& sum)
{
    const Eigen::Index panels = (sum.cols() + panelColumns - 1) / panelColumns;
    tbb::parallel_for(Eigen::Index(0), panels, [&](Eigen::Index panel) {
        const Eigen::Index first = panel * panelColumns;
        const Eigen::Index width = std::min(panelColumns, sum.cols() - first);
        sum.block(0, first, first + width, width).noalias() +=
            slab.leftCols(first + width).transpose() * slab.middleCols(first, width);
    });
}

struct Found {
    Matrix axes;
    Eigen::VectorXd variances;
};

/// The eigenvectors of the largest eigenvalues of a matrix of which the upper triangle is given.
Found largest(const Eigen::MatrixXd& upper, Eigen::Index count)
{
    const Eigen::MatrixXd lower = upper.transpose();                    // the solver looks at the lower triangle
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(lower); // ascending
    return {solved.eigenvectors().rightCols(count).rowwise().reverse().transpose(),
            solved.eigenvalues().tail(count).reverse()};
}

} // namespace

Result<Pca> pca(const FloatMatrix& vectors, int count, const Progress& progress)
{
    assert(vectors.rows() > 0 && count >= 0);
    const Eigen::Index rows = vectors.rows();
    const Eigen::Index dimension = vectors.cols();
    const Eigen::Index size = std::min(rows, dimension);
    const auto megabytes = [](Eigen::Index side) {
        return std::to_string(side * side * Eigen::Index(sizeof(double)) / 1'000'000);
    };
    if (size > mostPcaDimensions)
        return Error{ErrorCode::TooLarge, {"PCA", megabytes(size), megabytes(mostPcaDimensions)}};

    Pca result;
    result.mean = Eigen::RowVectorXd::Zero(dimension);
    for (Eigen::Index first = 0; first < rows; first += slabRows)
        result.mean += vectors.middleRows(first, std::min(slabRows, rows - first)).cast<double>().colwise().sum();
    result.mean /= double(rows);

    const Eigen::Index found = std::min<Eigen::Index>(count, size);
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(size, size);
    Found axes;
    if (rows < dimension) {
        const Matrix all = centred(vectors, result.mean, 0, rows);
        addProduct(all.transpose(), products);
        if (progress.isCancelled())
            return Error{ErrorCode::Cancelled, {}};
        axes = largest(products, found);
        axes.axes = axes.axes * all; // an eigenvector of X·Xᵀ times X is one of Xᵀ·X
    } else {
        for (Eigen::Index first = 0; first < rows; first += slabRows) {
            if (progress.isCancelled())
                return Error{ErrorCode::Cancelled, {}};
            addProduct(centred(vectors, result.mean, first, std::min(slabRows, rows - first)), products);
        }
        axes = largest(products, found);
    }

    const double total = products.trace();
    result.axes = Matrix::Zero(count, dimension);
    result.variances = Eigen::VectorXd::Zero(count);
    result.shares = Eigen::VectorXd::Zero(count);
    for (Eigen::Index i = 0; i < found; ++i) {
        constexpr double nothing = 1e-12; // of the variance: below it, a direction is rounding
        if (!(axes.variances(i) > nothing * total))
            break;
        Eigen::Index leading = 0;
        axes.axes.row(i).cwiseAbs().maxCoeff(&leading);
        const double length = axes.axes.row(i).norm();
        result.axes.row(i) = axes.axes.row(i) / (axes.axes(i, leading) < 0 ? -length : length);
        result.variances(i) = axes.variances(i) / freedom(vectors);
        result.shares(i) = axes.variances(i) / total;
    }
    result.positions.resize(rows, count);
    for (Eigen::Index first = 0; first < rows; first += slabRows) {
        const Eigen::Index slab = std::min(slabRows, rows - first);
        result.positions.middleRows(first, slab) = centred(vectors, result.mean, first, slab) * result.axes.transpose();
    }
    progress.say(1);
    return result;
}

Eigen::RowVectorXd covarianceTimesAxis(const FloatMatrix& vectors, const Pca& pca, int axis)
{
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(vectors.cols());
    for (Eigen::Index row = 0; row < vectors.rows(); ++row) {
        const Eigen::RowVectorXd difference = vectors.row(row).cast<double>() - pca.mean;
        sum += difference.dot(pca.axes.row(axis)) * difference;
    }
    return sum / freedom(vectors);
}

} // namespace durchblick
