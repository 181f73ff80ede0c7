#pragma once

#include "core/trace/value.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

namespace durchblick {

/// A file of tests/golden. Throws where it cannot be read, so that no test passes without it.
inline nlohmann::json readGolden(const std::string& name)
{
    std::ifstream file(DURCHBLICK_SOURCE_DIR "/tests/golden/" + name);
    if (!file)
        throw std::runtime_error("tests/golden/" + name + " cannot be read");
    return nlohmann::json::parse(file);
}

/// Rows of numbers, all of one length.
inline Matrix matrixOf(const nlohmann::json& rows)
{
    Matrix matrix(Eigen::Index(rows.size()), Eigen::Index(rows.at(0).size()));
    for (Eigen::Index row = 0; row < matrix.rows(); ++row)
        for (Eigen::Index column = 0; column < matrix.cols(); ++column)
            matrix(row, column) = rows[std::size_t(row)][std::size_t(column)].get<double>();
    return matrix;
}

} // namespace durchblick
