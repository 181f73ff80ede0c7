#include "core/scene/parameters.h"

#include "core/base/utf8.h"
#include "core/trace/print.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>

namespace durchblick {

namespace {
template <class Number>
std::optional<Number> readNumber(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-")) // from_chars knows no plus sign
        text.remove_prefix(1);
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<double> readFinite(std::string_view text)
{
    const std::optional<double> number = readNumber<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt; // from_chars reads "inf" and "nan", too
}

/// Nothing if the value fits its spec.
std::optional<Error> check(const ParameterSpec& spec, const std::string& value)
{
    if (const auto offset = firstInvalidUtf8(value))
        return Error{ErrorCode::InvalidUtf8, {std::to_string(*offset)}};
    bool fits = true;
    switch (spec.type) {
    case ParameterType::Choice:
        fits = std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end();
        break;
    case ParameterType::Integer: {
        const std::optional<std::int64_t> number = readNumber<std::int64_t>(value);
        fits = number && double(*number) >= spec.least && double(*number) <= spec.most;
        break;
    }
    case ParameterType::Number: {
        const std::optional<double> number = readFinite(value);
        fits = number && *number >= spec.least && *number <= spec.most;
        break;
    }
    case ParameterType::File:
    case ParameterType::Text:
        fits = double(value.size()) >= spec.least;
        if (double(value.size()) > spec.most)
            return Error{ErrorCode::TextTooLong, {std::to_string(value.size()), shortest(spec.most)}};
        break;
    case ParameterType::Token: fits = !value.empty(); break;
    case ParameterType::Matrix: {
        const Result<Matrix> matrix = matrixFromText(value, spec.name);
        if (!matrix)
            return matrix.error();
        break;
    }
    }
    if (!fits)
        return Error{ErrorCode::BadParameter, {spec.name, value, allowedValues(spec)}};
    return std::nullopt;
}

std::string rangeText(double least, double most) { return shortest(least) + " … " + shortest(most); }

std::string joined(const std::vector<std::string>& parts, std::string_view separator)
{
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty())
            text += separator;
        text += part;
    }
    return text;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t at = text.find_first_of(separators);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}
} // namespace

Result<Parameters> Parameters::read(const std::vector<ParameterSpec>& specs, const std::string& lesson,
                                    const std::map<std::string, std::string>& given)
{
    Parameters parameters;
    std::vector<std::string> names;
    for (const ParameterSpec& spec : specs) {
        parameters.m_standard.emplace(spec.name, spec.standard);
        names.push_back(spec.name);
    }
    for (const auto& [name, value] : given) {
        const auto spec = std::find_if(specs.begin(), specs.end(),
                                       [&wanted = name](const ParameterSpec& s) { return s.name == wanted; });
        if (spec == specs.end())
            return Error{ErrorCode::UnknownParameter, {name, lesson, joined(names, ", ")}};
        if (std::optional<Error> error = check(*spec, value))
            return *std::move(error);
        parameters.m_given.emplace(name, value);
    }
    return parameters;
}

bool Parameters::isSet(std::string_view name) const { return m_given.contains(name); }

const std::string& Parameters::text(std::string_view name) const
{
    if (const auto given = m_given.find(name); given != m_given.end())
        return given->second;
    const auto standard = m_standard.find(name);
    assert(standard != m_standard.end());
    return standard->second;
}

int Parameters::integer(std::string_view name) const
{
    const std::optional<int> number = readNumber<int>(text(name));
    assert(number); // a spec whose range goes beyond int is read with number()
    return number.value_or(0);
}

double Parameters::number(std::string_view name) const { return readFinite(text(name)).value_or(0); }

Matrix Parameters::matrix(std::string_view name) const
{
    const Result<Matrix> matrix = matrixFromText(text(name), std::string(name));
    return matrix ? *matrix : Matrix();
}

Result<int> integerWithin(const Parameters& parameters, const std::string& name, int least, int most)
{
    const int number = parameters.integer(name);
    if (parameters.isSet(name) && (number < least || number > most))
        return Error{ErrorCode::BadParameter, {name, parameters.text(name), rangeText(least, most)}};
    return std::clamp(number, least, most);
}

std::string matrixToText(const Matrix& matrix)
{
    std::string text;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        if (row > 0)
            text += "; ";
        for (Eigen::Index column = 0; column < matrix.cols(); ++column) {
            if (column > 0)
                text += ' ';
            text += shortest(matrix(row, column));
        }
    }
    return text;
}

Result<Matrix> matrixFromText(std::string_view text, const std::string& parameter)
{
    constexpr std::string_view blank = " \t\r";
    constexpr std::string_view rowEnds = ";\n";
    while (!text.empty() && (blank.find(text.back()) != blank.npos || rowEnds.find(text.back()) != rowEnds.npos))
        text.remove_suffix(1);

    std::vector<double> numbers;
    std::size_t rows = 0;
    std::size_t columns = 0;
    for (const std::string_view line : split(text, rowEnds)) {
        ++rows;
        std::size_t count = 0;
        for (const std::string_view word : split(line, blank)) {
            if (word.empty())
                continue;
            ++count;
            const std::optional<double> number = readFinite(word);
            if (!number)
                return Error{ErrorCode::BadMatrixCell,
                             {parameter, std::string(word), std::to_string(rows), std::to_string(count)}};
            numbers.push_back(*number);
        }
        if (rows == 1 && count == 0)
            return Error{ErrorCode::BadMatrixCell, {parameter, "", "1", "1"}};
        if (rows == 1)
            columns = count;
        else if (count != columns)
            return Error{ErrorCode::RaggedMatrix,
                         {parameter, std::to_string(rows), std::to_string(count), std::to_string(columns)}};
    }
    return Matrix(Eigen::Map<const Matrix>(numbers.data(), Eigen::Index(rows), Eigen::Index(columns)));
}

std::string allowedValues(const ParameterSpec& spec)
{
    switch (spec.type) {
    case ParameterType::Choice: return joined(spec.choices, "|");
    case ParameterType::Integer:
    case ParameterType::Number: return rangeText(spec.least, spec.most);
    case ParameterType::Text: return "text";
    case ParameterType::File: return joined(spec.choices, "|") + "|FILE";
    case ParameterType::Token: return "token|#0";
    case ParameterType::Matrix: return "1 0; 0 1";
    }
    return {};
}

} // namespace durchblick
