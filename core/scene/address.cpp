#include "core/scene/address.h"

#include "core/base/utf8.h"

#include <charconv>

namespace durchblick {

namespace {
constexpr std::string_view scheme = "durchblick:";
constexpr std::string_view reserved = "%&=#?/:@+";

std::string escaped(std::string_view text)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (reserved.find(c) == reserved.npos && byte >= 0x20 && byte != 0x7F) {
            result += c;
        } else {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
    }
    return result;
}

std::optional<int> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return std::nullopt;
}

/// Nothing if a % is not followed by two hexadecimal digits, or if what comes out is not UTF-8.
std::optional<std::string> unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return std::nullopt;
        const std::optional<int> high = hexDigit(text[i + 1]);
        const std::optional<int> low = hexDigit(text[i + 2]);
        if (!high || !low)
            return std::nullopt;
        result += char(*high * 16 + *low);
        i += 2;
    }
    if (firstInvalidUtf8(result))
        return std::nullopt;
    return result;
}

/// Takes what stands before the separator off the text; the separator goes, too.
std::string_view takeUpTo(std::string_view& text, char separator)
{
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text.remove_prefix(at == text.npos ? text.size() : at + 1);
    return head;
}

std::optional<int> readIndex(std::string_view text)
{
    int index = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    if (text.empty() || text.front() == '-' || error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return index;
}

std::optional<std::pair<int, int>> readCell(std::string_view text)
{
    std::string_view rest = text;
    const std::optional<int> row = readIndex(takeUpTo(rest, ','));
    const std::optional<int> column = readIndex(rest);
    if (!row || !column)
        return std::nullopt;
    return std::pair{*row, *column};
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Result<Address> read()
    {
        std::string_view place = m_text;
        if (place.starts_with(scheme))
            place.remove_prefix(scheme.size());
        std::string_view query = takeUpTo(place, '#'); // `place` is what follows the #
        const std::string_view lesson = takeUpTo(query, '?');
        if (lesson.empty() || !keep(lesson, m_address.lesson))
            return wrong(lesson);
        while (!query.empty()) {
            const std::string_view assignment = takeUpTo(query, '&');
            if (!readAssignment(assignment))
                return wrong(assignment);
        }
        return readPlace(place);
    }

private:
    Result<Address> readPlace(std::string_view place)
    {
        if (const std::size_t at = place.find('@'); at != place.npos) {
            m_address.cell = readCell(place.substr(at + 1));
            if (!m_address.cell)
                return wrong(place.substr(at));
            place = place.substr(0, at);
        }
        if (const std::size_t colon = place.find(':'); colon != place.npos) {
            const std::string_view value = place.substr(colon + 1);
            if (value.empty() || !keep(value, m_address.value))
                return wrong(place.substr(colon));
            place = place.substr(0, colon);
        }
        const bool hasSteps = place.find('/') != place.npos;
        const std::string_view stage = takeUpTo(place, '/');
        if (!keep(stage, m_address.stage))
            return wrong(stage);
        for (bool more = hasSteps; more;) {
            more = place.find('/') != place.npos;
            const std::string_view step = takeUpTo(place, '/');
            m_address.steps.emplace_back();
            if (step.empty() || !keep(step, m_address.steps.back()))
                return wrong(step.empty() ? std::string_view("/") : step);
        }
        return m_address;
    }

    bool readAssignment(std::string_view assignment)
    {
        const bool hasValue = assignment.find('=') != assignment.npos;
        std::string name;
        std::string value;
        if (!hasValue || !keep(takeUpTo(assignment, '='), name) || !keep(assignment, value) || name.empty())
            return false;
        return m_address.parameters.emplace(std::move(name), std::move(value)).second; // no name twice
    }

    static bool keep(std::string_view part, std::string& target)
    {
        std::optional<std::string> text = unescaped(part);
        if (text)
            target = *std::move(text);
        return text.has_value();
    }

    Error wrong(std::string_view part) const
    {
        return {ErrorCode::BadAddress, {std::string(m_text), std::string(part)}};
    }

    std::string_view m_text;
    Address m_address;
};
} // namespace

Result<Address> readAddress(std::string_view text) { return Reader(text).read(); }

std::string toText(const Address& address)
{
    std::string text = escaped(address.lesson);
    char separator = '?';
    for (const auto& [name, value] : address.parameters) {
        text += separator + escaped(name) + '=' + escaped(value);
        separator = '&';
    }
    std::string place = escaped(address.stage);
    for (const std::string& step : address.steps)
        place += '/' + escaped(step);
    if (!address.value.empty())
        place += ':' + escaped(address.value);
    if (address.cell)
        place += '@' + std::to_string(address.cell->first) + ',' + std::to_string(address.cell->second);
    return place.empty() ? text : text + '#' + place;
}

} // namespace durchblick
