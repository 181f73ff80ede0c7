#include "core/io/word_vectors.h"

#include <charconv>

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

Result<Written> writeWordVectors(const VectorTable& table, const std::string& path)
{
    return writeFile(path, [&table](FileSink& file) {
        file.write(std::to_string(table.size()) + ' ' + std::to_string(table.dimension()) + '\n');
        std::string line;
        for (int row = 0; row < table.size() && !file.isFailed(); ++row) {
            line = oneField(table.word(row));
            for (int column = 0; column < table.dimension(); ++column) {
                line += ' ';
                append(line, table.vectors()(row, column));
            }
            line += '\n';
            file.write(line);
        }
    });
}

} // namespace durchblick
