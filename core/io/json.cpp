#include "core/io/json.h"

#include "core/io/wellformed.h"

#include <cmath>

namespace durchblick {

namespace {

using Json = nlohmann::ordered_json;

Json labels(const Value& value, int count, std::string (Value::*label)(int) const)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(wellFormed((value.*label)(i)));
    return list;
}

Json numbers(const Matrix& matrix)
{
    Json rows = Json::array();
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        Json cells = Json::array();
        for (Eigen::Index column = 0; column < matrix.cols(); ++column) {
            const double number = matrix(row, column);
            cells.push_back(std::isfinite(number) ? Json(number) : Json(nullptr));
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

Json list(const Pieces& pieces)
{
    Json all = Json::array();
    for (const Piece& piece : pieces)
        all.push_back({{"text", wellFormed(piece.bytes)},
                       {"bytes", {piece.begin, piece.end}},
                       {"id", piece.id ? Json(*piece.id) : Json(nullptr)}});
    return all;
}

} // namespace

const std::string& roleId(Role role)
{
    static const std::string ids[] = {"given", "drawn", "parameter", "activation", "gradient"};
    return ids[std::size_t(role)];
}

nlohmann::ordered_json toJson(const Value& value)
{
    Json json = {{"symbol", value.symbol}, {"role", roleId(value.role)}};
    json["rows"] = labels(value, value.rowCount(), &Value::rowLabel);
    json["columns"] = labels(value, value.columnCount(), &Value::columnLabel);
    if (value.isMatrix())
        json["data"] = numbers(value.matrix());
    else
        json["pieces"] = list(value.pieces());
    return json;
}

} // namespace durchblick
