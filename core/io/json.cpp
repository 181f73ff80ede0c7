#include "core/io/json.h"

#include "core/io/wellformed.h"
#include "core/trace/print.h"

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

Json numbers(const Value& value)
{
    Json rows = Json::array();
    for (int row = 0; row < value.rowCount(); ++row) {
        Json cells = Json::array();
        for (int column = 0; column < value.columnCount(); ++column)
            cells.push_back(value.isMasked(row, column) ? Json(nullptr) : toJson(value.matrix()(row, column)));
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

nlohmann::ordered_json toJson(double number) { return std::isfinite(number) ? Json(number) : Json(shortest(number)); }

nlohmann::ordered_json toJson(const Value& value)
{
    Json json = {{"symbol", value.symbol}, {"role", roleId(value.role)}};
    json["rows"] = labels(value, value.rowCount(), &Value::rowLabel);
    json["columns"] = labels(value, value.columnCount(), &Value::columnLabel);
    if (value.isMatrix())
        json["data"] = numbers(value);
    else
        json["pieces"] = list(value.pieces());
    return json;
}

} // namespace durchblick
