#include "core/io/csv.h"

#include "core/io/wellformed.h"
#include "core/trace/print.h"

namespace durchblick {

namespace {

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string field = "\"";
    for (const char byte : text) {
        field += byte;
        if (byte == '"')
            field += '"';
    }
    return field + '"';
}

std::string hexadecimal(const std::string& bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text;
}

std::string matrixToCsv(const Value& value)
{
    std::string csv;
    for (int column = 0; column < value.columnCount(); ++column)
        csv += ',' + quoted(wellFormed(value.columnLabel(column)));
    csv += "\r\n";
    for (int row = 0; row < value.rowCount(); ++row) {
        csv += quoted(wellFormed(value.rowLabel(row)));
        for (int column = 0; column < value.columnCount(); ++column)
            csv += ',' + (value.isMasked(row, column) ? std::string() : shortest(value.matrix()(row, column)));
        csv += "\r\n";
    }
    return csv;
}

std::string piecesToCsv(const Pieces& pieces)
{
    std::string csv = "number,text,bytes,begin,end,id\r\n";
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        csv += std::to_string(i) + ',' + quoted(wellFormed(piece.bytes)) + ',' + hexadecimal(piece.bytes) + ','
            + std::to_string(piece.begin) + ',' + std::to_string(piece.end) + ','
            + (piece.id ? std::to_string(*piece.id) : std::string()) + "\r\n";
    }
    return csv;
}

} // namespace

std::string toCsv(const Value& value) { return value.isMatrix() ? matrixToCsv(value) : piecesToCsv(value.pieces()); }

} // namespace durchblick
