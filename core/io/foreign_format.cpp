#include "core/io/foreign_format.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace durchblick {

namespace {

using namespace std::string_view_literals;

constexpr std::array magics{
    std::pair("\x1F\x8B"sv, "gzip"),
    std::pair("PK\x03\x04"sv, "zip"),
    std::pair("\xFD\x37zXZ\0"sv, "xz"),
    std::pair("\x28\xB5\x2F\xFD"sv, "zstd"),
    std::pair("\xBA\x16\x4F\x2F"sv, "fasttext"), // 793712314
    std::pair("\x93NUMPY"sv, "numpy"),
    std::pair("\x80\x02"sv, "pickle"),
    std::pair("\x80\x03"sv, "pickle"),
    std::pair("\x80\x04"sv, "pickle"),
    std::pair("\x80\x05"sv, "pickle"),
    std::pair("\xFF\xFE\0\0"sv, "utf-32"), // before UTF-16, whose mark it begins with
    std::pair("\0\0\xFE\xFF"sv, "utf-32"),
    std::pair("\xFF\xFE"sv, "utf-16"),
    std::pair("\xFE\xFF"sv, "utf-16"),
};

bool isControl(char byte)
{
    return static_cast<unsigned char>(byte) < ' ' && (byte < '\t' || byte > '\r') && byte != '\x1B';
}

} // namespace

std::optional<std::string> formatByMagic(std::string_view bytes)
{
    if (bytes.starts_with("BZh")
        && bytes.substr(std::min<std::size_t>(4, bytes.size()))
               .starts_with("1AY&SY")) // between them the size of its blocks
        return "bzip2";
    for (const auto& [magic, name] : magics)
        if (bytes.starts_with(magic))
            return name;
    return std::nullopt;
}

std::optional<std::string> foreignFormat(std::string_view bytes)
{
    if (std::optional<std::string> format = formatByMagic(bytes))
        return format;
    const std::string_view sample = bytes.substr(0, 65536);
    // UTF-16 without its mark: every second byte of Latin letters and of blanks is zero.
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros[i % 2] += sample[i] == '\0';
    const auto [few, many] = std::minmax(zeros[0], zeros[1]);
    if (sample.size() >= 4 && many > sample.size() / 4 && few <= many / 8)
        return "utf-16";
    // Other zeros and single controls are found in texts, too; together with bytes that are no UTF-8 they are none.
    const auto controls = std::size_t(std::count_if(sample.begin(), sample.end(), isControl));
    if (controls > sample.size() / 4
        || (controls > 0 && firstInvalidUtf8(sample).value_or(sample.size()) + 4 < sample.size()))
        return "binary";
    return std::nullopt;
}

} // namespace durchblick
