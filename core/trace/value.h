#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace durchblick {

/// Every number in a trace is a double, so that a hand calculation and nine printed digits agree.
using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using SharedMatrix = std::shared_ptr<const Matrix>;

/// A stretch of text that remembers where it came from.
struct Piece {
    std::string bytes;     ///< the bytes themselves; not always whole UTF-8 characters
    std::size_t begin = 0; ///< offset of the first byte in the text that was encoded
    std::size_t end = 0;   ///< offset behind the last byte
    std::optional<int> id; ///< number in the vocabulary, once it is known
};
using Pieces = std::vector<Piece>;
using SharedPieces = std::shared_ptr<const Pieces>;

/// Names for the rows or columns of a value (tokens, dimensions, words); shared between values. Null: plain numbers from 1.
using Labels = std::vector<std::string>;
using SharedLabels = std::shared_ptr<const Labels>;

/// Where the numbers of a value come from.
enum class Role { Given, Drawn, Parameter, Activation, Gradient };

/// What a value serves as in attention; it decides the colour that the value has everywhere.
enum class Purpose { None, Query, Key, Value };

/// One thing that was computed or given: a matrix or pieces of text. Immutable and shared once it is in a trace.
struct Value {
    std::string symbol; ///< "scores", "W_Q"; unique within a trace
    std::variant<SharedMatrix, SharedPieces> content;
    SharedLabels rows;
    SharedLabels columns;
    Role role = Role::Activation;
    Purpose purpose = Purpose::None;
    /// A mask took part: minus infinity stands for a cell that it hides. In any other value it is a number like ln 0.
    bool hasMask = false;

    bool isMatrix() const { return std::holds_alternative<SharedMatrix>(content); }
    const Matrix& matrix() const { return *std::get<SharedMatrix>(content); } ///< only if isMatrix()
    const Pieces& pieces() const { return *std::get<SharedPieces>(content); } ///< only if not isMatrix()

    /// Pieces stand under each other: as many rows as pieces, one column.
    int rowCount() const { return isMatrix() ? int(matrix().rows()) : int(pieces().size()); }
    int columnCount() const { return isMatrix() ? int(matrix().cols()) : 1; }
    bool hasCell(int row, int column) const
    {
        return row >= 0 && column >= 0 && row < rowCount() && column < columnCount();
    }

    /// Whether a mask hides the cell; it must exist.
    bool isMasked(int row, int column) const;

    /// The label of a row or column, or its number counted from 1.
    std::string rowLabel(int row) const;
    std::string columnLabel(int column) const;
};

inline SharedMatrix share(Matrix matrix) { return std::make_shared<const Matrix>(std::move(matrix)); }
inline SharedPieces share(Pieces pieces) { return std::make_shared<const Pieces>(std::move(pieces)); }
inline SharedLabels share(Labels labels) { return std::make_shared<const Labels>(std::move(labels)); }

} // namespace durchblick
