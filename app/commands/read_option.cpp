#include "app/commands/read_option.h"

#include <charconv>
#include <cmath>

namespace durchblick {

Result<int> readInteger(const std::string& option, const std::string& text, int least, int most)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < least || number > most)
        return Error{ErrorCode::BadOption, {option, text, std::to_string(least) + " … " + std::to_string(most)}};
    return number;
}

Result<double> readNumber(const std::string& option, const std::string& text, const std::string& allowed)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return Error{ErrorCode::BadOption, {option, text, allowed}};
    return number;
}

} // namespace durchblick
