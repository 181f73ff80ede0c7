#include "core/text/table.h"

#include <cstdint>
#include <numeric>

namespace durchblick {

namespace {

constexpr std::string_view magic = "DBLKBPE1";
constexpr std::size_t headLength = 20;
constexpr std::uint32_t mostPieces = 1u << 22;

std::uint32_t littleEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

} // namespace

Result<TokenizerTable> readTokenizerTable(std::string_view bytes, const std::string& file)
{
    const auto damaged = [&](std::size_t place, std::string what) {
        return Error{ErrorCode::FileDamaged, {file, "byte " + std::to_string(place), std::move(what)}};
    };
    if (!bytes.starts_with(magic))
        return damaged(0, "does not begin with " + std::string(magic));
    if (bytes.size() < headLength)
        return damaged(bytes.size(), "ends inside the head");
    const std::uint32_t rule = littleEndian(bytes, 8);
    const std::uint32_t count = littleEndian(bytes, 12);
    const std::uint32_t length = littleEndian(bytes, 16);
    if (rule >= splitRuleCount)
        return damaged(8, "unknown rule " + std::to_string(rule));
    if (count < std::uint32_t(Vocabulary::byteCount) || count > mostPieces)
        return damaged(12, std::to_string(count) + " pieces");
    const std::uint64_t expected = headLength + std::uint64_t(count) + length;
    if (bytes.size() != expected)
        return damaged(bytes.size(),
                       "has " + std::to_string(bytes.size()) + " of " + std::to_string(expected) + " bytes");

    const std::vector<std::uint8_t> lengths(bytes.begin() + headLength, bytes.begin() + headLength + count);
    for (std::size_t id = 0; id < lengths.size(); ++id)
        if (id < std::size_t(Vocabulary::byteCount) ? lengths[id] != 1 : lengths[id] < 2)
            return damaged(headLength + id,
                           "piece " + std::to_string(id) + " of length " + std::to_string(lengths[id]));
    const std::uint64_t sum = std::accumulate(lengths.begin(), lengths.end(), std::uint64_t(0));
    if (sum != length)
        return damaged(16, std::to_string(length) + " bytes, but pieces of " + std::to_string(sum));

    Vocabulary vocabulary(std::string(bytes.substr(headLength + count)), lengths);
    if (const std::optional<int> id = vocabulary.duplicate())
        return damaged(headLength + std::size_t(*id), "piece " + std::to_string(*id) + " occurs twice");
    return TokenizerTable{SplitRule(rule), std::move(vocabulary)};
}

} // namespace durchblick
