#include "core/io/csv.h"
#include "core/io/json.h"
#include "core/io/npy.h"

#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <limits>

namespace durchblick {
namespace {

constexpr double masked = -std::numeric_limits<double>::infinity();

Value weights()
{
    Matrix matrix(2, 3);
    matrix << 0.1, -2, masked, 1e-12, 0.5, 3;
    return {"weights", share(std::move(matrix)), share(Labels{"Paris", "die, \"Stadt\""}),
            nullptr,   Role::Activation,         Purpose::None,
            true};
}

Value pieces()
{
    return {"pieces",    share(Pieces{{" ist", 0, 4, 318}, {"\xE2\x82", 4, 6, std::nullopt}, {"\n", 6, 7, 198}}),
            nullptr,     nullptr,
            Role::Given, Purpose::None};
}

double readDouble(const std::string& bytes, std::size_t at)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i)
        bits |= std::uint64_t(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return std::bit_cast<double>(bits);
}

TEST(Npy, BeginsWithMagicAndShapeAndAlignsTheNumbers)
{
    const std::string bytes = toNpy(weights().matrix());
    EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
    const std::size_t header = static_cast<unsigned char>(bytes[8]) + 256u * static_cast<unsigned char>(bytes[9]);
    EXPECT_EQ((10 + header) % 64, 0u);
    EXPECT_EQ(bytes.substr(10, 59), "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }");
    EXPECT_EQ(bytes[10 + header - 1], '\n');
    EXPECT_EQ(bytes.size(), 10 + header + 6 * 8);
}

TEST(Npy, HoldsEveryNumberRowByRowAndMaskedAsMinusInfinity)
{
    const std::string bytes = toNpy(weights().matrix());
    const std::size_t first = bytes.size() - 6 * 8;
    const double expected[] = {0.1, -2, masked, 1e-12, 0.5, 3};
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(readDouble(bytes, first + 8 * i), expected[i]) << i;
}

TEST(Npy, WritesPiecesAsTheirPlacesAndIds)
{
    Value pieces;
    pieces.content = share(Pieces{{"Paris", 0, 5, 40313}, {"?", 5, 6, std::nullopt}});
    EXPECT_EQ(toNpy(pieces), toNpy(Matrix{{0, 5, 40313}, {5, 6, -1}}));
}

TEST(Npy, AnEmptyMatrixHasAHeaderOnly)
{
    const std::string bytes = toNpy(Matrix(0, 4));
    EXPECT_NE(bytes.find("'shape': (0, 4)"), std::string::npos);
    EXPECT_EQ(bytes.size() % 64, 0u);
}

TEST(Csv, QuotesLabelsKeepsAllDigitsAndLeavesMaskedCellsEmpty)
{
    EXPECT_EQ(toCsv(weights()),
              ",1,2,3\r\n"
              "Paris,0.1,-2,\r\n"
              "\"die, \"\"Stadt\"\"\",1e-12,0.5,3\r\n");
}

TEST(Csv, WritesPiecesAsATableWithBytesAndOffsets)
{
    EXPECT_EQ(toCsv(pieces()),
              "number,text,bytes,begin,end,id\r\n"
              "0, ist,20697374,0,4,318\r\n"
              "1,\uFFFD\uFFFD,e282,4,6,\r\n"
              "2,\"\n\",0a,6,7,198\r\n");
}

TEST(Json, SaysAMatrixAsTheContractHasIt)
{
    const nlohmann::ordered_json json = toJson(weights());
    EXPECT_EQ(json["symbol"], "weights");
    EXPECT_EQ(json["role"], "activation");
    EXPECT_EQ(json["rows"], (nlohmann::ordered_json{"Paris", "die, \"Stadt\""}));
    EXPECT_EQ(json["columns"], (nlohmann::ordered_json{"1", "2", "3"}));
    EXPECT_EQ(json["data"][0][0], 0.1);
    EXPECT_TRUE(json["data"][0][2].is_null());
    EXPECT_EQ(json["data"][1][0], 1e-12);
    EXPECT_FALSE(json.contains("pieces"));
}

TEST(Json, SaysPiecesInPlaceOfDataAndStaysUtf8)
{
    const nlohmann::ordered_json json = toJson(pieces());
    EXPECT_FALSE(json.contains("data"));
    EXPECT_EQ(json["pieces"][0], (nlohmann::ordered_json{{"text", " ist"}, {"bytes", {0, 4}}, {"id", 318}}));
    EXPECT_TRUE(json["pieces"][1]["id"].is_null());
    EXPECT_NO_THROW(json.dump());
}

} // namespace
} // namespace durchblick
