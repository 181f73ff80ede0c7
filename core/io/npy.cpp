#include "core/io/npy.h"

#include <bit>
#include <cstdint>

namespace durchblick {

namespace {

template <class Integer>
void appendLittleEndian(std::string& bytes, Integer number)
{
    for (std::size_t i = 0; i < sizeof number; ++i)
        bytes += char(static_cast<unsigned char>(number >> (8 * i)));
}

} // namespace

std::string toNpy(const Matrix& matrix)
{
    constexpr std::size_t preamble = 10; // magic, version, length
    std::string header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + std::to_string(matrix.rows()) + ", "
        + std::to_string(matrix.cols()) + "), }";
    while ((preamble + header.size() + 1) % 64 != 0)
        header += ' ';
    header += '\n';

    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes.reserve(preamble + header.size() + std::size_t(matrix.size()) * 8);
    appendLittleEndian(bytes, std::uint16_t(header.size()));
    bytes += header;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row)
        for (Eigen::Index column = 0; column < matrix.cols(); ++column)
            appendLittleEndian(bytes, std::bit_cast<std::uint64_t>(matrix(row, column)));
    return bytes;
}

std::string toNpy(const Value& value)
{
    if (value.isMatrix())
        return toNpy(value.matrix());
    Matrix places(value.rowCount(), 3);
    for (int row = 0; row < value.rowCount(); ++row) {
        const Piece& piece = value.pieces()[std::size_t(row)];
        places.row(row) << double(piece.begin), double(piece.end), double(piece.id.value_or(-1));
    }
    return toNpy(places);
}

} // namespace durchblick
