#include "core/io/word_vectors.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace durchblick {

namespace {

void append(std::string& text, float number)
{
    char digits[32];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    text.append(digits, error == std::errc{} ? end : digits);
}

std::string oneField(std::string word)
{
    for (char& byte : word)
        if (byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r')
            byte = '_';
    return word;
}

} // namespace

Result<Done> writeWordVectors(const VectorTable& table, const std::string& path)
{
    const std::string unfinished = path + ".part";
    const auto failed = [&] {
        const int reason = errno != 0 ? errno : EIO;
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        return Error{ErrorCode::FileUnwritable, {path, std::generic_category().message(reason)}};
    };
    errno = 0;
    std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
    if (!file)
        return failed();
    std::string lines = std::to_string(table.size()) + ' ' + std::to_string(table.dimension()) + '\n';
    for (int row = 0; row < table.size(); ++row) {
        lines += oneField(table.word(row));
        for (int column = 0; column < table.dimension(); ++column) {
            lines += ' ';
            append(lines, table.vectors()(row, column));
        }
        lines += '\n';
        if (lines.size() > 1 << 20) {
            file << lines;
            lines.clear();
        }
    }
    file << lines;
    file.close();
    if (!file)
        return failed();
    std::error_code error;
    std::filesystem::rename(unfinished, path, error);
    if (error) {
        errno = error.value();
        return failed();
    }
    return Done{};
}

} // namespace durchblick
